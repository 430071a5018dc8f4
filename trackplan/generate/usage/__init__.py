"""How an event is sent, as the lines that an engineer copies: by the SDK alone, and by a client."""
