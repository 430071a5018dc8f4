"""The lines of the sheets of a workbook, and what people wrote beside its cells."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from io import BytesIO
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile

from trackplan.docs.spreadsheet.xlsx_cells import Lines, lines_in
from trackplan.docs.spreadsheet.xlsx_parts import Parts
from trackplan.docs.spreadsheet.xlsx_values import Values
from trackplan.errors import UserError

# What a file raises that is no workbook, was cut short, or has a password.
UNREADABLE = (
    BadZipFile,
    EOFError,
    ExpatError,
    KeyError,
    IndexError,
    NotImplementedError,
    RuntimeError,
    SyntaxError,
    ValueError,
    zlib.error,
)

# Charts, pictures and shapes are anchored; a drawing in which nothing is may be there anyway.
_DRAWINGS = re.compile(r"xl/drawings/.*\.xml", re.IGNORECASE)
_ANCHOR = re.compile(rb"<(?:\w+:)?(?:twoCell|oneCell|absolute)Anchor\b")
# A note is at a cell: `<comment ref="B7" …>`. Those of the first line are ours.
_NOTES = re.compile(r"xl/.*comments.*\.xml", re.IGNORECASE)
_NOTE_BELOW_TITLES = re.compile(rb'<(?:\w+:)?comment\b[^>]*?\bref="[A-Z]+(?!1")\d+"')


def xlsx_lines(content: bytes, file: str) -> Mapping[str, Lines]:
    """The lines of each sheet, by its name, but for those without cells.

    Raises UserError where the file is no workbook.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = Parts(archive)
            values = Values(parts.texts(), parts.date_styles(), parts.counts_from_1904())
            found: dict[str, Lines] = {}
            for name, part in parts.sheets():
                with archive.open(part) as sheet:
                    found[name] = lines_in(sheet, values.shown)
            return found
    except UNREADABLE:
        raise UserError(
            f"`{file}` is no workbook that can be read",
            help="save it once more as .xlsx, without a password",
        ) from None


def has_more(content: bytes) -> bool:
    """Whether there is something that is in no line: a note or a thread at a cell, a chart."""
    of = ((_NOTES, _NOTE_BELOW_TITLES), (_DRAWINGS, _ANCHOR))
    with ZipFile(BytesIO(content)) as parts:
        return any(
            what.search(parts.read(name))
            for names, what in of
            for name in filter(names.fullmatch, parts.namelist())
        )
