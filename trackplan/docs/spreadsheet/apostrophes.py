"""Cells of CSV that no spreadsheet takes for formulas, and back again."""

from __future__ import annotations

import re

from trackplan.output.formulas import BEGINNINGS

# Spreadsheets pass over white space before a formula. With apostrophes before it a text is none,
# and gets one more, so that taking one away gives every text back.
_RUN = re.compile(rf"'*(?:[\t\r]|\s*[{re.escape(''.join(BEGINNINGS))}])")


def harmless(cell: str) -> str:
    """A cell, with an apostrophe before it where it would be run."""
    return f"'{cell}" if _RUN.match(cell) else cell


def as_it_was(cell: str) -> str:
    """What was made harmless."""
    return cell[1:] if cell[:1] == "'" and _RUN.match(cell) else cell
