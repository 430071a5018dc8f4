"""Workbooks of all kinds of programs, read as the texts that people see in them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.formula import ArrayFormula

from trackplan.docs.spreadsheet.xlsx_lines import xlsx_lines
from trackplan.errors import UserError


def saved(book: Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("from_1904", [False, True])
@pytest.mark.parametrize(
    ("typed", "format", "text"),
    [
        (datetime(2026, 5, 1), None, "2026-05-01"),  # noqa: DTZ001 (the format knows no zones)
        (datetime(2026, 5, 1, 14, 30), None, "2026-05-01 14:30:00"),  # noqa: DTZ001 (as above)
        (date(2026, 5, 1), None, "2026-05-01"),
        (date(2026, 5, 1), '[$-407]d. mmmm yyyy "Uhr"', "2026-05-01"),
        (time(14, 30), None, "14:30:00"),
        (timedelta(hours=30), None, "30:00:00"),
        (1, '[Red]0.0" days"', "1"),
        (2.0, "General", "2"),
        (0.5, "0.00", "0.5"),
        (1e20, "General", "100000000000000000000"),
        (True, "General", "yes"),
        ("#N/A", "General", "#N/A"),
        ("=1+1", "General", "=1+1"),
    ],
)
def test_what_was_typed_is_read_as_a_text(
    typed: float | str | date | time | timedelta, format: str | None, text: str, from_1904: bool
) -> None:
    book = Workbook()
    if from_1904:
        book.epoch = CALENDAR_MAC_1904
    cell = book["Sheet"].cell(1, 1)
    cell.value = typed
    if format is not None:
        cell.number_format = format
    assert xlsx_lines(saved(book), "a.xlsx") == {"Sheet": [[text]]}


@pytest.mark.parametrize(
    ("serial", "text"),
    [(1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (45778.604166666664, "14:30:00")],
)
def test_days_are_those_that_excel_shows(serial: float, text: str) -> None:
    book = Workbook()
    book["Sheet"]["A1"] = serial
    book["Sheet"]["A1"].number_format = "yyyy-mm-dd hh:mm"
    ((cell,),) = xlsx_lines(saved(book), "a.xlsx")["Sheet"]
    assert cell.endswith(text)


def test_a_formula_is_its_result_where_one_is_stored() -> None:
    book = Workbook()
    book["Sheet"].append(["=1+1", "=1+2"])
    with ZipFile(BytesIO(saved(book))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>")
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert xlsx_lines(stream.getvalue(), "a.xlsx") == {"Sheet": [["2", "=1+2"]]}


def test_a_formula_of_several_cells_is_read_as_it_was_typed() -> None:
    book = Workbook()
    book["Sheet"]["A1"] = ArrayFormula("A1:A2", "=SUM(B1:B2*2)")
    assert xlsx_lines(saved(book), "a.xlsx") == {"Sheet": [["=SUM(B1:B2*2)"]]}


def with_an_empty_chart_sheet() -> bytes:
    book = Workbook()
    book.create_chartsheet("Chart")
    return saved(book)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK",
        b"\xd0\xcf\x11\xe0 a password makes another format",
        saved(Workbook())[:-400],
        with_an_empty_chart_sheet(),
    ],
)
def test_what_is_no_workbook_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(UserError, match="is no workbook that can be read"):
        xlsx_lines(content, "a.xlsx")


def test_a_file_that_was_damaged_is_no_workbook() -> None:
    content = bytearray(saved(Workbook()))
    with ZipFile(BytesIO(content)) as archive:
        at = archive.getinfo("xl/worksheets/sheet1.xml").header_offset
    content[at + 60 : at + 90] = b"\xff" * 30
    with pytest.raises(UserError, match="is no workbook that can be read"):
        xlsx_lines(bytes(content), "a.xlsx")
