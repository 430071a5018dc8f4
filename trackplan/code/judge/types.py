"""Types that the plan allows, and types that code sends."""

from __future__ import annotations

from trackplan.code.value import JsonType, Value
from trackplan.listing import in_a_row
from trackplan.plan.model.property import Property, PropertyType

_JSON: dict[PropertyType, frozenset[JsonType]] = {
    "string": frozenset({"string"}),
    "integer": frozenset({"integer"}),
    "number": frozenset({"number", "integer"}),
    "boolean": frozenset({"boolean"}),
    "object": frozenset({"object"}),
    "array": frozenset({"array"}),
    "null": frozenset({"null"}),
    "date": frozenset({"string"}),
    "datetime": frozenset({"string"}),
}
WORDS: dict[str, str] = {
    "string": "a text",
    "integer": "an integer",
    "number": "a number",
    "boolean": "true or false",
    "object": "an object",
    "array": "an array",
    "null": "null",
    "date": "a date",
    "datetime": "a date with a time",
}


def allowed(known: Property) -> frozenset[JsonType] | None:
    """The JSON types that a property can have, None where the plan does not say."""
    if not known.type_names or "any" in known.type_names:
        return None
    types = frozenset(t for name in known.type_names for t in _JSON[name])
    return types | {"null"} if known.is_nullable else types


def wrong_type(known: Property, value: Value) -> str | None:
    """What a value is in words, where that is surely not what the plan allows."""
    types = allowed(known)
    if types is None or value.types is None:
        return None
    if value.types.isdisjoint(types):
        return in_words(value.types)
    if value.types == {"string"} and value.format in {"date", "date-time"}:
        wanted = {name for name in known.type_names if name in {"date", "datetime"}}
        sent = "date" if value.format == "date" else "datetime"
        if wanted == set(known.type_names) and sent not in wanted:
            return WORDS[sent]
    return None


def in_words(types: frozenset[JsonType]) -> str:
    """Types as people say them."""
    order = list(WORDS)
    return in_a_row((WORDS[each] for each in sorted(types, key=order.index)), "or")


def wanted(known: Property) -> str:
    """The types of a property as people say them."""
    return in_a_row((WORDS[name] for name in known.type_names if name in WORDS), "or")
