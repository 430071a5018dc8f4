"""The format `csv`: a file for each sheet."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from trackplan.docs.book.book import Book
from trackplan.docs.spreadsheet.apostrophes import harmless
from trackplan.docs.spreadsheet.comments import Comment
from trackplan.docs.spreadsheet.made_from import MadeFrom
from trackplan.docs.spreadsheet.sheet import Sheet
from trackplan.docs.spreadsheet.sheets import sheets
from trackplan.docs.spreadsheet.spelling import spelled
from trackplan.docs.spreadsheet.spreadsheet import Spreadsheet

# Excel takes a file that does not begin with it for one in the code page of its country.
MARK = "\ufeff"


def csv_spreadsheet(book: Book, made_from: MadeFrom, comments: Sequence[Comment]) -> Spreadsheet:
    """`events.csv`, `properties.csv` and so on; nothing is lost."""
    files = {each.file: (each,) for each in sheets(book, made_from, comments)}
    return Spreadsheet(files, lambda of: "".join(map(csv_of, of)))


def csv_of(sheet: Sheet) -> str:
    """The text of one file, its titles first."""
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(column.title for column in sheet.columns)
    writer.writerows([harmless(spelled(cell)) for cell in row] for row in sheet.rows)
    return MARK + stream.getvalue()
