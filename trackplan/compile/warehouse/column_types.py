"""What type of column a property gets, and its values there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from trackplan.compile.warehouse.table import ColumnType
from trackplan.plan.model.property import Property, PropertyType
from trackplan.plan.yaml.node import Json

# Arrays are stringified; a date is loaded as a timestamp, for Segment knows no other type of it.
_TYPES: Mapping[PropertyType, ColumnType] = {
    "string": "text",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "array": "text",
    "date": "timestamp",
    "datetime": "timestamp",
    "any": "text",
}
_DATES = frozenset({"date-time", "date"})


def column_type(whole: Property) -> ColumnType | None:
    """The type of the column of a resolved property; None where it has no column of its own.

    An object has none, it is flattened. Neither has what is always null: a column is made with
    the first value.
    """
    names = [name for name in whole.type_names if name not in ("object", "null")]
    if not names:
        return None if whole.types is not None or whole.properties else "text"
    format = whole.constraints.format
    if names == ["string"] and format is not None and format.value in _DATES:
        return "timestamp"
    return common_type(_TYPES[name] for name in names)


def common_type(types: Iterable[ColumnType]) -> ColumnType:
    """The type that holds the values of all these; text holds everything."""
    found = set(types)
    if found == {"integer", "number"}:
        return "number"
    return found.pop() if len(found) == 1 else "text"


def column_values(whole: Property) -> tuple[Json, ...]:
    """The only values that a property has, null left out; none where it may have others."""
    stated = whole.constraints
    if stated.const is not None:
        values = [stated.const.json]
    elif stated.enum is not None:
        values = [member.json for member in stated.enum]
    else:
        return ()
    if any(isinstance(value, list | dict) for value in values):
        return ()
    return tuple(value for value in values if value is not None)
