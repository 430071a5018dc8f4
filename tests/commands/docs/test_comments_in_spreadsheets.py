"""What people write into a spreadsheet stays there when it is made anew."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.workbook import Workbook

from tests.commands import music
from tests.commands.music import put
from tests.commands.running import Ran, commit, trackplan
from tests.docs.spreadsheet.saved import fill, in_workbook, lines_of, save, written_in
from trackplan.docs.spreadsheet.comments import LEFT
from trackplan.docs.spreadsheet.excel_limits import MAX_CHARACTERS
from trackplan.docs.spreadsheet.given_back import given_back
from trackplan.docs.spreadsheet.read import Rows
from trackplan.docs.spreadsheet.sheet import file_of

PLAYED, LIKED = "/events/Song Played", "/events/Song Liked"


class Sheets:
    """A plan, and a spreadsheet of it in one format."""

    def __init__(self, folder: Path, format: str) -> None:
        self.folder, self.format = folder, format
        self.write(Song_Played="player", Song_Liked="player")
        assert self.docs().code == 0

    def write(self, **owners: str) -> None:
        music.write(self.folder / "plan", **owners)

    def docs(self, *words: str) -> Ran:
        return trackplan(
            "docs", "plan", "--format", self.format, "-o", "out", *words, at=self.folder
        )

    def file(self, sheet: str) -> Path:
        name = "acme-music.xlsx" if self.format == "xlsx" else file_of(sheet)
        return self.folder / "out" / name

    def comment(self, key: str, text: str) -> None:
        written_in(self.file("Events"), title="Comments", key=key, text=text)

    def rows(self) -> Rows:
        out = self.folder / "out"
        files = {path.name: path.read_bytes() for path in out.iterdir() if path.suffix != ".json"}
        return {name: rows for of in given_back(files).rows.values() for name, rows in of.items()}

    def comments(self, sheet: str = "Events") -> dict[str, str]:
        return {
            row["Key"]: row["Comments"] for row in self.rows().get(sheet, ()) if row["Comments"]
        }


@pytest.fixture(params=["csv", "xlsx"])
def sheets(tmp_path: Path, request: pytest.FixtureRequest) -> Sheets:
    return Sheets(tmp_path, request.param)


def test_comments_are_kept_in_their_rows_without_force(sheets: Sheets) -> None:
    sheets.comment(LIKED, "-Who likes?\nAnd why?")
    sheets.write(Song_Left="player", Song_Played="player", Song_Liked="player")
    ran = sheets.docs()
    assert ran.code == 0
    assert "kept 1 comment\n" in ran.err
    assert sheets.comments() == {LIKED: "-Who likes?\nAnd why?"}
    sheets.write(Song_Played="player", Song_Liked="player")
    assert "kept 1 comment\n" in sheets.docs().err
    assert sheets.comments() == {LIKED: "-Who likes?\nAnd why?"}


def test_comments_make_nothing_stale(sheets: Sheets) -> None:
    commit(sheets.folder)
    sheets.docs()
    sheets.comment(LIKED, "Why?")
    commit(sheets.folder)
    for _ in range(2):
        assert sheets.docs("--check").code == 0
        assert sheets.docs("--diff").out == ""
        assert "is up to date" in sheets.docs().out
    assert sheets.comments() == {LIKED: "Why?"}
    sheets.write(Song_Played="player", Song_Liked="player", Song_Left="player")
    assert sheets.docs("--check").code == 1
    assert "Why?" not in "".join(
        line for line in sheets.docs("--diff").out.splitlines() if line.startswith(("+", "-"))
    )


def test_a_file_that_was_only_saved_anew_stays_as_it_was_saved(sheets: Sheets) -> None:
    file = sheets.file("Owners")
    if sheets.format == "xlsx":
        in_workbook(file, lambda book: book["Events"].move_range("A2:AZ2", rows=9))
    else:
        titles, *lines = lines_of(file)
        save(file, [titles, *reversed(lines)], delimiter=";", encoding="utf-8-sig")
    saved = file.read_bytes()
    assert sheets.docs("--diff").out == ""
    ran = sheets.docs()
    assert (ran.code, file.read_bytes()) == (0, saved)
    assert "is up to date" in ran.out
    assert "1 file changed" in sheets.docs("--force").out
    assert file.read_bytes() != saved


def test_more_than_comments_is_not_replaced_unless_forced(sheets: Sheets) -> None:
    sheets.comment(LIKED, "Why?")
    written_in(sheets.file("Events"), title="Description", key=PLAYED, text="It plays.")
    written = sheets.file("Events").read_bytes()
    sheets.write(Song_Played="player", Song_Liked="player", Song_Left="player")
    assert sheets.docs("--check").code == 1
    refused = sheets.docs()
    assert refused.code == 2
    assert "somebody has written in there, not only comments" in refused.err
    assert sheets.file("Events").read_bytes() == written
    assert "kept 1 comment\n" in sheets.docs("--force").err
    assert sheets.comments() == {LIKED: "Why?"}


def test_a_comment_whose_row_is_gone_is_told_and_comes_back_with_it(sheets: Sheets) -> None:
    sheets.comment(LIKED, "Why?")
    sheets.write(Song_Played="player")
    ran = sheets.docs()
    assert f"put 1 comment into the sheet `{LEFT}`: {LIKED}\n" in ran.err
    assert sheets.comments() == {}
    assert sheets.comments(LEFT) == {LIKED: "Why?"}
    (row,) = sheets.rows()[LEFT]
    assert row["Sheet"] == "Events"
    assert row["Row"].startswith("Song Liked, event, ")
    assert sheets.docs("--check").code == 0
    sheets.write(Song_Played="player", Song_Left="player")
    sheets.docs()
    assert sheets.comments(LEFT) == {LIKED: "Why?"}
    sheets.write(Song_Played="player", Song_Liked="player")
    sheets.docs()
    assert sheets.comments() == {LIKED: "Why?"}
    assert LEFT not in sheets.rows()


def test_a_comment_in_a_row_that_somebody_added_is_kept(sheets: Sheets) -> None:
    file = sheets.file("Events")
    if sheets.format == "xlsx":
        in_workbook(file, lambda book: book["Events"].append(["Song Shared"]))
        in_workbook(file, lambda book: fill(book, "Events", "Comments", None, "New!"))
    else:
        lines = lines_of(file)
        save(file, [*lines, ["Song Shared", *[""] * (len(lines[0]) - 3), "New!", ""]])
    assert sheets.docs().code == 2
    assert sheets.docs("--force").code == 0
    assert sheets.comments(LEFT) == {"": "New!"}
    assert sheets.rows()[LEFT][0]["Row"] == "Song Shared"


def test_comments_go_along_where_the_format_changes(sheets: Sheets) -> None:
    sheets.comment(LIKED, "Why?")
    sheets.format = {"csv": "xlsx", "xlsx": "csv"}[sheets.format]
    assert sheets.docs().code == 2
    assert "kept 1 comment\n" in sheets.docs("--force").err
    assert sheets.comments() == {LIKED: "Why?"}


def test_comments_go_along_where_the_plan_has_another_name(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path, "xlsx")
    sheets.comment(LIKED, "Why?")
    sheets.docs()
    plan = tmp_path / "plan/plan.yaml"
    put(plan, plan.read_text().replace("Acme Music", "Acme Sounds"))
    assert "kept 1 comment\n" in sheets.docs("--force").err
    assert not sheets.file("Events").exists()
    assert sheets.comments() == {LIKED: "Why?"}


def test_a_file_that_cannot_be_read_is_not_replaced_unless_forced(sheets: Sheets) -> None:
    file = sheets.file("Events")
    file.write_bytes(b"\xff\x00\xff")
    refused = sheets.docs()
    assert refused.code == 2
    assert "would be replaced, and what somebody has written in there cannot be read" in refused.err
    ran = sheets.docs("--force")
    assert ran.code == 0
    assert f"lost: what was written in {file.relative_to(sheets.folder)}: `{file.name}`" in ran.err


def test_comments_in_a_sheet_that_somebody_renamed_are_kept_by_force(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path, "xlsx")
    sheets.comment(LIKED, "Why?")
    in_workbook(sheets.file("Events"), lambda book: setattr(book["Events"], "title", "Reviewed"))
    assert sheets.docs().code == 2
    assert "kept 1 comment\n" in sheets.docs("--force").err
    assert sheets.comments() == {LIKED: "Why?"}


MORE: Mapping[str, Callable[[Workbook], object]] = {
    "a sheet of one's own": lambda book: book.create_sheet("Pivot").append(["mine"]),
    "a cell outside": lambda book: book["Owners"].cell(9, 30, "mine"),
    "a row less": lambda book: book["Owners"].delete_rows(2),
    "a sheet less": lambda book: book.remove(book["Owners"]),
    "a note": lambda book: setattr(book["Owners"]["A2"], "comment", Comment("Whose?", "Ada")),
    "a chart": lambda book: book["Owners"].add_chart(chart(book)),
    "a sheet that is a chart": lambda book: book.create_chartsheet("Chart").add_chart(chart(book)),
}


@pytest.mark.parametrize("change", MORE.values(), ids=MORE)
@pytest.mark.parametrize("was_made_anew", [False, True])
def test_what_is_in_a_workbook_beside_comments_is_not_lost(
    change: Callable[[Workbook], object], was_made_anew: bool, tmp_path: Path
) -> None:
    sheets = Sheets(tmp_path, "xlsx")
    in_workbook(sheets.file("Owners"), change)
    if was_made_anew:
        sheets.docs()  # of the same plan: what lies there may say the same, and stays
    sheets.write(Song_Played="player")
    assert sheets.docs().code == 2
    assert sheets.docs("--force").code == 0


def chart(book: Workbook) -> BarChart:
    """A chart of how many events owners answer for."""
    made = BarChart()
    made.add_data(Reference(book["Owners"], min_col=4, min_row=1, max_row=3))
    return made


def test_a_sheet_in_which_nothing_stands_is_no_change(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path, "xlsx")
    in_workbook(sheets.file("Owners"), lambda book: book.create_sheet("Empty"))
    saved = sheets.file("Owners").read_bytes()
    assert sheets.docs("--check").code == 0
    assert sheets.docs().code == 0
    assert sheets.file("Owners").read_bytes() == saved


def test_a_sheet_of_comments_without_rows_can_be_deleted(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path, "xlsx")
    sheets.comment(LIKED, "Why?")
    sheets.write(Song_Played="player")
    sheets.docs()
    in_workbook(sheets.file("Events"), lambda book: book.remove(book[LEFT]))
    sheets.write(Song_Played="player", Song_Left="player")
    assert sheets.docs().code == 0
    assert LEFT not in sheets.rows()


def test_a_text_that_was_cut_for_excel_is_nobodys_change(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path, "xlsx")
    plan = tmp_path / "plan/plan.yaml"
    text = plan.read_text().replace("What listeners do.", "x" * MAX_CHARACTERS + "x")
    put(plan, text.replace("    why: ", f"    why: {'y' * MAX_CHARACTERS} "))
    assert "texts of more than 32,767 characters are cut" in sheets.docs().err
    sheets.comment(LIKED, "Why?")
    put(plan, plan.read_text().replace("yyy", "z", 1))
    ran = sheets.docs()
    assert (ran.code, "kept 1 comment\n" in ran.err) == (0, True)


def test_files_as_they_were_written_need_no_first_sheet(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path, "csv")
    sheets.file("About").unlink()
    sheets.write(Song_Played="player")
    assert sheets.docs().code == 0
    assert sheets.file("About").exists()
    sheets.comment(PLAYED, "Why?")
    sheets.file("About").unlink()
    sheets.write(Song_Liked="player")
    assert sheets.docs().code == 2


def test_a_workbook_that_cannot_be_read_is_not_replaced_though_it_was_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheets = Sheets(tmp_path, "xlsx")
    sheets.comment(LIKED, "Why?")
    sheets.docs()
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    sheets.write(Song_Played="player")
    refused = sheets.docs()
    assert refused.code == 2
    assert "what somebody has written in there cannot be read" in refused.err
