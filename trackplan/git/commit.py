"""A commit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its whole id, the author's day in the zone of the author, and its subject line."""

    id: str
    day: date
    summary: str
