"""Which personal data events and traits carry, and where it is defined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trackplan.diagnostic import Subject
from trackplan.plan.destinations.routes import goes_to
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.people import Destination
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Pii, Property
from trackplan.plan.privacy.levels import exceeds
from trackplan.plan.properties.definitions import definition_of
from trackplan.plan.properties.payloads import Payload

# What the names of properties stand under; the items of an array have none.
UNDER = ("properties", "traits", "context")


class Exposure(NamedTuple):
    """Personal data where it is defined, and what carries it; `whole` states how personal it is."""

    whole: Property
    by: list[Event | TraitSet]


def exposures(plan: Plan, payloads: Iterable[Payload], limit: Pii) -> Iterator[Exposure]:
    """What is more personal than `limit`, each definition once, in the order of the payloads."""
    found: dict[Subject, Exposure] = {}
    for element, payload in payloads:
        for whole in above(payload, limit):
            place = defined_at(plan, whole)
            by = found.setdefault(place.subject, Exposure(place, [])).by
            if not by or by[-1] is not element:
                by.append(element)
    yield from found.values()


def above(payload: Iterable[Property], limit: Pii) -> Iterator[Property]:
    """The outermost of what is more personal than `limit`: an object answers for what is in it."""
    for whole in payload:
        if exceeds(whole.pii, limit):
            yield whole
        elif whole.properties or whole.items is not None:
            yield from above(whole.properties, limit)
            yield from above(() if whole.items is None else (whole.items,), limit)


def defined_at(plan: Plan, whole: Property) -> Property:
    """The dictionary's entry where that says how personal an entry is, else the entry itself."""
    is_named = len(whole.subject) > 1 and whole.subject[-2] in UNDER
    return definition_of(plan, whole) if is_named and not whole.states("pii") else whole


def payloads_to(plan: Plan, destination: Destination) -> Iterator[Payload]:
    """What reaches a destination: events with their context, then traits."""
    for event in plan.standing:
        if goes_to(event, destination):
            yield event, (*event.all_properties, *event.all_context)
    for traits in plan.trait_sets:
        if is_set_at(plan, traits, destination):
            yield traits, traits.all_traits


def is_set_at(plan: Plan, traits: TraitSet, destination: Destination) -> bool:
    """Whether traits reach a destination: where the events go at which they are set.

    Traits of which the plan names no such event may be set by any source, so they go everywhere.
    """
    events = list(events_that_set(plan, traits))
    return not events or any(goes_to(event, destination) for event in events)


def events_that_set(plan: Plan, traits: TraitSet) -> Iterator[Event]:
    """The events after which people or groups are identified, or traits of theirs change."""
    target = ".".join(traits.subject)
    when = {(reference.kind, reference.name) for reference in traits.when}
    for event in plan.standing:
        sets = any(each.target.value == target for each in event.sets)
        if sets or (event.kind, event.name) in when:
            yield event
