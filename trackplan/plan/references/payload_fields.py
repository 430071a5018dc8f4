"""The names of what an event carries, and properties that it is said to have and has not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trackplan.plan.model.event import Event
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Reference
from trackplan.plan.references.unresolved import Unresolved


def lacking(event: Event | None, references: Iterable[Reference]) -> Iterator[Unresolved]:
    """Those properties that an event has not; unknown, open and removed events may have any."""
    if event is None or event.open or event.is_removed:
        return
    known = fields_of(event)
    yield from (property_of(event, each, known) for each in references if each.name not in known)


def property_of(event: Event, reference: Reference, known: frozenset[str]) -> Unresolved:
    """A property that an event has not; `known` are those that it has."""
    home = f"the {event.kind} `{event.name}`"
    return Unresolved(reference, f"property of {home}", known, home)


def fields_of(event: Event) -> frozenset[str]:
    """The names of the properties and the context of an event."""
    return frozenset((*names(event.all_properties), *names(event.all_context)))


def names(properties: tuple[Property, ...], above: str = "") -> Iterator[str]:
    """The names of properties at any depth, the nested ones with dots, too."""
    for whole in properties:
        yield whole.name
        if above:
            yield above + whole.name
        within = whole if whole.items is None else whole.items
        yield from names(within.properties, f"{above}{whole.name}.")
