"""Rename an element: its own entry and everything in the plan that refers to it."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Edit
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.yaml.node import Mapping, Node, Scalar, Sequence
from trackplan.plan.yaml.spell import spell

# The kinds of reference that name a property.
KINDS = ("property", "field", "trait")


def rename_event(plan: Plan, event: Event, name: str) -> tuple[Edit, ...]:
    """The edits that give an event, page or screen another name."""
    uses = (r for r in plan.references if r.kind == event.kind and r.name == event.name)
    return edits_of([event.entry.key, *(use.node for use in uses)], name)


def rename_property(plan: Plan, name: str, new: str) -> tuple[Edit, ...]:
    """The edits that give a property another name wherever the plan speaks of it.

    A name means one thing in the whole plan: every event, bundle, trait set, example, metric and
    replacement map that says `name` follows.
    """
    keys = [p.entry.key for p in plan.written_properties if p.name == name]
    uses = [r.node for r in plan.references if r.kind in KINDS and r.name == name]
    return edits_of([*keys, *uses, *example_keys(plan, name)], new)


def example_keys(plan: Plan, name: str) -> Iterator[Scalar]:
    """The keys `name` in the examples of events and of properties."""
    for event in (*plan.every, *plan.event_likes):
        for example in event.examples:
            yield from keys_in(example.node, name)
    for declared in plan.written_properties:
        for example in declared.examples:
            yield from keys_in(example.node, name)


def keys_in(node: Node, name: str) -> Iterator[Scalar]:
    """The keys `name` in a value, at any depth."""
    if isinstance(node, Mapping):
        for entry in node.entries.values():
            if entry.key.text == name:
                yield entry.key
            yield from keys_in(entry.value, name)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from keys_in(item, name)


def edits_of(scalars: list[Scalar], name: str) -> tuple[Edit, ...]:
    """Each scalar replaced by `name`, keeping its quotes."""
    unique = {(s.source.path, s.start): s for s in scalars}
    return tuple(
        Edit(scalar.span, spell(name, scalar.source.text[scalar.start : scalar.end]))
        for _, scalar in sorted(unique.items())
    )
