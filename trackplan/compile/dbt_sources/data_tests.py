"""What dbt is to test of a column."""

from __future__ import annotations

import json
from collections.abc import Iterator

from trackplan.compile.dbt_sources.jinja import plain
from trackplan.compile.target import Dialect
from trackplan.compile.warehouse.table import Column
from trackplan.plan.yaml.node import Json

# In strings of these a backslash begins an escape.
ESCAPING = frozenset({"bigquery", "redshift", "snowflake"})


def data_tests(column: Column, source: str, dialect: Dialect) -> Iterator[Json]:
    """`not_null`, `accepted_values` and `relationships`, as far as the plan states them."""
    if column.required:
        yield "not_null"
    if values := accepted(column, dialect):
        yield {"accepted_values": {"arguments": values}}
    if column.refers_to is not None:
        to = f"source('{source}', '{column.refers_to.table}')"
        arguments: Json = {"to": to, "field": column.refers_to.column}
        # Who was never identified there is in no other table, and that is no fault of the data.
        yield {"relationships": {"arguments": arguments, "config": {"severity": "warn"}}}


def accepted(column: Column, dialect: Dialect) -> dict[str, Json]:
    """The only values of a column; nothing where some could never stand in it."""
    if not column.values:
        return {}
    match column.type:
        case "text":
            return {"values": [in_quotes(value, dialect) for value in column.values]}
        case "integer" | "number" if all(map(is_number, column.values)):
            return {"values": list(column.values), "quote": False}
        case "boolean" if all(isinstance(value, bool) for value in column.values):
            return {"values": list(column.values), "quote": False}
        case _:
            return {}


def is_number(value: Json) -> bool:
    """Whether a value is a number; to Python, true is one."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def in_quotes(value: Json, dialect: Dialect) -> str:
    """A value as dbt is to put it between quotes, for it does so without any care."""
    text = value if isinstance(value, str) else json.dumps(value)
    if dialect in ESCAPING:
        text = text.replace("\\", "\\\\")
    if dialect == "bigquery":
        return plain(text.replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r"))
    return plain(text.replace("'", "''"))
