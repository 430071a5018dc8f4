"""A plan as a workbook: what stands in it, how it looks, and what Excel cannot hold."""

from __future__ import annotations

import re
import sys
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.docs.spreadsheet.plans import FOLDERS, PLANS, TODAY, made_as, plan
from tests.schema.music import plan_of
from trackplan.docs.spreadsheet.excel_limits import MAX_CHARACTERS, MAX_ROWS, fitted
from trackplan.docs.spreadsheet.sheet import Column, Sheet
from trackplan.docs.spreadsheet.sheets import NAMES
from trackplan.errors import UserError
from trackplan.plan.load.read_plan import load_folder
from trackplan.plan.model.plan import Plan

FORMULA = re.compile(rb"<f[ >]")


def content(plan: Plan) -> bytes:
    """The bytes of the one file."""
    (found,) = made_as("xlsx", plan).files.values()
    assert isinstance(found, bytes)
    return found


def book(plan: Plan) -> Workbook:
    """The workbook of a plan, opened."""
    return load_workbook(BytesIO(content(plan)))


@pytest.mark.parametrize(
    ("name", "file"),
    [("name: Acme Music", "acme-music.xlsx"), ("events: {}", "tracking-plan.xlsx")],
)
def test_the_file_bears_the_name_of_the_plan(name: str, file: str) -> None:
    assert list(made_as("xlsx", plan_of(name)).files) == [file]


@pytest.mark.parametrize("name", FOLDERS)
def test_the_same_plan_gives_the_same_bytes(name: str) -> None:
    again = load_folder(FOLDERS[name], today=TODAY).plan
    assert content(plan(name)) == content(again)


@pytest.mark.parametrize("name", PLANS)
def test_no_cell_is_a_formula_and_all_but_counts_are_texts(name: str) -> None:
    with ZipFile(BytesIO(content(plan(name)))) as parts:
        pages = [part for part in parts.namelist() if part.startswith("xl/worksheets/sheet")]
        assert len(pages) == len(NAMES)
        for page in pages:
            data = parts.read(page)
            assert not FORMULA.search(data)
            assert set(re.findall(rb' t="(\w+)"', data)) <= {b"s"}
        links = [part for part in parts.namelist() if "worksheets/_rels" in part]
        assert not any(b"hyperlink" in parts.read(part) for part in links)


def test_what_people_type_stays_text() -> None:
    for page in book(plan("saas")):
        cells = [cell for row in page for cell in row if cell.value is not None]
        counts = [cell for cell in cells if isinstance(cell.value, int)]
        assert {cell.number_format for cell in cells if cell not in counts} == {"@"}
        assert {cell.number_format for cell in counts} <= {"0"}
        assert {columns.number_format for columns in page.column_dimensions.values()} <= {"@", "0"}


def test_counts_are_numbers_that_sort_and_add_up() -> None:
    made = plan_of("owners: {a: }\nevents: {E: {owner: a, version: 12}, F: {version: 3}}")
    pages = book(made)
    assert below(pages, "Owners", "Events") == [1]
    assert below(pages, "Events", "Version") == [12, 3]
    assert below(book(plan("saas")), "Dictionary", "Used by")[0] == 2
    long = book(plan_of("events: {E: {version: 1234567890123456}}"))
    assert below(long, "Events", "Version") == ["1234567890123456"]


def below(book: Workbook, sheet: str, title: str) -> list[object]:
    """What stands below a title."""
    titles, *rows = book[sheet].iter_rows(values_only=True)
    return [row[titles.index(title)] for row in rows]


def test_titles_and_names_stay_in_sight_and_rows_can_be_filtered() -> None:
    pages = book(plan("saas"))
    assert [pages[name].freeze_panes for name in ("Events", "Properties")] == ["B2", "C2"]
    assert pages["Owners"].auto_filter.ref == "A1:H5"
    assert pages["Events"]["A1"].comment.text.strip() == "The name that is sent."
    assert pages["Events"].print_title_rows == "$1:$1"
    assert pages["Events"].page_setup.orientation == "landscape"


def test_values_that_the_format_lists_can_be_chosen() -> None:
    found = choices(book(plan("saas")), "Events")
    assert found["Status"] == '"proposed,planned,live,deprecated,removed"'
    assert found["Kind"] == '"event,page,screen"'
    assert found["Owner"] == "'Owners'!$A$2:$A$5"
    found = choices(book(plan("saas")), "Properties")
    assert found["Required"] == '"yes,no"'
    assert found["PII"] == '"none,indirect,direct,sensitive"'
    assert found["Type"].startswith('"string,integer,number,boolean')


def test_where_the_plan_has_no_owners_there_are_none_to_choose() -> None:
    assert "Owner" not in choices(book(plan("empty")), "Events")


def choices(book: Workbook, name: str) -> dict[str, str]:
    """What can be chosen from below each title; also in rows that people add."""
    page = book[name]
    found: dict[str, str] = {}
    for asked in page.data_validations.dataValidation:
        (where,) = asked.sqref.ranges
        assert where.min_row == 2
        assert where.max_row > page.max_row
        found[str(page.cell(1, where.min_col).value)] = str(asked.formula1)
    return found


def test_an_event_leads_to_its_first_property_and_that_back() -> None:
    pages = book(plan("saas"))
    events, properties = (first_rows(pages[name]) for name in ("Events", "Properties"))
    assert led(pages["Properties"]) == {
        name: f"'Events'!A{events[name]}" for name in properties if name in events
    }
    assert led(pages["Events"]) == {
        name: f"'Properties'!A{properties[name]}" for name in events if name in properties
    }
    assert pages["About"]["A6"].hyperlink.location == "'Events'!A1"


def first_rows(page: Worksheet) -> dict[str, int]:
    """The first row of each name in the first column."""
    rows = {str(row[0].value): row[0].row for row in reversed(list(page.iter_rows(min_row=2)))}
    return {name: row or 0 for name, row in rows.items()}


def led(page: Worksheet) -> dict[str, str]:
    """Where the names in the first column lead to."""
    rows = page.iter_rows(min_row=2)
    return {str(row[0].value): str(row[0].hyperlink.location) for row in rows if row[0].hyperlink}


def test_columns_that_say_nothing_are_folded() -> None:
    page = book(plan_of("events: {A: {tags: [a]}}"))["Events"]
    hidden = {
        page.cell(1, at).value
        for columns in page.column_dimensions.values()
        if columns.hidden
        for at in range(columns.min or 0, (columns.max or 0) + 1)
    }
    assert {"Description", "Owner", "Examples"} <= hidden
    assert hidden.isdisjoint({"Event", "Kind", "Status", "Tags", "Comments", "Key"})


def test_a_text_that_is_too_long_for_excel_is_cut_and_said() -> None:
    long = "x" * MAX_CHARACTERS
    made = plan_of(f"owners: {{a: {{name: {long}}}, b: {{name: {long}x}}, c: {{name: y}}}}")
    assert made_as("xlsx", made).lost == (
        "texts of more than 32,767 characters are cut: Name in row 3 of Owners",
    )
    names = [cell.value for cell in book(made)["Owners"]["B"][1:]]
    assert names == [long, long[:-1] + "…", "y"]


def test_characters_count_as_excel_counts_them() -> None:
    notes = "\N{MUSICAL SYMBOL G CLEF}" * (MAX_CHARACTERS // 2)
    assert fitted(owners(notes + "x"))[1] == []
    sheet, cut = fitted(owners(notes + "xy"))
    assert sheet.rows == ((notes + "…",),)
    assert cut == ["Name in row 2 of Owners"]


def test_more_rows_than_excel_takes_are_refused() -> None:
    with pytest.raises(UserError, match="Owners would have 1,048,576 rows") as refused:
        fitted(owners(*["x"] * MAX_ROWS))
    assert refused.value.help == "write CSV instead: `--format csv`"


def owners(*names: str) -> Sheet:
    """A sheet with one column."""
    return Sheet("Owners", "", (Column("Name", ""),), tuple((name,) for name in names))


def test_without_xlsxwriter_the_help_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(UserError, match="the format `xlsx` needs XlsxWriter") as refused:
        content(plan("empty"))
    assert refused.value.help == "pip install 'trackplan[xlsx]'"
