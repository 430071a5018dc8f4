"""How high rows are whose texts take several lines: not every program finds out by itself."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import east_asian_width

from trackplan.docs.spreadsheet.sheet import Column

LINE = 13.0  # points
# The width of a column counts digits of a larger font; this many letters take no more room.
LETTERS = 1.25


def height_of(columns: Iterable[Column], cells: Iterable[str]) -> float | None:
    """The height of a row in points; None where each text has one line."""
    lines = max(map(lines_shown, columns, cells))
    return None if lines <= 1 else LINE * lines + 3


def lines_shown(column: Column, cell: str) -> int:
    """About how many lines a text takes in its column, as far as it is shown."""
    if len(cell) <= column.width // 2 and "\n" not in cell:
        return 1
    room = int(column.width * LETTERS)
    needed = sum(-(-width_of(line) // room) or 1 for line in cell.split("\n"))
    return min(needed, column.lines)


def width_of(line: str) -> int:
    """How many letters wide a text is; some count as two."""
    if line.isascii():
        return len(line)
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in line)
