"""The properties that a plan may be asked about, and which of them stand alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.yaml.node import Mapping, Scalar

ALONE = ("type", "properties", "include")


def standing(plan: Plan, properties: Iterable[Property]) -> Iterator[Property]:
    """`properties` without those of removed events, of which only a tombstone is left."""
    removed = {event.subject for event in plan.event_likes if event.is_removed}
    return (each for each in properties if each.subject[:2] not in removed)


def takes_definition(defined: Property) -> bool:
    """Whether the entry takes the definition of a dictionary entry rather than having its own.

    True as well where the dictionary has no such entry: then it is wrong for that reason.
    """
    if defined.like is not None:
        return True
    if is_dictionary_entry(defined):
        return False
    node = defined.entry.value
    if isinstance(node, Scalar):
        return node.value is None
    return isinstance(node, Mapping) and node.entries.keys().isdisjoint(ALONE)


def is_dictionary_entry(defined: Property) -> bool:
    """Whether the dictionary itself says this, at its top level."""
    return len(defined.subject) == 2 and defined.subject[0] == "properties"  # noqa: PLR2004


def what_it_is(defined: Property) -> str:
    """How people call it: a property, or a trait."""
    return "trait" if defined.subject[-2:-1] == ("traits",) else "property"
