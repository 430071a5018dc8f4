"""Spreadsheets as people give them back."""

from __future__ import annotations

import csv
import sys
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.docs.spreadsheet.plans import made_as, plan, shown, through_csv, write
from tests.docs.spreadsheet.saved import in_workbook, lines_of, save
from tests.plan.odd_texts import ODD
from trackplan.docs.spreadsheet.as_csv import csv_of
from trackplan.docs.spreadsheet.as_xlsx import workbook
from trackplan.docs.spreadsheet.excel_limits import fitted
from trackplan.docs.spreadsheet.read import read_csv, read_xlsx
from trackplan.docs.spreadsheet.sheet import COMMENTS, KEY, Column, Sheet
from trackplan.errors import UserError

# What formulas, apostrophes and escapes of either format are made of.
NEAR = st.text(alphabet="'\"=+-@ \t\r\n\\x0F5_\x00\x07\u202e\ufffe曲", max_size=10)
CELLS = st.text() | NEAR | st.sampled_from([*ODD, "=1+1", "_x0041_", "x005F_", "_x005F_x0041_"])
TITLES = ("Owner", "Name", "Contact", "Events", "Reviewers", "Paths")
QUICK = settings(suppress_health_check=[HealthCheck.too_slow])


def sheet_with(rows: list[tuple[str, ...]]) -> Sheet:
    """A sheet with any texts; its last column keeps rows from being empty."""
    columns = tuple(Column(title, "Note.") for title in TITLES)
    cells = tuple((*row, "", f"/owners/{number}") for number, row in enumerate(rows))
    return Sheet("Owners", "", (*columns, COMMENTS, KEY), cells)


@QUICK
@given(st.lists(st.tuples(*[CELLS] * len(TITLES)), max_size=4))
def test_any_text_comes_back_from_both_formats(rows: list[tuple[str, ...]]) -> None:
    sheet = sheet_with(rows)
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "owners.csv").write_bytes(csv_of(sheet).encode())
        (folder / "owners.xlsx").write_bytes(workbook("Any", [fitted(sheet)[0]]))
        found = read_csv(folder)
        assert read_xlsx(folder / "owners.xlsx") == found
    assert [tuple(row[title] for title in TITLES) for row in found["Owners"]] == rows


def test_comments_changes_and_new_rows_are_read_back(tmp_path: Path) -> None:
    (path,) = write(made_as("xlsx", plan("saas")), tmp_path)
    book = load_workbook(path)
    page = book["Owners"]
    assert page["G1"].value == "Comments"
    page["G2"] = "Who is on call?"
    page.move_range("A3:H3", rows=10)
    page.cell(20, 1, "data")
    book.create_sheet("Pivot")["A1"] = "mine"
    book.save(path)
    before, after = shown(plan("saas")), read_xlsx(path)
    assert after.keys() == before.keys()
    assert [row["Owner"] for row in after["Owners"]] == [
        "growth",
        "billing",
        "sales",
        "accounts",
        "data",
    ]
    assert after["Owners"][0] == {**before["Owners"][0], "Comments": "Who is on call?"}
    assert after["Owners"][3] == before["Owners"][1]
    assert after["Owners"][4]["Key"] == ""
    assert after["Properties"] == before["Properties"]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        (2, "2"),
        (2.0, "2"),
        (0.5, "0.5"),
        (True, "yes"),
        (False, "no"),
        (datetime(2026, 5, 1), "2026-05-01"),  # noqa: DTZ001 (the format knows no zones)
        (date(2026, 5, 1), "2026-05-01"),
        ("live", "live"),
    ],
)
def test_what_excel_made_of_a_text_is_read_as_the_text(
    typed: float | datetime | date | str, text: str, tmp_path: Path
) -> None:
    (path,) = write(made_as("xlsx", plan("basic")), tmp_path)
    book = load_workbook(path)
    book["Owners"]["B2"].number_format = "General"
    book["Owners"]["B2"] = typed
    book.save(path)
    assert read_xlsx(path)["Owners"][0]["Name"] == text


def test_files_that_are_no_sheets_and_lines_with_nothing_are_passed_over(tmp_path: Path) -> None:
    before = through_csv(plan("basic"), tmp_path)
    with (tmp_path / "owners.csv").open("a") as owners:
        owners.write(",,,\n")
    (tmp_path / "notes.csv").write_text("Mine\n1\n")
    (tmp_path / "bundles.csv").unlink()
    assert read_csv(tmp_path) == {name: rows for name, rows in before.items() if name != "Bundles"}


@pytest.mark.parametrize(
    ("delimiter", "encoding"),
    [(";", "utf-8-sig"), (";", "utf-8"), (",", "utf-8"), ("\t", "utf-16"), ("\t", "utf-8")],
)
def test_csv_is_read_as_excel_saves_it_anywhere(
    delimiter: str, encoding: str, tmp_path: Path
) -> None:
    before = through_csv(plan("corners"), tmp_path)
    for path in tmp_path.iterdir():
        save(path, lines_of(path), delimiter=delimiter, encoding=encoding)
    assert read_csv(tmp_path) == before
    for path in tmp_path.iterdir():
        path.write_text(path.read_text(encoding), "utf-8")
        lines = lines_of(path, delimiter)
        save(path, lines, delimiter=delimiter, encoding=encoding, quoting=csv.QUOTE_ALL)
    assert read_csv(tmp_path) == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "the first line of `owners.csv` lacks `Owner`, `Name`, `Contact` and 5 more"),
        ("Our owners\n{}", "the first line of `owners.csv` lacks `Owner`, `Name`, "),
        ("{}", None),
        ("Mine,{}", None),
        ("Name,{}", "the first line of `owners.csv` has `Name` twice"),
        ("Owner;Name;Contact;Events;Reviewers;Paths;Comments\na;b\n", "lacks `Key`"),
        ('{}"a,b\n', "`owners.csv` is no CSV: line 3: unexpected end of data"),
        ("{}caf\xe9\n", "`owners.csv` is not in UTF-8"),
    ],
)
def test_csv_that_would_be_misread_is_refused(
    content: str, said: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    titles = "Owner,Name,Contact,Events,Reviewers,Paths,Comments,Key\na,b\n"
    Path("owners.csv").write_text(content.format(titles), encoding="cp1252")
    if said is None:
        assert len(read_csv(Path())["Owners"]) == 1
        return
    with pytest.raises(UserError) as refused:
        read_csv(Path())
    assert said in refused.value.message


def test_a_workbook_that_would_be_misread_is_refused(tmp_path: Path) -> None:
    (path,) = write(made_as("xlsx", plan("saas")), tmp_path)
    in_workbook(path, lambda book: book["Metrics"].insert_rows(1))
    with pytest.raises(UserError, match=r"the first line of the sheet Metrics of `.*` lacks `Metr"):
        read_xlsx(path)
    path.write_bytes(b"PK")
    with pytest.raises(UserError, match="is no workbook that can be read"):
        read_xlsx(path)


def test_without_openpyxl_the_help_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    (tmp_path / "a.xlsx").touch()
    with pytest.raises(UserError, match="takes openpyxl") as refused:
        read_xlsx(tmp_path / "a.xlsx")
    assert refused.value.help == "pip install 'trackplan[xlsx]'"
