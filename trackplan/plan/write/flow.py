"""Values on one line, collections in brackets and braces."""

from __future__ import annotations

from trackplan.plan.write.literal import is_literal
from trackplan.plan.write.scalar import Place, scalar
from trackplan.plan.yaml.node import Json

# Their entries stand on lines of their own, where a change to one shows as a change to one.
MAPS_OF_NAMES = frozenset(("properties", "traits", "context"))
# Below these a null is a value; elsewhere it says "nothing to add", as in `email:`.
HOLDING_VALUES = frozenset(("enum", "const", "default", "examples", "where", "schema"))
# An array of objects of a bundle, `{type: array, items: {include: [song]}}`, is still readable.
MAX_DEPTH = 3
# YAML looks 1,024 characters ahead for the `:` behind a key.
MAX_KEY = 1_000


def one_line(value: Json, room: int, place: Place, *, payload: bool) -> str | None:
    """A value in `room` columns, None where it reads better on several lines.

    In a `payload` null is a value. A scalar goes where it must, however long it is.
    """
    if isinstance(value, (dict, list)) and value:
        if not is_short(value, MAX_DEPTH, payload=payload):
            return None
        text = flow(value, payload=payload)
        return text if len(text) <= room else None
    return flow(value, payload=payload, place=place)


def flow(value: Json, *, payload: bool, place: Place = "flow") -> str:
    """A value on one line, however long."""
    if isinstance(value, list):
        return f"[{', '.join(flow(item, payload=payload) for item in value)}]"
    if isinstance(value, dict):
        entries = (flow_entry(key, item, payload=payload) for key, item in value.items())
        return f"{{{', '.join(entries)}}}"
    return scalar(value, place)


def flow_entry(key: str, value: Json, *, payload: bool) -> str:
    """An entry in braces."""
    payload = payload or key in HOLDING_VALUES
    text = "" if value is None and not payload else flow(value, payload=payload)
    name = scalar(key, "flow")
    return f"? {name} : {text}" if len(name) > MAX_KEY else f"{name}: {text}"


def is_short(value: Json, depth: int, *, payload: bool) -> bool:
    """Whether a value has at most `depth` levels, and nothing that wants lines of its own."""
    if isinstance(value, str):
        return not is_literal(value)
    if not isinstance(value, (dict, list)) or not value:
        return True
    if depth == 0:
        return False
    if isinstance(value, list):
        return all(is_short_item(item, depth - 1, payload=payload) for item in value)
    return not any(wants_lines(key, item, payload=payload) for key, item in value.items()) and all(
        is_short(item, depth - 1, payload=payload or key in HOLDING_VALUES)
        for key, item in value.items()
    )


def is_short_item(item: Json, depth: int, *, payload: bool) -> bool:
    """The same of an item: `{page: Pricing}` fits into brackets, a row of an example does not."""
    if isinstance(item, dict) and len(item) >= (1 if payload else 2):
        return False
    return is_short(item, depth, payload=payload)


def wants_lines(key: str, value: Json, *, payload: bool) -> bool:
    """Whether `key` holds properties, each of which has a line of its own."""
    return key in MAPS_OF_NAMES and isinstance(value, dict) and bool(value) and not payload
