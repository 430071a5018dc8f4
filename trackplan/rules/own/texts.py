"""The texts of a plan that named patterns look at, by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from trackplan.config.named_pattern import What
from trackplan.diagnostic import Subject
from trackplan.plan.model.element import Element
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Text
from trackplan.plan.names.property_names import PropertyKind, property_names
from trackplan.plan.properties.stated import settled
from trackplan.plan.yaml.node import Node, Scalar


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of an element, and the node where it stands."""

    text: str
    element: Element
    node: Node
    subject: Subject


def texts(plan: Plan, what: What) -> Iterator[Piece]:
    """Every text of one kind, each once, though an alias or an inherited key repeat it.

    Nothing is asked of what is deprecated or removed, except for the reason.
    """
    seen: set[int] = set()
    for piece in FINDERS[what](plan):
        if id(piece.node) not in seen:
            seen.add(id(piece.node))
            yield piece


Finder = Callable[[Plan], Iterable[Piece]]


def staying(events: Iterable[Event]) -> Iterator[Event]:
    """Those that are neither deprecated nor removed."""
    for event in events:
        if not event.is_leaving:
            yield event


def staying_properties(plan: Plan) -> Iterator[Property]:
    """Properties and traits where they are defined, context fields, and what arrays hold."""
    for defined in chain(plan.defined, plan.in_context):
        if defined.whole.deprecated is None:
            yield defined.whole


def names(of: Callable[[Plan], Iterable[Element]]) -> Finder:
    """The names of some elements."""
    return lambda plan: (Piece(e.name, e, e.entry.key, e.subject) for e in of(plan))


def property_names_of(kind: PropertyKind) -> Finder:
    """The names of properties, or of traits, each where it is defined first."""
    return names(lambda plan: (e.first for e in property_names(plan) if e.kind == kind))


def stated(key: str, of: Callable[[Plan], Iterable[Element]]) -> Finder:
    """What some elements say under a key: one text or several."""

    def find(plan: Plan) -> Iterator[Piece]:
        for element in of(plan):
            value = getattr(element, key)
            if value is None:
                continue
            for text in (value,) if isinstance(value, Text) else value:
                yield Piece(text.value, element, text.node, (*element.subject, key))

    return find


def described(plan: Plan) -> Iterator[Element]:
    """Everything that can have a description."""
    yield from staying(plan.event_likes)
    yield from staying_properties(plan)
    for section in (plan.bundles, plan.metrics, plan.funnels, plan.objects, plan.actions):
        yield from section
    yield from plan.trait_sets


def tagged(plan: Plan) -> Iterator[Element]:
    """Everything that can have tags."""
    yield from staying(plan.event_likes)
    yield from staying_properties(plan)


def enum_values(plan: Plan) -> Iterator[Piece]:
    """The texts among the values of enums."""
    for defined in settled(plan):
        for value in () if defined.is_items else defined.whole.constraints.enum or ():
            if isinstance(value.node, Scalar) and isinstance(value.node.value, str):
                subject = (*defined.whole.subject, "enum", value.node.value)
                yield Piece(value.node.value, defined.whole, value.node, subject)


def reasons(plan: Plan) -> Iterator[Piece]:
    """Why something was deprecated."""
    elements: Iterator[Event | Property] = chain(plan.event_likes, plan.written_properties)
    for element in elements:
        reason = element.deprecated and element.deprecated.reason
        if reason:
            yield Piece(reason.value, element, reason.node, (*element.subject, "reason"))


FINDERS: Mapping[What, Finder] = {
    "event-name": names(lambda plan: staying(plan.events)),
    "page-name": names(lambda plan: staying(plan.pages)),
    "screen-name": names(lambda plan: staying(plan.screens)),
    "property-name": property_names_of("property"),
    "trait-name": property_names_of("trait"),
    "bundle-name": names(lambda plan: plan.bundles),
    "group-name": names(lambda plan: plan.groups),
    "object-name": names(lambda plan: plan.objects),
    "action-name": names(lambda plan: plan.actions),
    "owner-name": names(lambda plan: plan.owners),
    "source-name": names(lambda plan: plan.sources),
    "destination-name": names(lambda plan: plan.destinations),
    "metric-name": names(lambda plan: plan.metrics),
    "funnel-name": names(lambda plan: plan.funnels),
    "description": stated("description", described),
    "trigger": stated("trigger", lambda plan: staying(plan.event_likes)),
    "why": stated("why", lambda plan: staying(plan.event_likes)),
    "reason": reasons,
    "purpose": stated("purpose", staying_properties),
    "contact": stated("contact", lambda plan: plan.owners),
    "tag": stated("tags", tagged),
    "link": stated("links", lambda plan: staying(plan.event_likes)),
    "unit": stated("unit", staying_properties),
    "enum-value": enum_values,
}
