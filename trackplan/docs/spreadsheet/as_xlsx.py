"""The format `xlsx`: one workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from io import BytesIO
from itertools import chain

from trackplan.compile.file_names import file_name
from trackplan.docs.book.book import Book
from trackplan.docs.spreadsheet.comments import Comment
from trackplan.docs.spreadsheet.excel_limits import MAX_CHARACTERS, fitted
from trackplan.docs.spreadsheet.made_from import MadeFrom
from trackplan.docs.spreadsheet.sheet import Sheet
from trackplan.docs.spreadsheet.sheets import sheets
from trackplan.docs.spreadsheet.spelling import spelled
from trackplan.docs.spreadsheet.spreadsheet import Spreadsheet
from trackplan.docs.spreadsheet.xlsx_look import look_of
from trackplan.docs.spreadsheet.xlsx_page import offer_choices, set_up
from trackplan.docs.spreadsheet.xlsx_sheet import Links, to_blocks, to_rows, to_top, write_cells
from trackplan.errors import UserError
from trackplan.listing import first_few
from trackplan.plan.model.plan import Plan

# The same plan gives the same bytes, so a workbook does not say when it was made.
CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 (the format knows no zones)


def xlsx_spreadsheet(book: Book, made_from: MadeFrom, comments: Sequence[Comment]) -> Spreadsheet:
    """One file, and what had to be cut in it.

    Raises UserError where Excel has no room for all rows.
    """
    cut: list[str] = []

    def fit(sheet: Sheet) -> Sheet:
        found, cells = fitted(sheet)
        cut.extend(cells)
        return found

    found = sheets(book, made_from, comments, fit)
    said = f"texts of more than {MAX_CHARACTERS:,} characters are cut: "
    return Spreadsheet(
        {file_of_workbook(book.plan): found},
        partial(workbook, title_of(book.plan)),
        (said + first_few(cut),) if cut else (),
    )


def title_of(plan: Plan) -> str:
    """What the workbook is called."""
    return "Tracking plan" if plan.name is None else plan.name.value


def file_of_workbook(plan: Plan) -> str:
    """The name of the one file: that of the plan."""
    return f"{file_name(title_of(plan))}.xlsx"


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
        for sheet in map(as_written, sheets):
            page = book.add_worksheet(sheet.name)
            set_up(page, sheet, look)
            offer_choices(page, sheet, rows)
            write_cells(page, sheet, look, links_of(sheet, sheets))
    return stream.getvalue()


def as_written(sheet: Sheet) -> Sheet:
    """A sheet with its cells as they stand in a file."""
    return replace(sheet, rows=tuple(tuple(map(spelled, row)) for row in sheet.rows))


def links_of(sheet: Sheet, sheets: Sequence[Sheet]) -> Links:
    """Where rows of a sheet lead to: the first sheet to all, events to what they send, and back."""
    if sheet.name == sheets[0].name:
        return {other.name: to_top(other) for other in sheets[1:]}
    parts = (to_blocks(other) for other in sheets if other.of == sheet.name)
    wholes = (to_rows(other) for other in sheets if other.name == sheet.of)
    return next(chain(parts, wholes), {})
