"""All that is found of an event, in the plan and in the code."""

from __future__ import annotations

from trackplan.diagnostic import Diagnostic
from trackplan.docs.book.book import Book
from trackplan.plan.model.event import Event


def found_of(book: Book, event: Event) -> tuple[Diagnostic, ...]:
    """What `lint` and `check` find of it; what several of its calls share is there once."""
    in_code = {id(each.found): each.found for each in book.remarks.of(event)}
    return (*book.findings.of(event.subject), *in_code.values())
