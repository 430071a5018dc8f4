"""How many events, pages and screens take which way, removed ones not counted."""

from __future__ import annotations

from collections import Counter

from trackplan.docs.book.book import Book


def by_source(book: Book) -> Counter[str]:
    """How many name each source."""
    return Counter(use.source.name for entry in book.standing for use in entry.event.sources)


def by_destination(book: Book) -> Counter[str]:
    """How many go to each destination."""
    return Counter(each.name for entry in book.standing for each in entry.destinations)
