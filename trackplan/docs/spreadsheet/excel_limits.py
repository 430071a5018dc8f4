"""What Excel cannot hold.

https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
"""

from __future__ import annotations

from dataclasses import replace

from trackplan.docs.spreadsheet.sheet import Sheet
from trackplan.docs.spreadsheet.spelling import meant, spelled
from trackplan.errors import UserError

MAX_CHARACTERS = 32_767  # in a cell, as UTF-16 counts them
MAX_ROWS = 1_048_576  # in a sheet, its header included
MAX_LINKS = 65_530  # in a sheet
MAX_DIGITS = 15  # in a number
# No character takes more than twelve units, spelled out, so that few cells have to be measured.
SURELY_FITS = MAX_CHARACTERS // 12 - 1
CUT = "…"


def fitted(sheet: Sheet) -> tuple[Sheet, list[str]]:
    """A sheet with its cells as they will be read back, and which of them had to be cut.

    Raises UserError where Excel has no room for all rows.
    """
    if len(sheet.rows) >= MAX_ROWS:
        raise UserError(
            f"{sheet.name} would have {len(sheet.rows):,} rows, and Excel takes {MAX_ROWS - 1:,}",
            help="write CSV instead: `--format csv`",
        )
    rows = list(sheet.rows)
    said: list[str] = []
    for number, cells in enumerate(rows):
        if max(map(len, cells)) > SURELY_FITS:
            rows[number] = tuple(map(cut, cells))
            said += [
                f"{column.title} in row {number + 2} of {sheet.name}"
                for column, cell, kept in zip(sheet.columns, cells, rows[number], strict=True)
                if cell != kept
            ]
    return (replace(sheet, rows=tuple(rows)) if said else sheet), said


def cut(cell: str) -> str:
    """A cell with as many characters as Excel holds, the last of which shows that it was cut."""
    units = spelled(cell).encode("utf-16-le", "surrogatepass")
    if len(units) <= 2 * MAX_CHARACTERS:
        return cell
    kept = units[: 2 * (MAX_CHARACTERS - len(CUT))]
    return meant(kept.decode("utf-16-le", errors="ignore") + CUT)
