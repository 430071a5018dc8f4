"""The properties that events carry to a destination, and the traits, each where it is defined."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from trackplan.diagnostic import Note, Subject
from trackplan.plan.destinations.targets import Target
from trackplan.plan.model.element import Element
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.properties.definitions import definition_of


class Carried(NamedTuple):
    """A property as the destination gets it, and `place`, where to change it.

    `event` is the first one that carries it; a trait has none.
    """

    whole: Property
    place: Property
    target: Target
    event: Event | None = None

    @property
    def notes(self) -> list[Note]:
        """The event, where the property is not defined in it."""
        return carrier_of(self.place, self.event, self.target)


def carrier_of(place: Element, event: Event | None, target: Target) -> list[Note]:
    """A note on the event that carries what is not defined in it."""
    if event is None or place.lies_in(event.subject):
        return []
    name = target.destination.name
    return [Note(f"`{event.name}` carries it to `{name}`", event.name_span)]


def carried_names(plan: Plan) -> set[str]:
    """The names of all properties that events carry, nested ones aside."""
    return {whole.name for event in plan.lasting for whole in event.all_properties}


def carried(plan: Plan, target: Target, names: Collection[str]) -> Iterator[Carried]:
    """The properties of these names that reach a destination, each once."""
    seen: set[Subject] = set()
    for event in plan.lasting if names else ():
        for whole in event.all_properties:
            if whole.name in names and target.gets(event):
                place = definition_of(plan, whole)
                if place.subject not in seen and whole.deprecated is None:
                    seen.add(place.subject)
                    yield Carried(whole, place, target, event)


def traits(plan: Plan, target: Target) -> Iterator[Carried]:
    """The traits of the user, which every destination gets."""
    for whole in () if plan.identify is None else plan.identify.all_traits:
        if whole.deprecated is None:
            yield Carried(whole, definition_of(plan, whole), target)
