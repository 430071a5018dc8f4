"""The cells of one sheet of a workbook, and where they lead to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from trackplan.docs.spreadsheet.excel_limits import MAX_LINKS
from trackplan.docs.spreadsheet.sheet import Sheet
from trackplan.docs.spreadsheet.xlsx_heights import height_of
from trackplan.docs.spreadsheet.xlsx_look import Look, style_of

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

# Where to go from the first cell of a row, by what that row belongs to.
Links = Mapping[str, str]


def write_cells(page: Worksheet, sheet: Sheet, look: Look, links: Links) -> None:
    """Write the rows below the titles, all as text. A row has the format of its empty cells."""
    styles = [style_of(column, at, sheet.names) for at, column in enumerate(sheet.columns)]
    number, left = 0, MAX_LINKS
    for block, (of, rows) in enumerate(blocks(sheet)):
        band = block % 2 == 1
        formats = [look.cells[style, band] for style in styles]
        first = number + 1
        for cells in rows:
            number += 1
            page.set_row(number, height_of(sheet.columns, cells), look.cells["plain", band])
            for at, (cell, style) in enumerate(zip(cells, styles, strict=True)):
                if cell or style == "comments":
                    page.write_string(number, at, cell, formats[at])
        if of in links and left and sheet.rows[first - 1][0]:
            name = sheet.rows[first - 1][0]
            page.write_url(first, 0, links[of], look.cells["link", band], name)
            left -= 1


def blocks(sheet: Sheet) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
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


def to_top(sheet: Sheet) -> str:
    """To a sheet as a whole."""
    return f"internal:'{sheet.name}'!A1"
