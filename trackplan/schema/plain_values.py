"""Values that are right at first sight, so that no schema has to be compiled for them."""

from __future__ import annotations

from collections.abc import Mapping

from trackplan.plan.model.property import UNCONSTRAINED, Property, PropertyType
from trackplan.plan.model.values import Value
from trackplan.plan.yaml.node import Json

# What JSON gives for values of these types; `date` and others are held to a format.
PLAIN: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
}


def is_plainly(json: Json, types: tuple[PropertyType, ...]) -> bool:
    """Whether a value is of one of the types at first sight; to Python, true is an `int`, too."""
    found = type(json)
    return any(found in PLAIN.get(name, ()) for name in types)


def is_plainly_right(whole: Property, value: Value) -> bool:
    """Whether a value has a type of a resolved property, and is on its list if it has one.

    False says nothing. Constraints but `enum`, and `schema`, are not looked at.
    """
    stated = whole.constraints
    if stated.const is not None:
        return False
    json = value.json
    if not is_plainly(json, whole.type_names):
        return False
    return stated.enum is None or (
        isinstance(json, str) and any(member.json == json for member in stated.enum)
    )


def is_bare(whole: Property) -> bool:
    """Whether nothing but its type says which values a property has."""
    return whole.schema is None and whole.constraints is UNCONSTRAINED
