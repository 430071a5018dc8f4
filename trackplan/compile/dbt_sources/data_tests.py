"""What dbt is to test of a column."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.compile.dbt_sources.jinja import plain
from trackplan.compile.target import Dialect
from trackplan.compile.warehouse.stored_values import stored_values, text_of
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
    """The only values of a column; nothing where it may have others."""
    values = stored_values(column)
    if column.type == "text":
        return {"values": [in_quotes(value, dialect) for value in values]} if values else {}
    return {"values": values, "quote": False} if values else {}


def tested(column: Column) -> frozenset[str]:
    """The keys of the plan that become tests of a column."""
    return frozenset({"required", "enum", "const"} if stored_values(column) else {"required"})


def in_quotes(value: Json, dialect: Dialect) -> str:
    """A value as dbt is to put it between quotes, for it does so without any care."""
    text = text_of(value)
    if dialect in ESCAPING:
        text = text.replace("\\", "\\\\")
    if dialect == "bigquery":
        return plain(text.replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r"))
    return plain(text.replace("'", "''"))
