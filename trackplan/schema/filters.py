"""Whether a property can have the value that a filter asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from trackplan.plan.model.property import Constraints, Property
from trackplan.plan.model.values import Value
from trackplan.plan.yaml.node import Mapping, Scalar, Sequence
from trackplan.schema.plain_values import is_plainly_right
from trackplan.schema.property_schema import restrictions
from trackplan.schema.validators import Compiled, Uncompilable, compiled
from trackplan.schema.violations import Shape, violations


class NeverSo(NamedTuple):
    """A value that the property never has, and why."""

    value: Value
    reason: str


def never_so(name: str, whole: Property, value: Value) -> Iterator[NeverSo]:
    """The value, or those of a list of values, that a resolved property cannot have.

    Its type, `enum` and `const` count. A list is one of several values, unless the property holds
    lists; of such one a single value is an item. What a mapping means nobody knows.
    """
    inside = whole.held
    if isinstance(value.node, Mapping) or not says_something(inside):
        return
    if isinstance(value.node, Sequence):
        values = () if inside is not whole else tuple(Value(item) for item in value.node.items)
    else:
        values = (value,)
    if all(is_plainly_right(inside, each) for each in values):
        return
    judged = narrowed(inside, name)
    validator, shape = compiled(restrictions(judged)), Shape(name, root=judged)
    for each in values:
        yield from refused(validator, shape, each, may_lack=not whole.required)


def says_something(whole: Property) -> bool:
    """Whether the plan says what single values it has."""
    types, stated = whole.type_names, whole.constraints
    if stated.enum is not None or stated.const is not None:
        return True
    return bool(types) and {"any", "object"}.isdisjoint(types)


def narrowed(whole: Property, name: str) -> Property:
    """The property with nothing but its type, `enum` and `const`, called as the filter calls it."""
    stated = whole.constraints
    return replace(
        whole,
        name=name,
        constraints=Constraints(enum=stated.enum, const=stated.const),
        schema=None,
    )


def refused(
    validator: Compiled, shape: Shape, value: Value, *, may_lack: bool
) -> Iterator[NeverSo]:
    """The value, if the schema refuses it; null stands for what is not there as well."""
    if isinstance(validator, Uncompilable) or not isinstance(value.node, Scalar):
        return
    if value.node.value is None and may_lack:
        return
    for found in violations(validator, value.json, shape):
        yield NeverSo(value, found.message)
