"""What is sent together: the properties of an event, the traits of a user or group."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property

Payload = tuple[Event | TraitSet, tuple[Property, ...]]


def payloads(plan: Plan) -> Iterator[Payload]:
    """Who sends what: events, pages and screens that are not deprecated, then trait sets."""
    for event in plan.standing:
        if event.status != "deprecated":
            yield event, event.all_properties
    for traits in plan.trait_sets:
        yield traits, traits.all_traits
