"""Exclusive bounds in the words of inclusive ones, the only ones that Iglu takes."""

from __future__ import annotations

import math

from trackplan.plan.yaml.node import Json
from trackplan.schema.json_schema import JsonSchema

WHOLE = (["integer"], ["integer", "null"])


def inclusive(schema: JsonSchema) -> tuple[JsonSchema, list[Json]]:
    """The schema with inclusive bounds, and the terms that keep the bounds themselves out."""
    types = schema.get("type")
    is_whole = types == "integer" or (isinstance(types, list) and sorted(map(str, types)) in WHOLE)
    terms: list[Json] = []
    found = dict(schema)
    for exclusive, bound, sign in (
        ("exclusiveMinimum", "minimum", 1),
        ("exclusiveMaximum", "maximum", -1),
    ):
        limit, stated = _number(found.pop(exclusive, None)), _number(found.get(bound))
        if limit is None or (stated is not None and sign * stated > sign * limit):
            continue
        if is_whole:
            found[bound] = sign * (math.floor(sign * limit) + 1)
        else:
            found[bound] = limit
            terms.append({"not": {"enum": [limit]}})
    return found, terms


def _number(value: Json) -> int | float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
