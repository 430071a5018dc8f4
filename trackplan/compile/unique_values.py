"""Values that are equal to JSON Schema, once: 1 is 1.0 to it, and not true."""

from __future__ import annotations

import json
from collections.abc import Iterable

from trackplan.plan.yaml.node import Json


def unique(values: Iterable[Json]) -> list[Json]:
    """The values without repetitions, in their order."""
    found: dict[str, Json] = {}
    for value in values:
        found.setdefault(key(value), value)
    return list(found.values())


def key(value: Json) -> str:
    """A text that two values share exactly where JSON Schema calls them equal."""
    return json.dumps(_plain(value), sort_keys=True)


def _plain(value: Json) -> Json:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    return value
