"""What is new in a plan: the events that were added or changed last, as git knows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from trackplan.docs.book.book import Book
from trackplan.docs.book.events import EventEntry


@dataclass(frozen=True, slots=True)
class News:
    """What was done to an event, and on which day; None for what is not committed yet."""

    entry: EventEntry
    what: Literal["added", "changed"]
    day: date | None


def latest(book: Book, most: int) -> tuple[News, ...]:
    """The latest first, and what is not committed yet before that; else in the order of the plan.

    What is as old as the oldest is not new.
    """
    found = sorted(_all(book), key=lambda news: news.day or date.max, reverse=True)
    oldest = found[-1].day if found else None
    return tuple(news for news in found if news.day is None or news.day != oldest)[:most]


def _all(book: Book) -> Iterator[News]:
    for entry in book.entries:
        history = book.known.history.get(entry.event.subject)
        if history is None:
            continue
        if history.is_edited:
            yield News(entry, "changed", None)
        elif history.changed is not None:
            is_new = history.changed == history.added
            yield News(entry, "added" if is_new else "changed", history.changed.day)
