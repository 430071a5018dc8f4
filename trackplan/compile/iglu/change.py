"""What lies between two versions of a schema of draft 4, in the terms of SchemaVer.

A change is judged by what the new schema says of data that the old one lets pass. Where that is
not for sure, as in an `anyOf`, it may break some. What Snowplow calls breaking for every warehouse
is a new model: a required property added, removed or made of an optional one, and another type,
https://docs.snowplow.io/docs/fundamentals/schemas/versioning/
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from trackplan.compile.iglu.schema_ver import Change
from trackplan.compile.unique_values import key as same
from trackplan.plan.yaml.node import Json
from trackplan.schema.json_schema import JsonSchema

# What says nothing about values.
NOTES = frozenset({"default", "description", "id", "title"})
# What says which version it is, and which ones it stands for.
NO_CHANGE = frozenset({"$schema", "$supersededBy", "$supersedes", "self"})
LEAST = frozenset({"minItems", "minLength", "minProperties", "minimum"})
MOST = frozenset({"maxItems", "maxLength", "maxProperties", "maximum"})
TERMS = frozenset({"allOf", "anyOf", "not", "oneOf"})
OWN_RULES = frozenset(
    {"additionalProperties", "enum", "format", "items", "properties", "required", "type"}
)
# Loaders give these a type of column of their own.
COLUMN_FORMATS = frozenset({"date", "date-time"})


def change(old: JsonSchema, new: JsonSchema) -> Change:
    """What `new` means to the data that was collected under `old`."""
    if _text(old) == _text(new):
        return Change.NONE
    return max(_changes(old, new), default=Change.ADDITION)


def _text(schema: JsonSchema) -> str:
    """The schema without its version, as text: to Python, 1 is equal to true."""
    return json.dumps(
        {key: value for key, value in schema.items() if key not in NO_CHANGE}, sort_keys=True
    )


def _changes(old: JsonSchema, new: JsonSchema) -> Iterator[Change]:
    yield Change.ADDITION
    yield from _of_types(old, new)
    yield from _of_formats(old.get("format"), new.get("format"))
    yield from _of_enums(old.get("enum"), new.get("enum"))
    yield from _of_properties(old, new)
    yield from _of_items(old.get("items"), new.get("items"))
    for key in sorted(old.keys() | new.keys()):
        before, after = old.get(key), new.get(key)
        if key not in NOTES | NO_CHANGE | OWN_RULES and same(before) != same(after):
            yield _of_keyword(key, before, after)


def _of_types(old: JsonSchema, new: JsonSchema) -> Iterator[Change]:
    before, after = _types(old), _types(new)
    if before - {"null"} != after - {"null"}:
        yield Change.MODEL
    elif "null" in before - after:
        yield Change.REVISION


def _types(schema: JsonSchema) -> set[str]:
    """The types that a schema allows; whole numbers are among the numbers."""
    stated = schema.get("type", "any")
    types = set(map(str, stated)) if isinstance(stated, list) else {str(stated)}
    return types - {"integer"} if "number" in types else types


def _of_formats(before: Json, after: Json) -> Iterator[Change]:
    if before == after:
        return
    if before in COLUMN_FORMATS or after in COLUMN_FORMATS:
        yield Change.MODEL
    elif after is not None:
        yield Change.REVISION


def _of_enums(before: Json, after: Json) -> Iterator[Change]:
    if isinstance(after, list):
        allowed = set(map(same, after))
        if not isinstance(before, list) or not allowed.issuperset(map(same, before)):
            yield Change.REVISION


def _of_items(before: Json, after: Json) -> Iterator[Change]:
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _changes(before, after)
    elif after not in (None, {}) and same(before) != same(after):
        yield Change.REVISION


def _of_keyword(key: str, before: Json, after: Json) -> Change:
    """A keyword that has no rule of its own; None where it is absent."""
    if after is None and key in LEAST | MOST | TERMS | {"multipleOf", "pattern", "uniqueItems"}:
        return Change.ADDITION
    if isinstance(before, int | float) and isinstance(after, int | float):
        is_wider = (
            (key in LEAST and after <= before)
            or (key in MOST and after >= before)
            or (key == "multipleOf" and _divides(after, before))
            or (key == "uniqueItems" and not after)
        )
        return Change.ADDITION if is_wider else Change.REVISION
    return Change.REVISION


def _divides(part: float, whole: float) -> bool:
    """Whether every multiple of `whole` is one of `part`; only of whole numbers is that sure."""
    return isinstance(part, int) and isinstance(whole, int) and part > 0 and whole % part == 0


def _of_properties(old: JsonSchema, new: JsonSchema) -> Iterator[Change]:
    before, after = _mapping(old.get("properties")), _mapping(new.get("properties"))
    was_required, is_required = _required(old), _required(new)
    if is_required - was_required or was_required - is_required - after.keys():
        yield Change.MODEL
    for name in before.keys() & after.keys():
        yield from _changes(_mapping(before[name]), _mapping(after[name]))
    if before.keys() - after.keys() and not _is_open(new):
        yield Change.REVISION
    if after.keys() - before.keys() and not _is_closed(old):
        yield Change.REVISION
    if not _is_open(new) and same(_further(old)) != same(_further(new)) and not _is_closed(old):
        yield Change.REVISION


def _mapping(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def _required(schema: JsonSchema) -> set[str]:
    stated = schema.get("required")
    return set(map(str, stated)) if isinstance(stated, list) else set()


def _further(schema: JsonSchema) -> Json:
    return schema.get("additionalProperties", True)


def _is_open(schema: JsonSchema) -> bool:
    return _further(schema) in (True, {}) and "patternProperties" not in schema


def _is_closed(schema: JsonSchema) -> bool:
    return _further(schema) is False and "patternProperties" not in schema
