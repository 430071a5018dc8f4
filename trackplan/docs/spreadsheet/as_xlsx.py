"""The format `xlsx`: one workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from itertools import chain

from trackplan.compile.file_names import file_name
from trackplan.docs.made import Made
from trackplan.docs.spreadsheet.comments import Comment
from trackplan.docs.spreadsheet.excel_limits import MAX_CHARACTERS, fitted
from trackplan.docs.spreadsheet.made_from import MadeFrom
from trackplan.docs.spreadsheet.sheet import Sheet
from trackplan.docs.spreadsheet.sheets import sheets
from trackplan.docs.spreadsheet.xlsx_look import look_of
from trackplan.docs.spreadsheet.xlsx_page import offer_choices, set_up
from trackplan.docs.spreadsheet.xlsx_sheet import Links, to_blocks, to_rows, to_top, write_cells
from trackplan.errors import UserError
from trackplan.listing import first_few
from trackplan.plan.model.plan import Plan

# The same plan gives the same bytes, so a workbook does not say when it was made.
CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 (the format knows no zones)


def xlsx_file(plan: Plan, made_from: MadeFrom, comments: Sequence[Comment] = ()) -> Made:
    """One file, named for the plan, and what had to be cut in it.

    Raises UserError where XlsxWriter is not installed, and where Excel has no room for all rows.
    """
    title = "Tracking plan" if plan.name is None else plan.name.value
    found = [fitted(sheet) for sheet in sheets(plan, made_from, comments)]
    content = workbook(title, [sheet for sheet, _ in found])
    cut = [cell for _, cells in found for cell in cells]
    said = f"texts of more than {MAX_CHARACTERS:,} characters are cut: "
    return Made({f"{file_name(title)}.xlsx": content}, (said + first_few(cut),) if cut else ())


def workbook(title: str, sheets: Sequence[Sheet]) -> bytes:
    """The sheets, which fit, as the bytes of a workbook. Raises UserError without XlsxWriter."""
    try:
        from xlsxwriter import Workbook
    except ModuleNotFoundError as missing:
        if missing.name != "xlsxwriter":
            raise
        raise UserError(
            "the format `xlsx` needs XlsxWriter, which is not installed",
            help="pip install 'trackplan[xlsx]'",
        ) from None
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        book.set_properties({"title": title[:255], "created": CREATED})
        look = look_of(book)
        rows = {sheet.name: len(sheet.rows) for sheet in sheets}
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            set_up(page, sheet, look)
            offer_choices(page, sheet, rows)
            write_cells(page, sheet, look, links_of(sheet, sheets))
    return stream.getvalue()


def links_of(sheet: Sheet, sheets: Sequence[Sheet]) -> Links:
    """Where rows of a sheet lead to: the first sheet to all, events to what they send, and back."""
    if sheet is sheets[0]:
        return {other.name: to_top(other) for other in sheets[1:]}
    parts = (to_blocks(other) for other in sheets if other.of == sheet.name)
    wholes = (to_rows(other) for other in sheets if other.name == sheet.of)
    return next(chain(parts, wholes), {})
