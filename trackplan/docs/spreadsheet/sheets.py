"""All sheets of a plan, in the order in which people read them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache

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

OF_PLAN: Mapping[str, Callable[[Plan], Sheet]] = {
    "Events": events,
    "Properties": properties,
    "Dictionary": dictionary,
    "Bundles": bundles,
    "Owners": owners,
    "Vocabulary": vocabulary,
    "Sources": sources,
    "Destinations": destinations,
    "Metrics": metrics,
    "Funnels": funnels,
}
NAMES = ("About", *OF_PLAN)


def sheets(plan: Plan, made_from: MadeFrom, comments: Sequence[Comment] = ()) -> tuple[Sheet, ...]:
    """The plan as sheets; each is there, however little the plan says.

    Comments stand in their rows, and those whose rows are gone in a sheet at the end.
    """
    found = with_comments([make(plan) for make in OF_PLAN.values()], comments)
    return (about(plan, made_from, found), *found)


@cache
def titles() -> Mapping[str, tuple[str, ...]]:
    """The titles of each sheet, which are the same for all plans."""
    nowhere = Position(0, 0)
    empty = Plan("", Span("", nowhere, nowhere), date.min)
    return {
        sheet.name: tuple(column.title for column in sheet.columns)
        for sheet in sheets(empty, MadeFrom())
    }
