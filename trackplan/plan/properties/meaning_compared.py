"""Whether two resolved properties mean the same, and in which keys they differ."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.plan.model.property import BOUNDS, Constraints, Property
from trackplan.plan.model.values import Reference, Text, Value
from trackplan.plan.properties.types_compared import TypeSet, type_set
from trackplan.plan.yaml.node import Json

Shape = tuple[TypeSet | None, object, object]
# The keys of a payload's meaning that are one text or flag.
SINGLE = ("required", "open", "unit", "currency", "pii")
TEXTS = ("pattern", "format")
VALUES = ("const", *BOUNDS)


def shape(whole: Property) -> Shape:
    """The types, all the way down."""
    items = None if whole.items is None else shape(whole.items)
    nested = {each.name: shape(each) for each in whole.properties}
    return type_set(whole), items, nested


def differences(one: Property, other: Property) -> list[str]:
    """The keys in which two definitions differ, `type` first; the words of texts aside."""
    keys = ["type"] if exact_types(one) != exact_types(other) else []
    keys += [key for key in SINGLE if said(getattr(one, key)) != said(getattr(other, key))]
    mine, theirs = one.constraints, other.constraints
    if members(mine.enum) != members(theirs.enum):
        keys.append("enum")
    for key in (*TEXTS, *VALUES):
        if said(getattr(mine, key)) != said(getattr(theirs, key)):
            keys.append(key)
    if inside_differs(one, other):
        keys.append("items" if one.items is not None else "properties")
    if said(one.schema) != said(other.schema):
        keys.append("schema")
    if words(one.description) != words(other.description):
        keys.append("description")
    return keys


def inside_differs(one: Property, other: Property) -> bool:
    """Whether what is nested differs."""
    mine, theirs = ({p.name: p for p in each.properties} for each in (one, other))
    if mine.keys() != theirs.keys() or (one.items is None) != (other.items is None):
        return True
    pairs = [(mine[name], theirs[name]) for name in mine]
    if one.items is not None and other.items is not None:
        pairs.append((one.items, other.items))
    return any(a is not b and differences(a, b) for a, b in pairs)


def exact_types(whole: Property) -> tuple[frozenset[str], bool]:
    """The types as stated, and whether null is one."""
    return frozenset(whole.type_names), whole.is_nullable


def said(value: object) -> object:
    """A key's value without its place; what is not said of a flag is false."""
    match value:
        case Text():
            return value.value
        case Reference():
            return value.name
        case Value():
            return frozen(value.json)
        case False:
            return None
        case _:
            return value


def listed(constraints: Constraints) -> frozenset[object] | None:
    """All values that are allowed, None where they are not listed."""
    if constraints.const is not None:
        return frozenset({frozen(constraints.const.json)})
    return members(constraints.enum)


def members(enum: Iterable[Value] | None) -> frozenset[object] | None:
    """The values of an enum, in no order."""
    return None if enum is None else frozenset(frozen(value.json) for value in enum)


def frozen(json: Json) -> object:
    """A value that can be compared: 1 is not true, whatever Python thinks, and 1.0 is 1."""
    match json:
        case bool():
            return "bool", json
        case list():
            return tuple(map(frozen, json))
        case dict():
            return frozenset((key, frozen(value)) for key, value in json.items())
        case _:
            return json


def words(text: Text | None) -> str:
    """A text without the differences that nobody means."""
    return "" if text is None else " ".join(text.value.casefold().split()).rstrip(".")
