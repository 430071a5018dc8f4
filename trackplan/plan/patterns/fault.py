"""What keeps a pattern from being read alike by all engines."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """The piece of a pattern from `start` to `end`, and what is wrong with it: "looks ahead …".

    `instead` is a text for the piece that means the same and that all engines know.
    """

    start: int
    end: int
    wrong: str
    help: str
    instead: str | None = None
