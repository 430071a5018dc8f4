"""All sheets of a plan, in the order in which people read them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache

from trackplan.docs.book.book import Book
from trackplan.docs.known import Known
from trackplan.docs.spreadsheet.about import about
from trackplan.docs.spreadsheet.bundles import bundles
from trackplan.docs.spreadsheet.comments import Comment, with_comments
from trackplan.docs.spreadsheet.events import events
from trackplan.docs.spreadsheet.made_from import MadeFrom
from trackplan.docs.spreadsheet.people import destinations, owners, sources
from trackplan.docs.spreadsheet.properties import dictionary, properties
from trackplan.docs.spreadsheet.questions import funnels, metrics
from trackplan.docs.spreadsheet.sheet import Sheet
from trackplan.docs.spreadsheet.vocabulary import vocabulary
from trackplan.plan.model.plan import Plan
from trackplan.source import Position, Span

OF_BOOK: Mapping[str, Callable[[Book], Sheet]] = {
    "Events": events,
    "Properties": lambda book: properties(book.plan),
    "Dictionary": dictionary,
    "Bundles": lambda book: bundles(book.plan),
    "Owners": lambda book: owners(book.plan),
    "Vocabulary": lambda book: vocabulary(book.plan),
    "Sources": lambda book: sources(book.plan),
    "Destinations": lambda book: destinations(book.plan),
    "Metrics": lambda book: metrics(book.plan),
    "Funnels": lambda book: funnels(book.plan),
}
NAMES = ("About", *OF_BOOK)


def sheets(
    book: Book,
    made_from: MadeFrom,
    comments: Sequence[Comment] = (),
    fit: Callable[[Sheet], Sheet] = lambda sheet: sheet,
) -> tuple[Sheet, ...]:
    """The plan as sheets; each is there, however little the plan says.

    Comments stand in their rows, and those whose rows are gone in a sheet at the end. `fit`
    shortens what a format has no room for.
    """
    whole = with_comments([make(book) for make in OF_BOOK.values()], comments)
    found = tuple(map(fit, whole))
    return (about(book.plan, made_from, found, fit), *found)


@cache
def titles() -> Mapping[str, tuple[str, ...]]:
    """The titles of each sheet, which are the same for all plans."""
    nowhere = Position(0, 0)
    empty = Plan("", Span("", nowhere, nowhere), date.min)
    return {
        sheet.name: tuple(column.title for column in sheet.columns)
        for sheet in sheets(Book(empty, Known()), MadeFrom())
    }
