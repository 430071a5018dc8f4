"""A commit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its whole id, the author's day in the zone of the author, and its subject line."""

    id: str
    day: date
    summary: str


def author_day(seconds: int, zone: str) -> date:
    """The day in a zone such as `+0530`, where seconds are counted since 1970 in Greenwich.

    As git does, 1970 stands for a time that is beyond all calendars.
    """
    sign = -1 if zone.startswith("-") else 1
    ahead = timedelta(hours=int(zone[1:-2] or 0), minutes=int(zone[-2:])) * sign
    try:
        return (EPOCH + timedelta(seconds=seconds) + ahead).date()
    except OverflowError:
        return EPOCH.date()
