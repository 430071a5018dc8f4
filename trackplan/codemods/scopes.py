"""The places of a plan where properties stand side by side, so that no two share a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.diagnostic import Subject
from trackplan.plan.model.event import EventKind
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Reference


@dataclass(frozen=True, slots=True)
class Scope:
    """The properties of an event, a bundle, a set of traits, an object, or a context.

    They come with those of the bundles that `include` names, and with those that "*" gives to
    every event of the kind `every`.
    """

    subject: Subject
    own: tuple[Property, ...]
    include: tuple[Reference, ...] = ()
    every: EventKind | None = None


def scopes_of(plan: Plan) -> Iterator[Scope]:
    """All scopes of a plan but the dictionary, which gives only to those that ask."""
    for bundle in plan.bundles:
        yield Scope(bundle.subject, bundle.properties, bundle.include)
    for every in plan.every:
        yield Scope(every.subject, every.properties, every.include)
    for event in plan.event_likes:
        yield Scope(event.subject, event.properties, event.include, event.kind)
    for traits in plan.trait_sets:
        yield Scope(traits.subject, traits.traits, traits.include)
    for element in (*plan.every, *plan.event_likes):
        yield Scope((*element.subject, "context"), element.context)
    for declared in plan.written_properties:
        if declared.properties or declared.include:
            yield Scope(declared.subject, declared.properties, declared.include)
