"""The lines of the sheets of a workbook, and what people wrote beside its cells."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from contextlib import closing
from datetime import datetime, time, timedelta
from io import BytesIO
from warnings import catch_warnings
from zipfile import BadZipFile, ZipFile

from trackplan.errors import UserError

Lines = list[list[str]]

# What a file raises that is no workbook, was cut short, has a password, or a sheet of no use.
UNREADABLE = (
    AttributeError,
    BadZipFile,
    EOFError,
    IndexError,
    KeyError,
    NotImplementedError,
    SyntaxError,
    TypeError,
    ValueError,
    zlib.error,
)

# Charts, pictures and shapes are anchored; a drawing in which nothing is may be there anyway.
_DRAWINGS = re.compile(r"xl/drawings/.*\.xml", re.IGNORECASE)
_ANCHOR = re.compile(rb"<(?:\w+:)?(?:twoCell|oneCell|absolute)Anchor\b")
# A note is at a cell: `<comment ref="B7" …>`. Those of the first line are ours.
_NOTES = re.compile(r"xl/.*comments.*\.xml", re.IGNORECASE)
_NOTE_BELOW_TITLES = re.compile(rb'<(?:\w+:)?comment\b[^>]*?\bref="[A-Z]+(?!1")\d+"')
_SHEETS = re.compile(r"xl/worksheets/.*\.xml", re.IGNORECASE)
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >]")


def xlsx_lines(content: bytes, file: str) -> Mapping[str, Lines]:
    """The lines of each sheet of cells, by its name; a formula is its result, if that is stored.

    Raises UserError where openpyxl is missing, and where the file is no workbook.
    """
    try:
        found = read(content, results=True)
        formulas = read(content, results=False) if has(content, _SHEETS, _FORMULA) else found
    except UNREADABLE:
        raise UserError(
            f"`{file}` is no workbook that can be read",
            help="save it once more as .xlsx, without a password",
        ) from None
    return {name: completed(lines, formulas[name]) for name, lines in found.items()}


def read(content: bytes, *, results: bool) -> Mapping[str, Lines]:
    """The lines of each sheet, with the results of formulas or with the formulas themselves."""
    try:
        from openpyxl import load_workbook
    except ModuleNotFoundError as missing:
        if missing.name != "openpyxl":
            raise
        raise UserError(
            "to read a workbook takes openpyxl, which is not installed",
            help="pip install 'trackplan[xlsx]'",
        ) from None
    with (
        catch_warnings(action="ignore"),  # of styles and such, which are not looked at
        closing(load_workbook(BytesIO(content), read_only=True, data_only=results)) as book,
    ):
        for page in book.worksheets:
            page.reset_dimensions()  # not every program writes them right
        pages = {page.title: page.iter_rows(values_only=True) for page in book.worksheets}
        return {
            name: [list(map(cell_text, line)) for line in lines] for name, lines in pages.items()
        }


def completed(results: Lines, formulas: Lines) -> Lines:
    """The results, and formulas where no program has stored one."""
    if results is formulas:
        return results
    return [
        [result or formula for result, formula in zip(*lines, strict=True)]
        for lines in zip(results, formulas, strict=True)
    ]


def cell_text(value: object) -> str:
    """What somebody typed: spreadsheets make numbers, dates and truth values of some texts."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer():
            return str(int(value))
        case timedelta():
            minutes, seconds = divmod(round(value.total_seconds()), 60)
            return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case object(text=str(formula)):  # one for several cells
            return formula
        case _:
            return str(value)


def has_more(content: bytes) -> bool:
    """Whether there is something that is in no line: a note or a thread at a cell, a chart."""
    return has(content, _NOTES, _NOTE_BELOW_TITLES) or has(content, _DRAWINGS, _ANCHOR)


def has(content: bytes, names: re.Pattern[str], what: re.Pattern[bytes]) -> bool:
    """Whether it stands in one of the parts of a workbook that have such names."""
    with ZipFile(BytesIO(content)) as parts:
        return any(
            what.search(parts.read(name)) for name in parts.namelist() if names.fullmatch(name)
        )
