"""What values a property may have: types, null, formats, enum, const and constraints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trackplan.plan.model.property import UNCONSTRAINED, Constraints, Property, PropertyType
from trackplan.plan.model.values import Value
from trackplan.plan.yaml.node import Json
from trackplan.schema.json_schema import JsonSchema

# A date is a string to JSON Schema, and its format is checked.
FORMATS: Mapping[PropertyType, str] = {"date": "date", "datetime": "date-time"}
_OWN_RULES = ("enum", "const", "format", "pattern")
_BOUNDS = tuple(name for name in Constraints.__dataclass_fields__ if name not in _OWN_RULES)


def value_keywords(whole: Property) -> tuple[JsonSchema, list[Json]]:
    """The keywords about a resolved property's value, and what has to go into an `allOf`."""
    schema: JsonSchema = {}
    further: list[Json] = []
    names = whole.type_names
    if names or whole.types is not None:
        schema |= about_types(names, nullable=whole.is_nullable)
    if "date" in names and "datetime" in names and "string" not in names:
        # A value that is no string passes `format`, so a number beside them stays allowed.
        further.append({"anyOf": [{"format": format} for format in FORMATS.values()]})
    if whole.constraints is not UNCONSTRAINED:
        _constrain(schema, further, whole)
    return schema, further


def about_types(names: Sequence[PropertyType], *, nullable: bool) -> JsonSchema:
    """`type`, with `format` where dates are the only strings; nothing where any type will do."""
    if "any" in names:
        return {}
    found = ["string" if name in FORMATS else name for name in names]
    types = list(dict.fromkeys([*found, *(["null"] if nullable else [])]))
    schema: JsonSchema = {"type": types[0] if len(types) == 1 else list[Json](types)}
    dates = [FORMATS[name] for name in names if name in FORMATS]
    if len(dates) == 1 and "string" not in names:
        schema["format"] = dates[0]
    return schema


def _constrain(schema: JsonSchema, further: list[Json], whole: Property) -> None:
    """Add the constraints that a property states."""
    stated = whole.constraints
    if stated.format is not None:
        format = stated.format.value
        if schema.setdefault("format", format) != format:
            further.append({"format": format})
    if stated.enum is not None:
        members = [member.json for member in stated.enum]
        schema["enum"] = with_null(members) if whole.is_nullable else members
    if stated.const is not None:
        _put_const(schema, further, stated.const.json, nullable=whole.is_nullable)
    if stated.pattern is not None:
        schema["pattern"] = stated.pattern.value
    for name in _BOUNDS:
        bound: Value | None = getattr(stated, name)
        if bound is not None:
            schema[name] = bound.json


def with_null(members: list[Json]) -> list[Json]:
    """`members`, and null if it is not among them."""
    return members if None in members else [*members, None]


def _put_const(schema: JsonSchema, further: list[Json], const: Json, *, nullable: bool) -> None:
    if not nullable or const is None:
        schema["const"] = const
    elif "enum" in schema:
        further.append({"enum": [const, None]})
    else:
        schema["enum"] = [const, None]
