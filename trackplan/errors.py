"""The one error that stops a run."""

from __future__ import annotations


class UserError(Exception):
    """Stops the run with a message for the person who started it, and exit code 2.

    The message says what is wrong and where; `help` says what to do.
    """

    def __init__(self, message: str, *, help: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.help = help
