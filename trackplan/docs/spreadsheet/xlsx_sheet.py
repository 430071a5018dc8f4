"""The cells of one sheet of a workbook, and where they lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from trackplan.docs.spreadsheet.excel_limits import MAX_DIGITS, MAX_LINKS
from trackplan.docs.spreadsheet.sheet import COMMENTS, Column, Sheet
from trackplan.docs.spreadsheet.xlsx_heights import height_of
from trackplan.docs.spreadsheet.xlsx_look import Look, style_of

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# Where to go from the first cell of a row, by what that row belongs to.
Links: TypeAlias = Mapping[str, str]
Row: TypeAlias = tuple[str, ...]

_WHOLE = re.compile("0|[1-9][0-9]*")


def write_cells(page: Worksheet, sheet: Sheet, look: Look, links: Links) -> None:
    """Write the rows below the titles, all but counts as text; the first of a block is a link."""
    formats = tuple(formats_of(sheet, look, is_band=is_band) for is_band in (False, True))
    number, left = 0, MAX_LINKS
    for block, (of, rows) in enumerate(blocks(sheet)):
        is_band, first, name = block % 2 == 1, number + 1, rows[0][0]
        for cells in rows:
            number += 1
            height = height_of(sheet.columns, cells)
            page.set_row(number, height, look.cells["plain", is_band])
            write_row(page, number, sheet.columns, cells, formats[is_band])
        if of in links and name and left:
            page.write_url(first, 0, links[of], look.cells["link", is_band], name)
            left -= 1


def formats_of(sheet: Sheet, look: Look, *, is_band: bool) -> list[Format]:
    """The format of each column."""
    return [
        look.cells[style_of(column, at, sheet.names), is_band]
        for at, column in enumerate(sheet.columns)
    ]


def write_row(
    page: Worksheet, number: int, columns: Sequence[Column], cells: Row, formats: Sequence[Format]
) -> None:
    """Write one row; an empty cell has the format of its row, but for that of comments."""
    for at, (column, cell, format) in enumerate(zip(columns, cells, formats, strict=True)):
        if column.counts and is_exact(cell):
            page.write_number(number, at, int(cell), format)
        elif cell or column is COMMENTS:
            page.write_string(number, at, cell, format)


def is_exact(cell: str) -> bool:
    """Whether a text is a whole number that Excel, which keeps 15 digits, gives back as it is."""
    return len(cell) <= MAX_DIGITS and _WHOLE.fullmatch(cell) is not None


def blocks(sheet: Sheet) -> Iterator[tuple[str, list[Row]]]:
    """Rows that belong together, with what they belong to: those of one event, else each row."""
    with_keys = zip(sheet.keys, sheet.rows, strict=True)
    if sheet.of is None:
        yield from ((key or cells[0], [cells]) for key, cells in with_keys)
        return
    for of, together in groupby(with_keys, key=lambda row: owner_of(row[0])):
        yield of, [cells for _, cells in together]


def owner_of(key: str) -> str:
    """The key of the event that a property belongs to: the first two steps of its place."""
    return "/".join(key.split("/", 3)[:3])


def to_rows(sheet: Sheet) -> Links:
    """From each key of a sheet to its row."""
    return {key: f"internal:'{sheet.name}'!A{row}" for row, key in enumerate(sheet.keys, start=2)}


def to_blocks(sheet: Sheet) -> Links:
    """From what several rows of a sheet belong to, by its key, to the first of them."""
    first: dict[str, str] = {}
    for row, key in enumerate(sheet.keys, start=2):
        first.setdefault(owner_of(key), f"internal:'{sheet.name}'!A{row}")
    return first


def to_top(sheet: Sheet) -> str:
    """To a sheet as a whole."""
    return f"internal:'{sheet.name}'!A1"
