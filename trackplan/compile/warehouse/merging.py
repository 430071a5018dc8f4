"""Columns of one name in one table as one column, as the warehouse has it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from trackplan.compile.warehouse.column_types import common_type
from trackplan.compile.warehouse.losses import Loss
from trackplan.compile.warehouse.table import Column
from trackplan.plan.yaml.node import Json

# The columns that the calls of one event, page or set of traits fill, sorted by name.
Row = Sequence[Column]


def merged(rows: Sequence[Row], table: str) -> tuple[list[Column], set[Loss]]:
    """The columns of a table that holds such rows, sorted by name, and what was lost by merging.

    A column is required where each row has it and it is required there.
    """
    losses: set[Loss] = set()
    by_name: dict[str, list[Column]] = {}
    for row in rows:
        for name, found in groupby(row, key=lambda column: column.name):
            together = list(found)
            if len(together) > 1:
                losses.add(Loss("shared column", f"{table}.{name}"))
            by_name.setdefault(name, []).append(_as_one(together, any))
    whole = []
    for name, columns in sorted(by_name.items()):
        column = _as_one(columns, all)
        if column.type == "text" and any(each.type != "text" for each in columns):
            losses.add(Loss("mixed types", f"{table}.{name}"))
        whole.append(replace(column, required=column.required and len(columns) == len(rows)))
    return whole, losses


def _as_one(columns: Sequence[Column], needed: Callable[[Iterable[bool]], bool]) -> Column:
    """Columns of one name as one."""
    if len(columns) == 1:
        return columns[0]
    texts = dict.fromkeys(column.description for column in columns if column.description)
    return Column(
        columns[0].name,
        common_type(column.type for column in columns),
        "\n".join(texts),
        required=needed(column.required for column in columns),
        values=tuple(_all_values(columns)),
        refers_to=next((column.refers_to for column in columns if column.refers_to), None),
        of=tuple(whole for column in columns for whole in column.of),
    )


def _all_values(columns: Sequence[Column]) -> Iterator[Json]:
    """The values of all; none where one may have any."""
    if all(column.values for column in columns):
        values = [value for column in columns for value in column.values]
        # To Python, 1 is equal to true.
        yield from {(type(value), value): value for value in values}.values()
