"""What is known of an event beside what the plan says of it: calls in the code, and findings."""

from __future__ import annotations

from typing import assert_never

from trackplan.code.judge.standing import Standing
from trackplan.docs.book.book import Book
from trackplan.docs.book.found import found_of
from trackplan.plan.model.event import Event


def sent_in_code(book: Book, event: Event) -> str:
    """How many places send it; empty where nobody looked, or nothing could be seen."""
    standings = book.known.standings or {}
    standing = standings.get(event.subject)
    return "" if standing is None else said_of(standing)


def said_of(standing: Standing) -> str:
    """A number, or one of few words, so that either can be filtered by."""
    match standing.state:
        case "sent":
            return str(len(standing.calls))
        case "perhaps-sent":
            return "perhaps"
        case "not-sent":
            return "perhaps" if standing.unparsed else "no"
        case "not-checked":
            return ""
    assert_never(standing.state)


def findings(book: Book, event: Event) -> str:
    """How many things `lint` and `check` find of it."""
    return str(len(found_of(book, event)))
