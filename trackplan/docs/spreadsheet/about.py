"""The first sheet: which plan this is, and how to read the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from trackplan.docs.spreadsheet.cells import text
from trackplan.docs.spreadsheet.checksums import ABOUT, CHECKSUM, checksum_of, rows_in
from trackplan.docs.spreadsheet.made_from import MadeFrom
from trackplan.docs.spreadsheet.sheet import Column, Sheet
from trackplan.plan.model.plan import Plan

COLUMNS = (ABOUT, Column("Text", "What there is to say.", 110), CHECKSUM)
LISTS = (
    "Commas stand between the values of a list, and quotes around a text that would be read "
    'otherwise: "Hello, world" is one value, 1 a number and "1" a text. A colon says more of a '
    "value: ios: planned."
)
COMMENTS = (
    "This column is yours. What you write there is kept: put the file back where it was, and the "
    "next one that is made there has your comments in the same rows. A comment whose row is gone "
    "is kept in a last sheet. Other columns are made from the plan: what you change there is not "
    "taken over."
)
KEYS = (
    "The last column says where in the plan a row comes from. Leave it as it is, and your comments "
    "find their way back, wherever you move the row."
)
SORTING = (
    "Sort and filter as you like. A link leads to a place and not to a row: where the sheet that "
    "it leads to was sorted, another row may stand there."
)
FOLDED = "In a workbook, columns in which the plan says nothing are folded. The + above opens them."
ESCAPES = "A cell in double quotes that has backslashes in it holds characters that nobody can see."
FORMATS = (
    "The workbook is for Excel and the like. The files of CSV are for programs: a spreadsheet that "
    "opens one makes 123 of 00123, and may save it so."
)
CHECKSUMS = (
    "The last column of this sheet is how trackplan finds out whether more than comments was "
    "changed in a sheet."
)
READING = (
    ("Lists", LISTS),
    ("Comments", COMMENTS),
    ("Keys", KEYS),
    ("Sorting", SORTING),
    ("Folded columns", FOLDED),
    ("Escapes", ESCAPES),
    ("Formats", FORMATS),
)


def about(
    plan: Plan, made_from: MadeFrom, sheets: Iterable[Sheet], fit: Callable[[Sheet], Sheet]
) -> Sheet:
    """What to know before the others are read; `fit` shortens what a format has no room for."""
    rows = (
        ("Plan", text(plan.name), ""),
        ("Description", text(plan.description), ""),
        ("Owner", text(plan.owner), ""),
        ("Made from", str(made_from), ""),
        *map(row_about, sheets),
        *((title, says, "") for title, says in READING),
    )
    last = ("About", CHECKSUMS, "")
    own = fit(Sheet("About", "how to read the others", COLUMNS, (*rows, last)))
    checksum = checksum_of(rows_in(own))
    return replace(own, rows=(*own.rows[:-1], (*last[:-1], checksum)))


def row_about(sheet: Sheet) -> tuple[str, str, str]:
    """How many rows a sheet has of what, and what they hold."""
    return sheet.name, f"{len(sheet.rows):,}: {sheet.about}", checksum_of(rows_in(sheet))
