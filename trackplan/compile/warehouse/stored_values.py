"""The only values that a column may hold, as they are stored in it."""

from __future__ import annotations

import json

from trackplan.compile.warehouse.table import Column
from trackplan.plan.yaml.node import Json


def stored_values(column: Column) -> list[Json]:
    """The values of a column by its type; none where it may have others, or where one cannot be.

    Moments are left out: one and the same can be written in many ways.
    """
    match column.type:
        case "text":
            return [text_of(value) for value in column.values]
        case "integer" | "number" if all(map(is_number, column.values)):
            return list(column.values)
        case "boolean" if all(isinstance(value, bool) for value in column.values):
            return list(column.values)
        case _:
            return []


def text_of(value: Json) -> str:
    """A value in a column of texts."""
    return value if isinstance(value, str) else json.dumps(value)


def is_number(value: Json) -> bool:
    """Whether a value is a number; to Python, true is one."""
    return isinstance(value, int | float) and not isinstance(value, bool)
