"""Whether listed values are of a property's types."""

from __future__ import annotations

from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Value
from trackplan.schema.validators import Uncompilable, compiled
from trackplan.schema.values import about_types

# What Python calls the values of the simple types; `true` is an `int` to it, too.
SIMPLE = {"string": (str,), "boolean": (bool,), "integer": (int,), "number": (int, float)}


def of_other_types(whole: Property, values: tuple[Value, ...]) -> list[Value]:
    """Those of the `values` that a resolved property's types do not allow; none if any will do."""
    types = whole.type_names
    if not types or "any" in types:
        return []
    doubtful = [value for value in values if not is_simply(value, types)]
    if not doubtful:
        return []
    validator = compiled(about_types(types, nullable=whole.is_nullable))
    if isinstance(validator, Uncompilable):
        return []
    return [value for value in doubtful if not validator.is_valid(value.json)]


def is_simply(value: Value, types: tuple[str, ...]) -> bool:
    """Whether a value is plainly of one of the types, so that no validator need be asked."""
    found = type(value.json)
    return any(found in SIMPLE.get(name, ()) for name in types)
