"""Spreadsheets as other programs save them."""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Literal

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

Lines = list[list[str]]


def written_in(path: Path, *, title: str, key: str, text: str) -> None:
    """Write into the cell below a title, in the row of a key, and save."""
    sheet = {"properties": "Properties", "owners": "Owners"}.get(path.stem, "Events")
    if path.suffix == ".xlsx":
        in_workbook(path, lambda book: fill(book, sheet, title, key, text))
    else:
        lines = lines_of(path)
        for line in lines:
            if line[-1] == key:
                line[lines[0].index(title)] = text
        save(path, lines)


def fill(book: Workbook, sheet: str, title: str, key: str | None, text: str) -> None:
    """Write into one cell of a workbook."""
    page = book[sheet]
    titles = [str(cell.value) for cell in page[1]]
    for row in page.iter_rows(min_row=2):
        if row[titles.index("Key")].value == key:
            row[titles.index(title)].value = text


def in_workbook(path: Path, change: Callable[[Workbook], object]) -> None:
    """Open a workbook, change it and save it."""
    book = load_workbook(path)
    change(book)
    book.save(path)


def lines_of(path: Path, delimiter: str = ",") -> Lines:
    """The lines of a file of CSV as it was written."""
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))


def save(
    path: Path,
    lines: Lines,
    *,
    delimiter: str = ",",
    encoding: str = "utf-8",
    quoting: Literal[0, 1] = csv.QUOTE_MINIMAL,
) -> None:
    """Save CSV as Excel does, or with all in quotes, as LibreOffice may."""
    stream = StringIO()
    csv.writer(stream, delimiter=delimiter, quoting=quoting).writerows(lines)
    path.write_bytes(stream.getvalue().encode(encoding))
