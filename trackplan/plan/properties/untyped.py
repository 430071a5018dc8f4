"""Properties whose type nobody states."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.plan.model.defined import Defined
from trackplan.plan.model.plan import Plan
from trackplan.plan.yaml.node import Mapping, Node, Scalar

# Keys that say how an element carries a property, and nothing about what the property is.
OF_MENTION = frozenset({"required", "nullable", "tags", "deprecated", "origin", "purpose"})


def untyped(plan: Plan) -> Iterator[Defined]:
    """Every property without a type, once: where it is defined, context fields too.

    What leaves its type to an entry of the dictionary that has none either, or to a `like`, is
    not told apart from what has one.
    """
    for defined in plan.in_dictionary:
        is_entry = not defined.is_nested
        if defined.whole.types is None and not has_type(plan, defined, is_entry=is_entry):
            yield defined
    for defined in (*plan.in_elements, *plan.in_context):
        if defined.whole.types is None and not has_type(plan, defined, is_entry=False):
            yield defined


def has_type(plan: Plan, defined: Defined, *, is_entry: bool) -> bool:
    """Whether somebody states the type, or ought to elsewhere."""
    whole = defined.whole
    if whole.types is not None or whole.type_names or whole.like is not None:
        return True
    if says_a_type(whole.entry.value):
        return True
    return not is_entry and not defined.is_items and whole.name in plan.dictionary


def says_a_type(node: Node) -> bool:
    """Whether something stands where the type belongs, though it may be none."""
    if not isinstance(node, Mapping):
        return not is_nothing(node)
    return "type" in node.entries and not is_nothing(node.entries["type"].value)


def is_nothing(node: Node) -> bool:
    """Whether a value is left empty."""
    return isinstance(node, Scalar) and node.value is None


def is_mention(defined: Defined) -> bool:
    """Whether an entry only mentions its name, as if the dictionary defined it.

    False for entries of the dictionary itself, and for what describes itself.
    """
    if defined.is_items or (not defined.is_nested and defined.element[0] == "properties"):
        return False
    node = defined.whole.entry.value
    return not isinstance(node, Mapping) or node.entries.keys() <= OF_MENTION
