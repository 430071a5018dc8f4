"""Comments as a warehouse takes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from trackplan.compile.target import Dialect
from trackplan.compile.warehouse.comments import column_comment, table_comment
from trackplan.compile.warehouse.table import Column, Table, Warehouse
from trackplan.listing import counted, first_few

CUT = "…"


class Longest(NamedTuple):
    """How many characters a comment may have."""

    of_table: int
    of_column: int


# https://cloud.google.com/bigquery/quotas, Table limits
LONGEST: Mapping[Dialect, Longest] = {"bigquery": Longest(of_table=16_384, of_column=1_024)}


def table_text(table: Table, dialect: Dialect) -> str:
    """The comment of a table; empty where there is nothing to say."""
    longest = LONGEST.get(dialect)
    return fitting(table_comment(table), longest and longest.of_table)


def column_text(column: Column, dialect: Dialect) -> str:
    """The comment of a column; empty where there is nothing to say."""
    longest = LONGEST.get(dialect)
    return fitting(column_comment(column), longest and longest.of_column)


def fitting(text: str, longest: int | None) -> str:
    """A text of at most so many characters; no database stores the one of code 0."""
    text = text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    return text if longest is None or len(text) <= longest else text[: longest - 1] + CUT


def shortened(warehouse: Warehouse, dialect: Dialect) -> Iterator[str]:
    """A sentence about comments that are too long, if there are any."""
    if dialect not in LONGEST:
        return
    tables = {table.name: table for schema in warehouse.schemas for table in schema.tables}
    found = [name for name, table in tables.items() if is_cut(table, dialect)]
    if found:
        names = first_few([f"`{name}`" for name in sorted(found)])
        yield f"{counted(len(found), 'table')} with comments that are cut, being too long: {names}"


def is_cut(table: Table, dialect: Dialect) -> bool:
    """Whether a comment of a table or of one of its columns is too long."""
    longest = LONGEST[dialect]
    return len(table_comment(table)) > longest.of_table or any(
        len(column_comment(column)) > longest.of_column for column in table.columns
    )
