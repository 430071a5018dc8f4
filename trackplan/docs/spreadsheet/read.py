"""The rows of a spreadsheet, as people may have changed them since."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import TypeAlias

from trackplan.docs.spreadsheet.apostrophes import as_it_was
from trackplan.docs.spreadsheet.sheet import file_of
from trackplan.docs.spreadsheet.sheets import NAMES
from trackplan.docs.spreadsheet.spelling import meant
from trackplan.errors import UserError

# A row: what stands below each title. The key of a row that somebody added is empty.
Row: TypeAlias = Mapping[str, str]
Rows: TypeAlias = Mapping[str, tuple[Row, ...]]
# Characters in a cell: a text of a plan may be longer than Python's limit, and this fits all of C.
MOST = 2**31 - 1


def read_csv(folder: Path) -> Rows:
    """The rows of each sheet that lies in the folder, by the name of the sheet."""
    csv.field_size_limit(MOST)
    files = {name: folder / file_of(name) for name in NAMES}
    return {name: csv_rows(path) for name, path in files.items() if path.is_file()}


def csv_rows(path: Path) -> tuple[Row, ...]:
    """The rows of one file."""
    text = path.read_bytes().decode("utf-8-sig")
    lines = csv.reader(StringIO(text, newline=""), strict=True)
    return below_titles([as_it_was(cell) for cell in line] for line in lines)


def read_xlsx(path: Path) -> Rows:
    """The rows of each known sheet of a workbook. Raises UserError where openpyxl is missing."""
    try:
        from openpyxl import load_workbook
    except ModuleNotFoundError as missing:
        if missing.name != "openpyxl":
            raise
        raise UserError(
            "to read a workbook takes openpyxl, which is not installed",
            help="pip install 'trackplan[xlsx]'",
        ) from None
    with closing(load_workbook(path, read_only=True, data_only=True)) as book:
        pages = {name: book[name].iter_rows(values_only=True) for name in NAMES if name in book}
        return {
            name: below_titles([cell_text(cell) for cell in line] for line in lines)
            for name, lines in pages.items()
        }


def cell_text(value: object) -> str:
    """What somebody typed: Excel makes numbers, dates and truth values of some texts."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer():
            return str(int(value))
        case datetime():
            return value.date().isoformat()
        case _:
            return str(value)


def below_titles(lines: Iterable[Sequence[str]]) -> tuple[Row, ...]:
    """The lines below the first, which has the titles; those with nothing in them are left out."""
    titles, *rows = list(lines) or [[]]
    return tuple(dict(zip(titles, map(meant, row), strict=False)) for row in rows if any(row))
