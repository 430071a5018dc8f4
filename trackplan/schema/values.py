"""What values a property may have: types, null, formats, enum, const and constraints."""

from __future__ import annotations

from collections.abc import Mapping

from trackplan.plan.model.property import Constraints, Property, PropertyType
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
    if (types := json_types(whole)) is not None:
        schema["type"] = types[0] if len(types) == 1 else list[Json](types)
    stated = whole.constraints
    formats = [*implied_formats(whole), *([stated.format.value] if stated.format else [])]
    _put(schema, further, "format", formats)
    if stated.enum is not None:
        members = [member.json for member in stated.enum]
        schema["enum"] = with_null(members) if whole.is_nullable else members
    if stated.const is not None:
        _put_const(schema, further, stated.const.json, nullable=whole.is_nullable)
    if stated.pattern is not None:
        schema["pattern"] = stated.pattern.value
    for name in _BOUNDS:
        if (bound := getattr(stated, name)) is not None:
            schema[name] = bound.json
    if {"date", "datetime"} <= set(whole.type_names) and "string" not in whole.type_names:
        # A value that is no string passes `format`, so a number beside them stays allowed.
        further.append({"anyOf": [{"format": format} for format in FORMATS.values()]})
    return schema, further


def json_types(whole: Property) -> list[str] | None:
    """The types in JSON Schema's words, each once; None where every type is allowed."""
    if not whole.type_names and whole.types is None:
        return None
    if "any" in whole.type_names:
        return None
    names = ["string" if name in FORMATS else name for name in whole.type_names]
    return list(dict.fromkeys([*names, *(["null"] if whole.is_nullable else [])]))


def implied_formats(whole: Property) -> list[str]:
    """The format that the type asks for; none where other strings are allowed as well."""
    names = whole.type_names
    dates = [FORMATS[name] for name in names if name in FORMATS]
    return dates if len(dates) == 1 and not {"string", "any"} & set(names) else []


def with_null(members: list[Json]) -> list[Json]:
    """`members`, and null if it is not among them."""
    return members if None in members else [*members, None]


def _put(schema: JsonSchema, further: list[Json], keyword: str, values: list[str]) -> None:
    """Say a keyword once, and again in the `allOf` for each further value."""
    for number, value in enumerate(dict.fromkeys(values)):
        if number == 0:
            schema[keyword] = value
        else:
            further.append({keyword: value})


def _put_const(schema: JsonSchema, further: list[Json], const: Json, *, nullable: bool) -> None:
    if not nullable or const is None:
        schema["const"] = const
    elif "enum" in schema:
        further.append({"enum": [const, None]})
    else:
        schema["enum"] = [const, None]
