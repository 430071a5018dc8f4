"""The rows of a spreadsheet, as people may have changed them since."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from trackplan.docs.spreadsheet.csv_lines import csv_lines
from trackplan.docs.spreadsheet.sheet import file_of
from trackplan.docs.spreadsheet.sheets import titles
from trackplan.docs.spreadsheet.spelling import meant
from trackplan.docs.spreadsheet.titles import refuse_other_titles
from trackplan.docs.spreadsheet.xlsx_lines import xlsx_lines
from trackplan.source import shown

# A row: what stands below each title. The key of a row that somebody added is empty.
Row: TypeAlias = Mapping[str, str]
Rows: TypeAlias = Mapping[str, tuple[Row, ...]]


def read_csv(folder: Path) -> Rows:
    """The rows of each sheet that lies in the folder, by the name of the sheet.

    Raises UserError where a file is not in UTF-8, no CSV, or lacks a title.
    """
    files = {name: folder / file_of(name) for name in titles()}
    return {
        name: csv_rows(path.read_bytes(), shown(path), titles()[name])
        for name, path in files.items()
        if path.is_file()
    }


def read_xlsx(path: Path) -> Rows:
    """The rows of each known sheet of a workbook.

    Raises UserError where openpyxl is missing, the file is no workbook, or a sheet lacks a title.
    """
    found = xlsx_lines(path.read_bytes(), shown(path))
    return {
        name: below_titles(found[name], needed, f"the sheet {name} of `{shown(path)}`")
        for name, needed in titles().items()
        if name in found
    }


def csv_rows(content: bytes, file: str, needed: Collection[str]) -> tuple[Row, ...]:
    """The rows of one file. Raises UserError as `read_csv` does."""
    return below_titles(csv_lines(content, file, needed), needed, f"`{file}`")


def below_titles(
    lines: Sequence[Sequence[str]], needed: Collection[str], place: str
) -> tuple[Row, ...]:
    """The lines below the first, which has the titles; those with nothing in them are left out.

    Raises UserError where a title that is needed is not there.
    """
    titles, *rows = lines or [[]]
    refuse_other_titles(titles, needed, place)
    return tuple(dict(row_of(titles, row)) for row in rows if any(row))


def row_of(titles: Sequence[str], cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The cells below their titles; below no title those alone in which something stands."""
    yield from ((title, "") for title in titles[len(cells) :] if title)
    for at, cell in enumerate(cells):
        title = titles[at] if at < len(titles) else ""
        if title or cell:
            yield title or f"column {at + 1}", meant(cell)
