"""A schema of draft 2020-12 as one of draft 7, and what gets lost on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trackplan.plan.yaml.node import Json
from trackplan.schema.json_schema import JsonSchema
from trackplan.schema.walk import rewritten, schemas_in

# Keywords that restrict what is valid, and that draft 7 has no word for.
LOST = (
    "$dynamicRef",
    "$recursiveRef",
    "maxContains",
    "minContains",
    "unevaluatedItems",
    "unevaluatedProperties",
)
# Formats that came after draft 7: its validators know nothing of them.
LOST_FORMATS = frozenset({"duration", "uuid"})


def to_draft_7(schema: Json) -> Json:
    """`schema` in the words of draft 7."""
    return rewritten(schema, _translated)


def lost_in_draft_7(schema: Json) -> list[str]:
    """The keywords in `schema` that draft 7 will ignore, and formats as `format: uuid`, sorted."""
    return sorted({word for each in schemas_in(schema) for word in _lost(each)})


def _lost(schema: JsonSchema) -> Iterator[str]:
    yield from (key for key in LOST if key in schema)
    format = schema.get("format")
    if isinstance(format, str) and format in LOST_FORMATS:
        yield f"format: {format}"


def _translated(schema: JsonSchema) -> JsonSchema:
    """One schema; those inside it have been translated."""
    translated: JsonSchema = dict(_renamed(schema))
    if dependencies := _dependencies(schema):
        translated["dependencies"] = dependencies
    return _alone(translated)


def _renamed(schema: JsonSchema) -> Iterator[tuple[str, Json]]:
    for key, value in schema.items():
        match key, value:
            case "$defs", _:
                yield "definitions", value
            case "$ref", str(target) if target.startswith("#/$defs/"):
                yield "$ref", target.replace("#/$defs/", "#/definitions/", 1)
            case "$anchor", str(name) if "$id" not in schema:
                yield "$id", f"#{name}"
            case "prefixItems", _:
                yield "items", value
            case "items", _ if "prefixItems" in schema:
                yield "additionalItems", value
            case (("dependentRequired" | "dependentSchemas"), _):
                pass
            case _:
                yield key, value


def _dependencies(schema: JsonSchema) -> JsonSchema:
    """`dependentRequired` and `dependentSchemas` as the one keyword that they were."""
    found = dict(_mapping(schema.get("dependencies")))
    found |= _mapping(schema.get("dependentSchemas"))
    for name, required in _mapping(schema.get("dependentRequired")).items():
        found[name] = (
            {"allOf": [found[name], {"required": required}]} if name in found else required
        )
    return found


def _mapping(value: Json) -> Mapping[str, Json]:
    return value if isinstance(value, dict) else {}


def _alone(schema: JsonSchema) -> JsonSchema:
    """Draft 7 ignores what stands beside a `$ref`, so it moves into an `allOf`."""
    if "$ref" not in schema or len(schema) == 1:
        return schema
    rest = {key: value for key, value in schema.items() if key not in ("$ref", "allOf")}
    further = schema.get("allOf")
    others = further if isinstance(further, list) else []
    return {**rest, "allOf": [{"$ref": schema["$ref"]}, *others]}
