"""The constraints of a property as the `config` of a property or custom type."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from trackplan.compile.unique_values import unique
from trackplan.plan.model.property import BOUNDS, Property
from trackplan.plan.model.values import Value
from trackplan.plan.yaml.node import Json
from trackplan.schema.values import FORMATS, with_null

KNOWN_FORMATS = frozenset(
    {"date-time", "date", "time", "email", "uuid", "hostname", "ipv4", "ipv6"}
)
KEYS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
    "minLength": "min_length",
    "maxLength": "max_length",
    "minItems": "min_items",
    "maxItems": "max_items",
    "uniqueItems": "unique_items",
}
OF_STRINGS = frozenset({"minLength", "maxLength"})
OF_ARRAYS = frozenset({"minItems", "maxItems", "uniqueItems"})
ALL = ("string", "number", "integer", "boolean", "null", "array", "object")
LISTABLE = frozenset({"string", "number", "integer", "boolean"})
# A bound of whole numbers is whole; which way it goes changes nothing.
ROUNDED: Mapping[str, Callable[[float], int]] = {
    "minimum": math.ceil,
    "maximum": math.floor,
    "exclusiveMinimum": math.floor,
    "exclusiveMaximum": math.ceil,
}
# Pairs that may not contradict each other; an exclusive pair may not even meet.
PAIRS = (
    ("minimum", "maximum", False),
    ("exclusive_minimum", "exclusive_maximum", True),
    ("min_length", "max_length", False),
    ("min_items", "max_items", False),
)
GREATEST = 2**63 - 1


def config_of(whole: Property, types: tuple[str, ...]) -> tuple[dict[str, Json], bool]:
    """The constraints that a catalog takes, and whether it takes all that are stated."""
    among = types or ALL
    found = _texts(whole, among) | _listed(whole, among)
    wanted = set(found)
    for name in BOUNDS:
        stated: Value | None = getattr(whole.constraints, name)
        if stated is not None:
            found[KEYS[name]] = _bound(name, stated.json, among)
            wanted.add(KEYS[name])
    for low, high, is_exclusive in PAIRS:
        if _contradict(found.get(low), found.get(high), is_exclusive=is_exclusive):
            found[low] = found[high] = None
    held: dict[str, Json] = {
        key: value for key, value in sorted(found.items()) if value is not None
    }
    return held, held.keys() == wanted


def _texts(whole: Property, among: tuple[str, ...]) -> dict[str, Json]:
    """`format` and `pattern`; None where one is stated and not taken."""
    stated = whole.constraints
    found: dict[str, Json] = {}
    formats = [FORMATS[name] for name in whole.type_names if name in FORMATS]
    if stated.format is not None:
        formats.append(stated.format.value)
    if formats:
        is_sure = len(set(formats)) == 1 and (
            stated.format is not None or "string" not in whole.type_names
        )
        taken = is_sure and formats[0] in KNOWN_FORMATS and "string" in among
        found["format"] = formats[0] if taken else None
    if stated.pattern is not None:
        found["pattern"] = stated.pattern.value if "string" in among else None
    return found


def _listed(whole: Property, among: tuple[str, ...]) -> dict[str, Json]:
    """`enum`, which a constant is one of too."""
    stated = whole.constraints
    if stated.const is None and stated.enum is None:
        return {}
    members = [stated.const.json] if stated.const else [each.json for each in stated.enum or ()]
    if whole.is_nullable:
        members = with_null(members)
    taken = members and not LISTABLE.isdisjoint(among)
    return {"enum": unique(members) if taken else None}


def _bound(name: str, value: Json, among: tuple[str, ...]) -> Json:
    """A bound as its types take it, None where they do not."""
    if name in OF_STRINGS:
        return _count(value) if "string" in among else None
    if name in OF_ARRAYS:
        taken = value if isinstance(value, bool) else _count(value)
        return taken if "array" in among else None
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > GREATEST:
        return None
    if name == "multipleOf" and value <= 0:
        return None
    if "number" in among:
        return value
    if "integer" not in among:
        return None
    rounded = ROUNDED.get(name)
    return _whole(value) if rounded is None else rounded(value)


def _count(value: Json) -> Json:
    whole = _whole(value) if isinstance(value, int | float) else None
    return whole if isinstance(whole, int) and whole >= 0 else None


def _whole(value: float) -> int | None:
    return int(value) if float(value).is_integer() and abs(value) <= GREATEST else None


def _contradict(low: Json, high: Json, *, is_exclusive: bool) -> bool:
    if not isinstance(low, int | float) or not isinstance(high, int | float):
        return False
    return low >= high if is_exclusive else low > high
