"""Every place where a plan writes the name of an event or of a property, found in one pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.yaml.node import Mapping as MappingNode
from trackplan.plan.yaml.node import Node, Scalar
from trackplan.plan.yaml.node import Sequence as SequenceNode

Places = Mapping[str, list[Scalar]]
# The kinds of reference that name a property.
KINDS = ("property", "field", "trait")


def event_places(plan: Plan) -> Mapping[tuple[str, str], list[Scalar]]:
    """Where events, pages and screens are referred to, by kind and name."""
    places: defaultdict[tuple[str, str], list[Scalar]] = defaultdict(list)
    for reference in plan.references:
        if reference.kind in ("event", "page", "screen"):
            places[reference.kind, reference.name].append(reference.node)
    return places


def places_of(event: Event, places: Mapping[tuple[str, str], list[Scalar]]) -> list[Scalar]:
    """Where an event is defined and referred to."""
    return [event.entry.key, *places.get((event.kind, event.name), ())]


def property_places(plan: Plan) -> Places:
    """Where properties are defined, referred to and exemplified, by name."""
    places: defaultdict[str, list[Scalar]] = defaultdict(list)
    for written in plan.written_properties:
        places[written.name].append(written.entry.key)
    for reference in plan.references:
        if reference.kind in KINDS:
            places[reference.name].append(reference.node)
    for node in examples(plan):
        for key in keys_in(node):
            places[key.text].append(key)
    return places


def examples(plan: Plan) -> Iterator[Node]:
    """The examples of events and of properties."""
    for event in (*plan.every, *plan.event_likes):
        yield from (example.node for example in event.examples)
    for written in plan.written_properties:
        yield from (example.node for example in written.examples)


def keys_in(node: Node) -> Iterator[Scalar]:
    """The keys in a value, at any depth."""
    if isinstance(node, MappingNode):
        for entry in node.entries.values():
            yield entry.key
            yield from keys_in(entry.value)
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from keys_in(item)
