"""A schema of draft 2020-12 as one of draft 4, in the keywords that Iglu lets pass.

Iglu refuses a schema with any other keyword, draft 4's own boolean `exclusiveMinimum` and
`dependencies` among them: SelfSyntaxChecker.scala in snowplow/schema-ddl.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from trackplan.compile.iglu.bounds import inclusive
from trackplan.compile.unique_values import unique
from trackplan.plan.yaml.node import Json
from trackplan.schema.draft7 import to_draft_7
from trackplan.schema.json_schema import JsonSchema
from trackplan.schema.walk import MAPS, SCHEMAS, rewritten, schemas_in

# What draft 4 cannot say in other words. Only a `schema:` of the plan's author holds such.
LOST = frozenset(
    {
        "$dynamicRef",
        "$recursiveRef",
        "$ref",
        "contentSchema",
        "maxContains",
        "minContains",
        "propertyNames",
        "unevaluatedItems",
        "unevaluatedProperties",
    }
)
KEPT = (
    "title",
    "description",
    "type",
    "format",
    "enum",
    "pattern",
    "multipleOf",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "items",
    "additionalItems",
    "minItems",
    "maxItems",
    "uniqueItems",
    "properties",
    "patternProperties",
    "required",
    "additionalProperties",
    "minProperties",
    "maxProperties",
    "allOf",
    "anyOf",
    "oneOf",
    "not",
    "default",
)
COUNTS = frozenset(key for key in KEPT if key.endswith(("Length", "Items", "Properties")))
# Draft 4 takes a boolean for these, and nowhere else in place of a schema.
MAY_BE_BOOLEAN = frozenset({"additionalItems", "additionalProperties"})
Terms = list[Json]


def to_draft_4(schema: JsonSchema) -> tuple[JsonSchema, frozenset[str]]:
    """`schema` in the words of draft 4, and the keywords that were left out."""
    lost: set[str] = set()
    kept = _without_lost(schema, lost)
    return cast(JsonSchema, rewritten(to_draft_7(kept), _translated)), frozenset(lost)


def _without_lost(schema: JsonSchema, lost: set[str]) -> JsonSchema:
    """The schema without members of any `allOf` that draft 4 cannot hold: they go as a whole.

    To leave out a keyword inside them could forbid what was allowed, as under a `not`.
    """
    found = {key: _inside(key, value, lost) for key, value in schema.items()}
    members = found.pop("allOf", [])
    assert isinstance(members, list)  # noqa: S101 (what is no schema was refused before)
    losses = [(member, _lost_in(member)) for member in members]
    lost.update(*(keywords for _, keywords in losses))
    left = [member for member, keywords in losses if not keywords]
    return {**found, "allOf": left} if left else found


def _inside(key: str, value: Json, lost: set[str]) -> Json:
    """Where schemas of the plan's author may be: in properties and items, as an `allOf`."""
    if key == "properties" and isinstance(value, dict):
        return {name: _of(each, lost) for name, each in value.items()}
    return _of(value, lost) if key == "items" else value


def _of(value: Json, lost: set[str]) -> Json:
    return _without_lost(value, lost) if isinstance(value, dict) else value


def _lost_in(schema: Json) -> set[str]:
    return {key for each in schemas_in(schema) for key in LOST if key in each}


def _translated(schema: JsonSchema) -> JsonSchema:
    """One schema; those inside it have been translated, but for booleans."""
    schema = {key: _no_boolean(key, value) for key, value in schema.items()}
    schema, terms = inclusive(schema)
    terms += _terms(schema)
    plain: JsonSchema = {}
    for key in KEPT:
        if key in schema and (value := _value(key, schema[key])) != []:
            plain[key] = value
    terms += _choices(schema, plain)
    members = plain.get("allOf")
    if terms:
        plain["allOf"] = [*(members if isinstance(members, list) else []), *terms]
    return plain


def _no_boolean(key: str, value: Json) -> Json:
    if key in MAPS and isinstance(value, dict):
        return {name: _as_schema(each) for name, each in value.items()}
    if key not in SCHEMAS or key in MAY_BE_BOOLEAN:
        return value
    return [_as_schema(each) for each in value] if isinstance(value, list) else _as_schema(value)


def _as_schema(value: Json) -> Json:
    if not isinstance(value, bool):
        return value
    return {} if value else {"not": {}}


def _value(key: str, value: Json) -> Json:
    """Draft 4 takes 2.0 for no whole number."""
    return int(value) if key in COUNTS and isinstance(value, float) else value


def _choices(schema: JsonSchema, plain: JsonSchema) -> Iterator[JsonSchema]:
    """`enum` has members, each once; `const` is one with one member."""
    members = schema.get("enum")
    if isinstance(members, list):
        if members:
            plain["enum"] = unique(members)
        else:
            yield {"not": {}}
    if "const" in schema:
        only: Terms = [schema["const"]]
        if "enum" in plain:
            yield {"enum": only}
        else:
            plain["enum"] = only


def _terms(schema: JsonSchema) -> Iterator[JsonSchema]:
    """What keywords that draft 4 or Iglu lacks mean in other words."""
    if "if" in schema:
        condition, negated = schema["if"], {"not": schema["if"]}
        if "then" in schema:
            yield {"anyOf": [negated, schema["then"]]}
        if "else" in schema:
            yield {"anyOf": [condition, schema["else"]]}
    if "contains" in schema:
        none_fits: JsonSchema = {"items": {"not": schema["contains"]}}
        yield {"anyOf": [{"not": {"type": "array"}}, {"not": none_fits}]}
    dependencies = schema.get("dependencies")
    for name, needed in dependencies.items() if isinstance(dependencies, dict) else ():
        there = _requiring([name])
        then = _requiring(needed) if isinstance(needed, list) else needed
        if then != {}:
            yield {"anyOf": [{"not": {"type": "object"}}, {"not": there}, then]}


def _requiring(names: list[Json]) -> JsonSchema:
    """Iglu's linter wants what is required to be a property."""
    if not names:
        return {}
    return {"properties": {str(name): {} for name in names}, "required": names}
