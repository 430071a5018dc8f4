"""Where a property is defined: in its own entry, or in the dictionary."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.yaml.node import Mapping, Scalar

ALONE = ("type", "properties", "include")


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


def definition_of(plan: Plan, whole: Property) -> Property:
    """Where to change the name of a property, or what it means: the dictionary's entry of its name.

    The property itself where the dictionary does not define it, or another entry that it is `like`.
    """
    if whole.like is None and takes_definition(whole):
        return plan.dictionary.get(whole.name, whole)
    return whole
