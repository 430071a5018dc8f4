"""The cells of one sheet of a workbook, as they are written down, read in one pass."""

from __future__ import annotations

from collections.abc import Callable
from typing import IO, TypeAlias
from xml.parsers.expat import ParserCreate

# What a cell shows, by its type (`s`, `inlineStr`, …; `n` is usual), its style, and its value.
Shows: TypeAlias = Callable[[str, str, str], str]
Lines: TypeAlias = list[list[str]]

LETTERS = 26
DIGITS = "0123456789"


def lines_in(sheet: IO[bytes], shows: Shows) -> Lines:
    """The lines in which there are cells; the first is that of the titles, even if it has none.

    A formula whose result nobody has stored is shown itself. Raises ExpatError for what is no XML.
    """
    return _Reading(shows).of(sheet)


class _Reading:
    """What was read so far; objects for all elements would take twice as long."""

    def __init__(self, shows: Shows) -> None:
        self._shows = shows
        self._lines: Lines = []
        self._line: list[str] = []
        self._column = 0
        self._columns: dict[str, int] = {}
        self._kind = self._style = ""
        self._value = ""
        self._formula = ""
        self._text: list[str] = []
        self._is_aside = False
        self._parser = ParserCreate()

    def of(self, sheet: IO[bytes]) -> Lines:
        """All lines."""
        parser = self._parser
        parser.buffer_text = True
        parser.StartElementHandler = self._start_root
        parser.CharacterDataHandler = self._text.append
        parser.ParseFile(sheet)
        return self._lines

    def _start_root(self, name: str, _attributes: dict[str, str]) -> None:
        """Find out by which prefix elements are written."""
        prefix = name.removesuffix("worksheet")
        names = ("row", "c", "v", "t", "f", "rPh", "sheetData")
        self._row, self._c, self._v, self._t, self._f, self._aside, self._data = (
            f"{prefix}{each}" for each in names
        )
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == self._c:
            place = attributes.get("r")
            self._column = self._column + 1 if place is None else self._column_of(place)
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
            self._value = self._formula = ""
        elif name in (self._v, self._t, self._f):
            self._text.clear()
        elif name == self._row:
            if not self._lines and attributes.get("r", "1") != "1":
                self._lines.append([])
            self._line, self._column = [], 0
            self._lines.append(self._line)
        elif name == self._aside:
            self._is_aside = True

    def _end(self, name: str) -> None:
        if name == self._c:
            self._put()
        elif name == self._v:
            self._value = "".join(self._text)
        elif name == self._t:
            if not self._is_aside:  # how a text is pronounced
                self._value += "".join(self._text)
        elif name == self._f:
            self._formula = "".join(self._text)
        elif name == self._aside:
            self._is_aside = False
        elif name == self._data:
            # Below are filters, formats and such, which are no cells.
            self._parser.StartElementHandler = self._parser.EndElementHandler = None

    def _put(self) -> None:
        shown = ""
        if self._value:
            shown = self._shows(self._kind, self._style, self._value)
        elif self._formula and self._kind != "str":  # a text may be empty, a number never is
            shown = f"={self._formula}"
        if shown:
            line = self._line
            line += [""] * (self._column - 1 - len(line))
            line.append(shown)

    def _column_of(self, place: str) -> int:
        letters = place.rstrip(DIGITS)
        if letters not in self._columns:
            number = 0
            for letter in letters:
                number = number * LETTERS + ord(letter) - ord("A") + 1
            self._columns[letters] = number
        return self._columns[letters]
