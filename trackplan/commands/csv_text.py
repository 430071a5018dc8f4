"""Rows as CSV that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from trackplan.output.formulas import BEGINNINGS
from trackplan.report.visible import visible

Cell = str | int | bool


def csv_text(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """The rows below their head, lines ended by a line feed; `true` and `false` as JSON has them.

    A text that a spreadsheet would run gets an apostrophe before it, and what would break a line
    or cannot be seen is written out.
    """
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([cell_text(cell) for cell in row] for row in rows)
    return stream.getvalue()


def cell_text(cell: Cell) -> str:
    """One cell."""
    if isinstance(cell, str):
        return f"'{visible(cell)}" if cell.startswith(BEGINNINGS) else visible(cell)
    return str(cell).lower()
