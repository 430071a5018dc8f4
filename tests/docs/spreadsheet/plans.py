"""Plans that spreadsheets are made of, and the spreadsheets read back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from tests.compile.odd_plans import hostile
from tests.schema.music import music, plan_of
from trackplan.docs.book.book import Book
from trackplan.docs.known import Known
from trackplan.docs.made import Made
from trackplan.docs.spreadsheet.made_from import MadeFrom
from trackplan.docs.spreadsheet.of_plan import SpreadsheetFormat, spreadsheet
from trackplan.docs.spreadsheet.read import Row, Rows, read_csv, read_xlsx
from trackplan.docs.spreadsheet.sheets import sheets
from trackplan.plan.load.read_plan import load_folder
from trackplan.plan.model.plan import Plan

ROOT = Path(__file__).parents[3]
FOLDERS = {path.parent.name: path.parent for path in sorted(ROOT.glob("plans/*/plan.yaml"))} | {
    name: ROOT / "tests/cases" / name for name in ("hostile", "corners")
}
PLANS = (*FOLDERS, "odd", "music", "empty")
TODAY = date(2026, 6, 1)
MADE_FROM = MadeFrom("4dd4271", changed=True)


@cache
def plan(name: str) -> Plan:
    """One of the plans."""
    match name:
        case "odd":
            return hostile()
        case "music":
            return music()
        case "empty":
            return plan_of("name: Empty")
        case _:
            return load_folder(FOLDERS[name], today=TODAY).plan


def shown(plan: Plan) -> Rows:
    """The rows that the sheets of a plan show, of which nothing else is known."""
    return shown_of(Book(plan, Known()))


def shown_of(book: Book) -> Rows:
    """The rows that the sheets of a plan show, with what is known of it."""
    return {
        sheet.name: tuple(
            {of.title: cell for of, cell in zip(sheet.columns, row, strict=True)}
            for row in sheet.rows
        )
        for sheet in sheets(book, MADE_FROM)
    }


def made_as(format: SpreadsheetFormat, plan: Plan) -> Made:
    """The files of a plan of which nothing else is known."""
    found = spreadsheet(format, Book(plan, Known()), MADE_FROM, ())
    return Made({path: found.content(path) for path in found.files}, found.lost)


def through_csv(plan: Plan, folder: Path) -> Rows:
    """The rows of a plan that was written as CSV."""
    write(made_as("csv", plan), folder)
    return read_csv(folder)


def through_xlsx(plan: Plan, folder: Path) -> Rows:
    """The rows of a plan that was written as a workbook."""
    (path,) = write(made_as("xlsx", plan), folder)
    return read_xlsx(path)


def write(made: Made, folder: Path) -> list[Path]:
    """Put the files into a folder."""
    assert made.lost == ()
    for name, content in made.files.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / name).write_bytes(data)
    return [folder / name for name in made.files]


def by_key(rows: tuple[Row, ...]) -> Mapping[str, Row]:
    """The rows by their keys, which differ."""
    found = {row["Key"]: row for row in rows}
    assert len(found) == len(rows)
    return found
