"""A plan as a client: its calls, the types that they take, and what people need to know."""
