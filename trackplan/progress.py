"""How long work tells how far it is."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Called with the steps done, the steps in all, and what is being done."""

    def __call__(self, done: int, total: int, what: str) -> None:
        """Tell it."""


def silent(done: int, total: int, what: str) -> None:
    """Report nothing: the default wherever nobody watches."""
