"""Calls as the templates of a language write them, for drivers that make them."""

from __future__ import annotations

from tests.generate.sending import GROUP, Send
from trackplan.generate.client import Client, Doc
from trackplan.generate.usage.written_calls import WrittenCalls

# Most languages write a call without a look at the others.
NO_CLIENT = Client("Tracking plan", Doc(), (), ())


class Calls:
    """Writes what is sent in one language, by a client and by an SDK."""

    def __init__(self, language: str, sdk: str = "none", client: Client = NO_CLIENT) -> None:
        self._written = WrittenCalls(client, language, sdk)

    def typed(self, send: Send) -> str:
        """The call of the client's method."""
        return self._written.typed(send.call, send.values, send.who, GROUP)

    def raw(self, send: Send) -> str:
        """The call of the SDK's function."""
        return self._written.raw(send.call, send.values, send.who, GROUP)
