"""Workbooks of all kinds of programs, read as the texts that people see in them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from tests.docs.spreadsheet.plans import MADE_FROM, PLANS, plan
from trackplan.docs.spreadsheet.as_xlsx import xlsx_file
from trackplan.docs.spreadsheet.xlsx_lines import xlsx_lines
from trackplan.errors import UserError

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml"
BOMB = '<!DOCTYPE a [<!ENTITY a "{}">{}]>'.format(
    "x" * 64, "".join(f'<!ENTITY {b} "{f"&{a};" * 64}">' for a, b in pairwise("abcdefg"))
)


def saved(book: Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def by_openpyxl(page: Worksheet) -> list[list[str]]:
    """What another reader sees, without cells at the end and lines in which nothing stands."""
    lines = [["" if cell is None else str(cell) for cell in line] for line in page.values]
    return [line for line in map(trimmed, lines) if line]


def trimmed(line: list[str]) -> list[str]:
    while line and not line[-1]:
        line = line[:-1]
    return line


@pytest.mark.parametrize("name", PLANS)
def test_another_reader_sees_the_same(name: str) -> None:
    (made,) = xlsx_file(plan(name), MADE_FROM).files.values()
    assert isinstance(made, bytes)
    for content in (made, saved(load_workbook(BytesIO(made)))):
        pages = {page.title: by_openpyxl(page) for page in load_workbook(BytesIO(content))}
        assert xlsx_lines(content, "a.xlsx") == pages


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
        (-1, "yyyy-mm-dd", "-1"),
        (99999999, "yyyy-mm-dd", "99999999"),
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


def written(
    sheet: str, *, strings: str = "", main: str = MAIN, relations: str = RELATIONS
) -> bytes:
    """A workbook of one sheet, written as few programs write it, but may."""
    kind = f'Type="{relations}'
    parts = {
        "_rels/.rels": f'<r><x Id="a" {kind}/officeDocument" Target="/x/book.xml"/></r>',
        "x/_rels/book.xml.rels": (
            f'<r><x Id="s" {kind}/worksheet" Target="../pages/one.xml"/>'
            f'<x Id="c" {kind}/chartsheet" Target="chart.xml"/>'
            f'<x Id="t" {kind}/sharedStrings" Target="/texts.xml"/></r>'
        ),
        "x/book.xml": (
            f'<b:workbook xmlns:b="{main}" xmlns:r="{relations}"><b:sheets>'
            '<b:sheet name="Chart" sheetId="1" r:id="c"/>'
            '<b:sheet name="One" sheetId="2" r:id="s"/></b:sheets></b:workbook>'
        ),
        "pages/one.xml": sheet.replace("MAIN", main),
        "texts.xml": f'<sst xmlns="{main}">{strings}</sst>',
    }
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


def of_one(content: bytes) -> list[list[str]]:
    found = xlsx_lines(content, "a.xlsx")
    assert list(found) == ["One"]
    return found["One"]


@pytest.mark.parametrize(
    ("main", "relations"),
    [
        (MAIN, RELATIONS),
        (f"{STRICT}/spreadsheetml/main", f"{STRICT}/officeDocument/relationships"),
    ],
)
def test_parts_may_lie_anywhere_and_elements_may_have_a_prefix(main: str, relations: str) -> None:
    sheet = (
        '<x:worksheet xmlns:x="MAIN"><x:sheetData><x:row r="1"><x:c r="C1"><x:v>7</x:v></x:c>'
        "</x:row></x:sheetData></x:worksheet>"
    )
    assert of_one(written(sheet, main=main, relations=relations)) == [["", "", "7"]]


def cells(inside: str) -> str:
    return f'<worksheet xmlns="MAIN"><sheetData>{inside}</sheetData></worksheet>'


def test_places_may_be_left_out_and_those_far_away_take_no_room() -> None:
    one = "<row><c><v>1</v></c><c/><c><v>2</v></c></row>"
    far = '<row r="1048576"><c r="XFD1048576" t="str"><v>far</v></c></row>'
    first, last = of_one(written(cells(one + far)))
    assert first == ["1", "", "2"]
    assert (len(last), last[-1]) == (16_384, "far")


def test_a_first_line_in_which_nothing_stands_is_one() -> None:
    assert of_one(written(cells('<row r="3"><c r="A3"><v>1</v></c></row>'))) == [[], ["1"]]


def test_texts_are_put_together_and_not_what_says_how_they_are_pronounced() -> None:
    strings = (
        "<si><r><rPr><b/></rPr><t>Song </t></r><r><t>Played</t></r><rPh><t>song</t></rPh></si>"
        "<si><t>_x005F_x0041_</t><phoneticPr/></si><si/>"
    )
    shared = "".join(f'<c t="s"><v>{number}</v></c>' for number in range(3))
    inline = '<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>c</t></rPh></is></c>'
    found = of_one(written(cells(f"<row>{shared}{inline}</row>"), strings=strings))
    assert found == [["Song Played", "_x0041_", "", "ab"]]


def test_a_formula_is_its_result_and_itself_where_nobody_has_stored_one() -> None:
    stored = '<c t="str"><f>A1</f><v>yes</v></c><c t="str"><f>A1</f><v></v></c>'
    not_stored = '<c><f>A1 &amp; "b"</f></c><c><f t="shared" si="0"/></c>'
    found = of_one(written(cells(f"<row>{stored}{not_stored}</row>")))
    assert found == [["yes", "", '=A1 & "b"']]


def test_what_stands_below_the_cells_is_none() -> None:
    sheet = cells("<row><c><v>1</v></c></row>").replace(
        "</worksheet>", '<extLst><row><c t="str"><v>2</v></c></row></extLst></worksheet>'
    )
    assert of_one(written(sheet)) == [["1"]]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK",
        b"\xd0\xcf\x11\xe0 a password makes another format",
        written("<worksheet"),
        written(cells('<row><c t="s"><v>9</v></c></row>')),
        written(cells("<row><c><v>x</v></c></row>")),
        written(cells("<row/>"), strings="<si>"),
        written(BOMB + cells('<row><c t="str"><v>&g;</v></c></row>')),
        saved(Workbook())[:-400],
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
