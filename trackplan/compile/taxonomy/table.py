"""Rows as CSV, by RFC 4180 but for its line ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from trackplan.output.formulas import BEGINNINGS

Row = Mapping[str, str]
_QUOTED = re.compile(r'[",\r\n]|^\s|\s$')


def table(columns: Iterable[str], rows: Iterable[Row]) -> str:
    """A header and the rows; a column that a row does not speak of is empty in it."""
    columns = tuple(columns)
    lines = [columns, *([row.get(column, "") for column in columns] for row in rows)]
    return "".join(",".join(map(_cell, line)) + "\n" for line in lines)


def as_text(prose: str) -> str:
    """Prose that no spreadsheet takes for a formula. What must be exact is not given to this."""
    return f"'{prose}" if prose.lstrip().startswith(BEGINNINGS) else prose


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text
