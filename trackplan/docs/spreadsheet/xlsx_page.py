"""One sheet of a workbook as a page to work on: titles, widths, lists to choose from, printing."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from trackplan.docs.spreadsheet.sheet import COMMENTS, KEY, Column, Sheet
from trackplan.docs.spreadsheet.xlsx_look import Look, style_of

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

# People add rows below, and choose from the same lists there.
ROOM_BELOW = 1_000
HEADER_HEIGHT = 24
A4 = 9
# In characters; with more on it, nobody can read a page.
PAPER_WIDTH = 250


def set_up(page: Worksheet, sheet: Sheet, look: Look) -> None:
    """Everything but the cells below the titles."""
    empty = empty_columns(sheet)
    set_up_columns(page, sheet, look, empty)
    set_up_printing(page, sheet, empty)
    for at, column in enumerate(sheet.columns):
        page.write_string(0, at, column.title, look.header)
        page.write_comment(0, at, column.note, {"font_size": 9})
    last_row = len(sheet.rows)
    page.set_row(0, HEADER_HEIGHT)
    page.freeze_panes(1, sheet.names)
    page.autofilter(0, 0, max(last_row, 1), len(sheet.columns) - 1)
    page.ignore_errors({"number_stored_as_text": f"A1:XFD{last_row + ROOM_BELOW}"})


def set_up_columns(page: Worksheet, sheet: Sheet, look: Look, empty: Collection[int]) -> None:
    """Set the widths, and fold columns in which nothing stands."""
    for at, column in enumerate(sheet.columns):
        style = style_of(column, at, sheet.names)
        fold = {"level": 1, "hidden": True} if at in empty else {"collapsed": at - 1 in empty}
        page.set_column(at, at, column.width, look.cells[style, False], fold)


def empty_columns(sheet: Sheet) -> frozenset[int]:
    """Which columns say nothing of any row; where there are no rows, none."""
    if not sheet.rows:
        return frozenset()
    by_column = enumerate(zip(sheet.columns, zip(*sheet.rows, strict=True), strict=True))
    return frozenset(at for at, (of, cells) in by_column if of is not COMMENTS and not any(cells))


def set_up_printing(page: Worksheet, sheet: Sheet, empty: Collection[int]) -> None:
    """Landscape, as many papers wide as can be read, with titles and names on each; no keys."""
    shown = [column for at, column in enumerate(sheet.columns) if at not in empty]
    width = sum(column.width for column in shown if column is not KEY)
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(-(-width // PAPER_WIDTH), 0)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.set_footer(f"&L{sheet.name}&R&P / &N")
    page.repeat_rows(0)
    page.repeat_columns(0, sheet.names - 1)
    last = len(sheet.columns) - 1
    page.print_area(0, 0, len(sheet.rows), last - 1 if sheet.columns[last] is KEY else last)


def offer_choices(page: Worksheet, sheet: Sheet, rows: Mapping[str, int]) -> None:
    """Add the lists to choose from; `rows` says how many names each sheet offers."""
    for at, column in enumerate(sheet.columns):
        source = choices_of(column, rows)
        if source:
            asked = {"validate": "list", "source": source, "show_error": not column.others}
            page.data_validation(
                1, at, len(sheet.rows) + ROOM_BELOW, at, asked | warning(column.title)
            )


def choices_of(column: Column, rows: Mapping[str, int]) -> list[str] | str | None:
    """The values to choose from, or the range of another sheet that has them."""
    if column.names_of is None:
        return list(column.choices)
    count = rows[column.names_of]
    return f"='{column.names_of}'!$A$2:$A${count + 1}" if count else None


def warning(title: str) -> dict[str, str]:
    """What is said of a value that is none of the choices; it can be kept all the same."""
    return {
        "error_type": "warning",
        "error_title": title,
        "error_message": "This is none of the values to choose from.",
    }
