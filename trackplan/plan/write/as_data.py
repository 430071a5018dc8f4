"""A plan's content as data in the shape of the plan format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from trackplan.plan.model.element import Element
from trackplan.plan.model.event import EventKind
from trackplan.plan.model.plan import Plan
from trackplan.plan.write.events import event_data
from trackplan.plan.write.people import destinations_data, owner_data, source_data
from trackplan.plan.write.properties import bundle_data, properties_data, trait_set_data
from trackplan.plan.write.questions import funnel_data, metric_data
from trackplan.plan.write.stated import Data, Pieces, stated
from trackplan.plan.write.vocabulary import naming_data, term_data
from trackplan.plan.yaml.node import Json

E = TypeVar("E", bound=Element)
VERSION = 1


def as_data(plan: Plan) -> Data:
    """All that the plan says, as one file: the same as before when it is written and loaded.

    An entry is as short as the format allows. What an event has from the `defaults` of its file
    stands on the event; comments and keys that begin with `x-` are no part of a plan.
    """
    sections: Mapping[str, Pieces] = {
        "trackplan": VERSION,
        "name": plan.name,
        "description": plan.description,
        "owner": plan.owner,
        "naming": naming_data(plan.naming) or None,
        "owners": by_name(plan.owners, owner_data),
        "objects": by_name(plan.objects, term_data),
        "actions": by_name(plan.actions, term_data),
        "sources": by_name(plan.sources, source_data),
        "destinations": destinations_data(plan.destinations) or None,
        "properties": properties_data(plan.properties) or None,
        "bundles": by_name(plan.bundles, bundle_data),
        "events": events_data(plan, "event"),
        "identify": None if plan.identify is None else trait_set_data(plan.identify, "user_id"),
        "groups": by_name(plan.groups, lambda group: trait_set_data(group, "group_id")),
        "pages": events_data(plan, "page"),
        "screens": events_data(plan, "screen"),
        "metrics": by_name(plan.metrics, metric_data),
        "funnels": by_name(plan.funnels, funnel_data),
    }
    return stated(sections)


def by_name(elements: Iterable[E], data: Callable[[E], Json]) -> Data | None:
    """The elements of a section by name; None where there are none."""
    return {element.name: data(element) for element in elements} or None


def events_data(plan: Plan, kind: EventKind) -> Data | None:
    """The events, pages or screens; what "*" says of all of them comes first."""
    events = (*plan.every, *plan.event_likes)
    return by_name(
        (event for event in events if event.kind == kind),
        lambda event: event_data(event, plan.owner),
    )
