"""The first sheet: which plan this is, and how to read the others."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.docs.spreadsheet.cells import text
from trackplan.docs.spreadsheet.made_from import MadeFrom
from trackplan.docs.spreadsheet.sheet import Column, Sheet
from trackplan.plan.model.plan import Plan

COLUMNS = (Column("About", "What is said.", 18), Column("Text", "What there is to say.", 110))
LISTS = (
    "Commas stand between the values of a list, and quotes around a text that would be read "
    'otherwise: "Hello, world" is one value, 1 a number and "1" a text. A colon says more of a '
    "value: ios: planned."
)
COMMENTS = (
    "This column is yours. Keep a copy of a file that you have written in: the next one is made "
    "from the plan alone."
)
KEYS = (
    "The last column says where in the plan a row comes from. Leave it as it is, and your comments "
    "find their way back, wherever you move the row."
)
FOLDED = "In a workbook, columns in which the plan says nothing are folded. The + above opens them."
ESCAPES = "A cell in double quotes that has backslashes in it holds characters that nobody can see."
READING = (
    ("Lists", LISTS),
    ("Comments", COMMENTS),
    ("Keys", KEYS),
    ("Folded columns", FOLDED),
    ("Escapes", ESCAPES),
)


def about(plan: Plan, made_from: MadeFrom, sheets: Iterable[Sheet]) -> Sheet:
    """What to know before the others are read."""
    rows = (
        ("Plan", text(plan.name)),
        ("Description", text(plan.description)),
        ("Owner", text(plan.owner)),
        ("Made from", str(made_from)),
        *((sheet.name, f"{len(sheet.rows):,}: {sheet.about}") for sheet in sheets),
        *READING,
    )
    return Sheet("About", "how to read the others", COLUMNS, tuple(rows))
