"""Whether somebody changed a sheet, or only wrote comments: by a checksum that it brings along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import TypeAlias

from trackplan.docs.spreadsheet.comments import LEFT
from trackplan.docs.spreadsheet.sheet import COMMENTS, Column, Sheet

Row: TypeAlias = Mapping[str, str]

ABOUT = Column("About", "What is said.", 18)
CHECKSUM = Column("Checksum", "What a sheet held when it was made. Leave it as it is.", 14, lines=1)
LENGTH = 12
# Of letters alone: Excel takes 12e4 for a number.
LETTERS = str.maketrans("0123456789", "ghijklmnop")
ASIDE = (COMMENTS.title, CHECKSUM.title)


def checksum_of(rows: Iterable[Row], aside: Iterable[str] = ASIDE) -> str:
    """Equal where the same cells stand below the same titles, but for some, in any order."""
    left_out = frozenset(aside)
    cells = (
        sorted((title, cell) for title, cell in row.items() if cell and title not in left_out)
        for row in rows
    )
    said = repr(sorted(filter(None, cells)))
    whole = sha256(said.encode("utf-8", "surrogatepass"))
    return whole.hexdigest()[:LENGTH].translate(LETTERS)


def rows_in(sheet: Sheet) -> Iterator[Row]:
    """The rows of a sheet as they are read back."""
    titles = [column.title for column in sheet.columns]
    return (dict(zip(titles, row, strict=True)) for row in sheet.rows)


def checksums_in(about: Iterable[Row]) -> Mapping[str, str]:
    """The checksum that the first sheet states of each."""
    stated = {row.get(ABOUT.title, ""): row.get(CHECKSUM.title, "") for row in about}
    return {sheet: checksum for sheet, checksum in stated.items() if checksum}


def is_changed(sheet: str, rows: Iterable[Row], stated: Mapping[str, str]) -> bool:
    """Whether more than comments was changed; of what holds comments alone nothing is more."""
    return sheet != LEFT and checksum_of(rows) != stated.get(sheet)
