"""What a property's own entry says, apart from what it inherits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trackplan.plan.model.defined import Defined
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.yaml import node
from trackplan.plan.yaml.node import Entry

NOTHING: Mapping[str, Entry] = {}


def stated(whole: Property) -> Mapping[str, Entry]:
    """The keys of the entry itself; none where it is empty or only names a type."""
    value = whole.entry.value
    return value.entries if isinstance(value, node.Mapping) else NOTHING


def states_own_type(whole: Property) -> bool:
    """Whether the entry itself says the type, by `type` or by its name alone."""
    value = whole.entry.value
    if isinstance(value, node.Scalar):
        return value.value is not None
    return isinstance(value, node.Mapping) and "type" in value.entries


def constrained(plan: Plan) -> Iterator[Property]:
    """Every property, in full, whose own entry may constrain its values, context fields too.

    Also what identifiers of users and groups look like.
    """
    for traits in plan.trait_sets:
        if traits.id is not None:
            yield traits.id
    for defined in (*plan.defined, *plan.in_context):
        yield defined.whole


def settled(plan: Plan) -> tuple[Defined, ...]:
    """What is defined, context left out, without what is deprecated and will go anyway."""
    return plan.once(_settled)


def _settled(plan: Plan) -> tuple[Defined, ...]:
    return tuple(
        defined
        for defined in plan.defined
        if defined.whole.deprecated is None and defined.element not in plan.leaving
    )
