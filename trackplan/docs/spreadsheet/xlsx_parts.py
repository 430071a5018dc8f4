"""The parts of a workbook beside its sheets: which sheets there are, shared texts, and formats."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

# Formats of dates and times that have a number and are not spelled out.
DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
ELAPSED = 46
# What stands in a format and is no part of a date: quoted, escaped, spaced and filled characters,
# colours and languages.
_ASIDE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^]]*\]', re.IGNORECASE)
_OF_DATES = re.compile(r"[dmyhs]", re.IGNORECASE)
_OF_TIMES = re.compile(r"\[[hms]+\]", re.IGNORECASE)


class Parts:
    """A workbook, opened. Raises KeyError, ValueError or SyntaxError where it is none."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._names = frozenset(archive.namelist())
        (self._book,) = self._linked("", "officeDocument").values()

    def sheets(self) -> Iterator[tuple[str, str]]:
        """The name of each sheet of cells, and its part, in order."""
        parts = self._linked(self._book, "worksheet")
        for element in self._read(self._book).iter():
            if local(element.tag) == "sheet":
                id = next(value for key, value in element.items() if local(key) == "id")
                if id in parts:
                    yield element.get("name", ""), parts[id]

    def texts(self) -> list[str]:
        """The texts that cells share, by their number."""
        return [
            # Writers put `x005F_` into what would otherwise be read as an escape.
            "".join(spoken(item)).replace("x005F_", "")
            for part in self._linked(self._book, "sharedStrings").values()
            for item in self._read(part)
            if local(item.tag) == "si"
        ]

    def date_styles(self) -> Mapping[str, bool]:
        """The styles in which a number is a date or a time; true of those for how long it took."""
        found: dict[str, bool] = {}
        for part in self._linked(self._book, "styles").values():
            styles = self._read(part)
            codes = {
                int(each.get("numFmtId", 0)): _ASIDE.sub("", each.get("formatCode", ""))
                for each in styles.iter()
                if local(each.tag) == "numFmt"
            }
            cells = next((each for each in styles if local(each.tag) == "cellXfs"), Element(""))
            for style, each in enumerate(cells):
                number = int(each.get("numFmtId", 0))
                code = codes.get(number, "")
                if _OF_DATES.search(code) or (number in DATES and number not in codes):
                    found[str(style)] = number == ELAPSED or bool(_OF_TIMES.search(code))
        return found

    def counts_from_1904(self) -> bool:
        """Whether days are counted as old Macintoshes do."""
        book = self._read(self._book)
        stated = (each.get("date1904") for each in book if local(each.tag) == "workbookPr")
        return any(value in ("1", "true") for value in stated)

    def _linked(self, part: str, kind: str) -> Mapping[str, str]:
        """The parts of a kind that one leads to, by the ids that it has for them."""
        folder = dirname(part)
        links = join(folder, "_rels", f"{part.rpartition('/')[2]}.rels")
        return {
            each.get("Id", ""): normpath(join("/", folder, each.get("Target", ""))).lstrip("/")
            for each in (self._read(links) if links in self._names else ())
            if each.get("Type", "").rpartition("/")[2] == kind
        }

    def _read(self, part: str) -> Element:
        return fromstring(self._archive.read(part))  # noqa: S314 (expat bounds what entities become)


def spoken(item: Element) -> Iterator[str]:
    """The pieces of a text, but for how it is pronounced."""
    for each in item:
        if local(each.tag) == "t":
            yield each.text or ""
        elif local(each.tag) == "r":
            yield from spoken(each)


def local(name: str) -> str:
    """A name without its namespace, of which there are two."""
    return name.rpartition("}")[2]
