"""A plan, and what is known of it, as a spreadsheet of one format."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal, assert_never

from trackplan.docs.book.book import Book
from trackplan.docs.spreadsheet.as_csv import csv_spreadsheet
from trackplan.docs.spreadsheet.as_xlsx import file_of_workbook, xlsx_spreadsheet
from trackplan.docs.spreadsheet.comments import Comment
from trackplan.docs.spreadsheet.given_back import FILES
from trackplan.docs.spreadsheet.made_from import MadeFrom
from trackplan.docs.spreadsheet.spreadsheet import Spreadsheet
from trackplan.plan.model.plan import Plan

SpreadsheetFormat = Literal["csv", "xlsx"]


def spreadsheet(
    format: SpreadsheetFormat, book: Book, made_from: MadeFrom, comments: Sequence[Comment]
) -> Spreadsheet:
    """The files of one format, with the comments that people wrote in them before.

    Raises UserError where the format has no room for all rows.
    """
    match format:
        case "csv":
            return csv_spreadsheet(book, made_from, comments)
        case "xlsx":
            return xlsx_spreadsheet(book, made_from, comments)
    assert_never(format)


def file_names(format: SpreadsheetFormat, plan: Plan) -> Collection[str]:
    """The names of all files that there may be."""
    match format:
        case "csv":
            return FILES
        case "xlsx":
            return (file_of_workbook(plan),)
    assert_never(format)
