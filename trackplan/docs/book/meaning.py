"""What a property's name means, as a key: equal where two properties mean the same."""

from __future__ import annotations

from collections.abc import Hashable

from trackplan.plan.model.property import UNCONSTRAINED, Constraints, Property
from trackplan.plan.properties.meaning_compared import (
    TEXTS,
    VALUES,
    exact_types,
    members,
    said,
    words,
)

# What may differ from event to event without a second meaning.
FREE = frozenset({"required", "enum", "description"})
STATED = ("open", "unit", "currency", "pii", "schema")


def meaning(whole: Property) -> Hashable:
    """Everything that `differences` compares but what is free.

    By keys, many meanings of one name are told apart in a time that grows with their number.
    """
    stated = tuple(said(getattr(whole, key)) for key in STATED)
    return exact_types(whole), stated, _limits(whole.constraints), _inside(whole)


def _limits(stated: Constraints) -> Hashable:
    if stated is UNCONSTRAINED:
        return (None,) * len((*TEXTS, *VALUES))
    return tuple(said(getattr(stated, key)) for key in (*TEXTS, *VALUES))


def _inside(whole: Property) -> Hashable:
    items = None if whole.items is None else _in_full(whole.items)
    return items, frozenset((each.name, _in_full(each)) for each in whole.properties)


def _in_full(nested: Property) -> Hashable:
    """What is free of a property is not free of what lies in it: that is what it consists of."""
    free = said(nested.required), members(nested.constraints.enum), words(nested.description)
    return meaning(nested), free
