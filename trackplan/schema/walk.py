"""Walk through a JSON Schema without mistaking data, such as an example, for a schema."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from trackplan.plan.yaml.node import Json
from trackplan.schema.json_schema import JsonSchema

MAPS = frozenset(
    {
        "$defs",
        "definitions",
        "dependencies",
        "dependentSchemas",
        "patternProperties",
        "properties",
    }
)
SCHEMAS = frozenset(
    {
        "additionalItems",
        "additionalProperties",
        "allOf",
        "anyOf",
        "contains",
        "contentSchema",
        "else",
        "if",
        "items",
        "not",
        "oneOf",
        "prefixItems",
        "propertyNames",
        "then",
        "unevaluatedItems",
        "unevaluatedProperties",
    }
)


def rewritten(schema: Json, change: Callable[[JsonSchema], JsonSchema]) -> Json:
    """A copy of `schema` with `change` applied to every schema in it, the innermost first."""
    if not isinstance(schema, dict):
        return schema
    return change({key: _inside(key, value, change) for key, value in schema.items()})


def _inside(key: str, value: Json, change: Callable[[JsonSchema], JsonSchema]) -> Json:
    if key in MAPS and isinstance(value, dict):
        return {name: rewritten(each, change) for name, each in value.items()}
    if key not in SCHEMAS:
        return value
    if isinstance(value, list):
        return [rewritten(each, change) for each in value]
    return rewritten(value, change)


def schemas_in(schema: Json) -> Iterator[JsonSchema]:
    """`schema` and every schema inside it, as far as they are objects."""
    if not isinstance(schema, dict):
        return
    yield schema
    for key, value in schema.items():
        if key in MAPS and isinstance(value, dict):
            inside = list(value.values())
        elif key in SCHEMAS:
            inside = value if isinstance(value, list) else [value]
        else:
            continue
        for each in inside:
            yield from schemas_in(each)


def references_in(schema: Json) -> Iterator[str]:
    """Every `$ref` in `schema`."""
    for each in schemas_in(schema):
        found = each.get("$ref")
        if isinstance(found, str):
            yield found
