"""What Excel cannot hold.

https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
"""

from __future__ import annotations

from dataclasses import replace

from trackplan.docs.spreadsheet.sheet import Sheet
from trackplan.docs.spreadsheet.spelling import spelled
from trackplan.errors import UserError

MAX_CHARACTERS = 32_767  # in a cell, as UTF-16 counts them
MAX_ROWS = 1_048_576  # in a sheet, its header included
MAX_LINKS = 65_530  # in a sheet
MAX_DIGITS = 15  # in a number
CUT = "…"


def fitted(sheet: Sheet) -> tuple[Sheet, list[str]]:
    """A sheet with its cells as they are written, and which of them had to be cut.

    Raises UserError where Excel has no room for all rows.
    """
    if len(sheet.rows) >= MAX_ROWS:
        raise UserError(
            f"{sheet.name} would have {len(sheet.rows):,} rows, and Excel takes {MAX_ROWS - 1:,}",
            help="write CSV instead: `--format csv`",
        )
    rows = [tuple(map(spelled, row)) for row in sheet.rows]
    said: list[str] = []
    for number, cells in enumerate(rows):
        # No character takes more than two units, so that few cells have to be measured.
        if 2 * max(map(len, cells)) > MAX_CHARACTERS:
            rows[number] = tuple(map(cut, cells))
            said += [
                f"{column.title} in row {number + 2} of {sheet.name}"
                for column, cell in zip(sheet.columns, cells, strict=True)
                if is_too_long(cell)
            ]
    return replace(sheet, rows=tuple(rows)), said


def is_too_long(cell: str) -> bool:
    """Whether Excel refuses a text of this length."""
    return len(cell.encode("utf-16-le")) > 2 * MAX_CHARACTERS


def cut(cell: str) -> str:
    """A cell with as many characters as Excel holds, the last of which shows that it was cut."""
    if not is_too_long(cell):
        return cell
    kept = cell.encode("utf-16-le")[: 2 * (MAX_CHARACTERS - len(CUT))]
    return kept.decode("utf-16-le", errors="ignore") + CUT
