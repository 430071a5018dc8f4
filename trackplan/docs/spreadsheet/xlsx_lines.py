"""The lines of the sheets of a workbook, and what people wrote beside its cells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import closing
from datetime import datetime
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from trackplan.errors import UserError

# Charts, pictures and shapes are anchored; a drawing in which nothing is may be there anyway.
_DRAWINGS = re.compile(r"xl/drawings/.*\.xml", re.IGNORECASE)
_ANCHOR = re.compile(rb"<(?:\w+:)?(?:twoCell|oneCell|absolute)Anchor\b")
# A note is at a cell: `<comment ref="B7" …>`. Those of the first line are ours.
_NOTES = re.compile(r"xl/.*comments.*\.xml", re.IGNORECASE)
_NOTE_BELOW_TITLES = re.compile(rb'<(?:\w+:)?comment\b[^>]*?\bref="[A-Z]+(?!1")\d+"')


def xlsx_lines(content: bytes, file: str) -> Mapping[str, list[list[str]]]:
    """The lines of each sheet, by its name.

    Raises UserError where openpyxl is missing, and where the file is no workbook.
    """
    try:
        from openpyxl import load_workbook
    except ModuleNotFoundError as missing:
        if missing.name != "openpyxl":
            raise
        raise UserError(
            "to read a workbook takes openpyxl, which is not installed",
            help="pip install 'trackplan[xlsx]'",
        ) from None
    try:
        with closing(load_workbook(BytesIO(content), read_only=True, data_only=True)) as book:
            for page in book.worksheets:
                page.reset_dimensions()  # not every program writes them right
            pages = {page.title: page.iter_rows(values_only=True) for page in book.worksheets}
            return {
                name: [list(map(cell_text, line)) for line in lines]
                for name, lines in pages.items()
            }
    except (BadZipFile, KeyError, ValueError, SyntaxError):
        raise UserError(
            f"`{file}` is no workbook that can be read",
            help="save it once more as .xlsx, without a password",
        ) from None


def cell_text(value: object) -> str:
    """What somebody typed: Excel makes numbers, dates and truth values of some texts."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer():
            return str(int(value))
        case datetime():
            return value.date().isoformat()
        case _:
            return str(value)


def has_more(content: bytes) -> bool:
    """Whether there is something that is in no line: a note or a thread at a cell, a chart."""
    of = ((_NOTES, _NOTE_BELOW_TITLES), (_DRAWINGS, _ANCHOR))
    with ZipFile(BytesIO(content)) as parts:
        return any(
            what.search(parts.read(name))
            for names, what in of
            for name in filter(names.fullmatch, parts.namelist())
        )
