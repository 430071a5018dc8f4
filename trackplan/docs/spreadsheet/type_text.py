"""Types of a property in words: `string`, `array of object`, `string, integer`."""

from __future__ import annotations

from trackplan.docs.spreadsheet.cells import items
from trackplan.plan.model.property import UNCONSTRAINED, Property

# What the type of an array says of its items, with the rows of what is nested in them.
_SAID = frozenset({"name", "subject", "entry", "types", "items", "properties", "include"})
_FACTS = tuple(name for name in Property.__dataclass_fields__ if name not in _SAID)


def type_text(whole: Property) -> str:
    """The types as a list; null is said elsewhere, unless it is the only one."""
    names = [named(name, whole) for name in whole.type_names]
    return items(names or ([None] if whole.types is not None else []))


def named(name: str, whole: Property) -> str:
    """One type, with what an array holds where that is a type and nothing more."""
    if name != "array" or whole.items is None or not is_said_by_type(whole.items):
        return name
    return f"array of {named(whole.items.type_names[0], whole.items)}"


def is_said_by_type(held: Property) -> bool:
    """Whether items of an array have one type, and nothing else is known of them."""
    if len(held.type_names) != 1 or held.is_nullable:
        return False
    return all(getattr(held, name) in (None, (), UNCONSTRAINED) for name in _FACTS)
