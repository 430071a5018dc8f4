"""All sheets of a plan, in the order in which people read them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from trackplan.docs.spreadsheet.about import about
from trackplan.docs.spreadsheet.bundles import bundles
from trackplan.docs.spreadsheet.events import events
from trackplan.docs.spreadsheet.made_from import MadeFrom
from trackplan.docs.spreadsheet.people import destinations, owners, sources
from trackplan.docs.spreadsheet.properties import dictionary, properties
from trackplan.docs.spreadsheet.questions import funnels, metrics
from trackplan.docs.spreadsheet.sheet import Sheet
from trackplan.docs.spreadsheet.vocabulary import vocabulary
from trackplan.plan.model.plan import Plan

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


def sheets(plan: Plan, made_from: MadeFrom) -> tuple[Sheet, ...]:
    """The plan as sheets; each is there, however little the plan says."""
    found = tuple(make(plan) for make in OF_PLAN.values())
    return (about(plan, made_from, found), *found)
