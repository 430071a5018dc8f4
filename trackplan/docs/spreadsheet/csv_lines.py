"""The lines of a file of CSV, however the program that saved it writes them."""

from __future__ import annotations

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Collection
from io import StringIO

from trackplan.docs.spreadsheet.apostrophes import as_it_was
from trackplan.docs.spreadsheet.titles import missing
from trackplan.errors import UserError

# Excel saves semicolons where people write 0,5, and tabs as "Unicode text".
DELIMITERS = ",;\t"
UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)
# Characters in a cell: a text of a plan may be longer than Python's limit, and this fits all of C.
MOST = 2**31 - 1

Lines = list[list[str]]


def csv_lines(content: bytes, file: str, needed: Collection[str]) -> Lines:
    """All lines, split by what parts the titles in the first one.

    Raises UserError where that is not text, or no CSV.
    """
    csv.field_size_limit(MOST)
    text = decoded(content, file)
    best = min(DELIMITERS, key=lambda each: len(missing(first_line(text, each), needed)))
    return [[as_it_was(cell) for cell in line] for line in parsed(text, best, file)]


def decoded(content: bytes, file: str) -> str:
    """The text of a file. Raises UserError where its encoding does not tell what it is."""
    try:
        return content.decode("utf-16" if content.startswith(UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        raise UserError(
            f"`{file}` is not in UTF-8",
            help="save it once more as “CSV UTF-8”; LibreOffice asks for the character set",
        ) from None


def first_line(text: str, delimiter: str) -> list[str]:
    """The first line, if this is the delimiter; what is odd otherwise does not matter."""
    return next(csv.reader(StringIO(text, newline=""), delimiter=delimiter), [])


def parsed(text: str, delimiter: str, file: str) -> Lines:
    """All lines. Raises UserError where quotes are not closed."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return list(reader)
    except csv.Error as error:
        raise UserError(f"`{file}` is no CSV: line {reader.line_num}: {error}") from None
