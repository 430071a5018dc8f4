"""How high rows are whose texts take several lines: not every program finds out by itself."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from unicodedata import east_asian_width

from trackplan.docs.spreadsheet.sheet import Column

LINE = 13.0  # points
# Pixels, as the widths of columns are counted: a digit of Calibri 11, and what an indent and the
# padding of a cell take.
DIGIT, INDENT = 7, 14
# Pixels, too: letters of Calibri 10, and rather too wide than cut.
SPACE, USUAL, CAPITAL, FULL = 3.4, 6.9, 8.4, 13.4
WIDTHS = (
    dict.fromkeys(" .,:;'|!`ijl", SPACE)
    | dict.fromkeys('rtf()[]{}/\\-I"', 4.6)
    | dict.fromkeys("sczkvxyJ", 6.0)
    | dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZ&", CAPITAL)
    | dict.fromkeys("mwMW@%", 11.5)
)
# Texts of bundles and the dictionary stand in many rows.
REMEMBERED = 10_000


def height_of(columns: Iterable[Column], cells: Iterable[str]) -> float | None:
    """The height of a row in points; None where each text has one line."""
    lines = max(map(lines_shown, columns, cells))
    return None if lines <= 1 else LINE * lines + 3


def lines_shown(column: Column, cell: str) -> int:
    """About how many lines a text takes in its column, as far as it is shown."""
    room = column.width * DIGIT - INDENT
    if len(cell) * FULL <= room and "\n" not in cell:
        return 1
    return min(sum(lines_of(line, room) for line in cell.split("\n")), column.lines)


@lru_cache(REMEMBERED)
def lines_of(text: str, room: int) -> int:
    """How many lines a text takes that is wrapped between words, and within those too long."""
    lines, left = 1, float(room)
    for word in text.split(" "):
        width = width_of(word)
        if left < width and left < room:
            lines, left = lines + 1, float(room)
        more = int(width // room)
        lines, left = lines + more, left - (width - more * room) - SPACE
    return lines


def width_of(word: str) -> float:
    """How wide a word is."""
    return sum(WIDTHS.get(letter) or width_of_other(letter) for letter in word)


def width_of_other(letter: str) -> float:
    """How wide a letter is that is as wide as most of its script."""
    if letter.isascii():
        return USUAL
    return FULL if east_asian_width(letter) in "WF" else CAPITAL
