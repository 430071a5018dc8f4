"""The keys that calls send, beside the properties of the plan that they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trackplan.code.call_site import CallSite
from trackplan.code.usage import Usage
from trackplan.code.value import Payload, Value
from trackplan.codemods.family import Family
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.source import Span

Held = tuple[tuple[Property, ...], Payload]


class Key(NamedTuple):
    """A key as it is written; `literal` says that it can be edited there.

    `parameter` says that it is one of a generated client's method, perhaps in other letters.
    """

    span: Span
    literal: bool
    parameter: bool = False


def held(usage: Usage, call: CallSite) -> Iterator[Held]:
    """What a call sends beside what the plan says of it: for each event that it can name."""
    for name in call.names:
        event = usage.event(call, name)
        if event is not None:
            yield event.all_properties, call.sent
    traits = traits_of(usage.plan, call)
    if traits is not None:
        yield traits, call.traits


def traits_of(plan: Plan, call: CallSite) -> tuple[Property, ...] | None:
    """The traits that the plan knows of the user, or of the kind of group; None where unknown."""
    if call.method == "identify":
        return None if plan.identify is None else plan.identify.all_traits
    if call.method != "group":
        return None
    if call.group_type is None:
        return plan.groups[0].all_traits if len(plan.groups) == 1 else None
    found = (group for group in plan.groups if group.name == call.group_type)
    return next((group.all_traits for group in found), None)


def keys_of(family: Family, properties: Iterable[Property], payload: Payload) -> Iterator[Key]:
    """The keys that are of the family, at any depth."""
    known = {declared.name: declared for declared in properties}
    for field in (*payload.fields, *payload.repeated):
        declared = known.get(field.key)
        if declared is None:
            continue
        if family.has(declared):
            yield Key(field.key_span, field.literal)
        inner = inside(field.value)
        if inner is not None:
            yield from keys_of(family, declared.held.properties, inner)


def kept_keys(usage: Usage, family: Family, call: CallSite) -> Iterator[Span]:
    """Keys of the name on the top that are not of the family: of other events, or of none."""
    of_family = [any(map(family.has, properties)) for properties, _ in held(usage, call)]
    if of_family and all(of_family):
        return
    for payload in (call.sent, call.traits):
        field = payload.field(family.name)
        if field is not None:
            yield field.key_span


def inside(value: Value) -> Payload | None:
    """What is known of an object, or of each object in an array."""
    if value.payload is None and value.items is not None:
        return inside(value.items)
    return value.payload
