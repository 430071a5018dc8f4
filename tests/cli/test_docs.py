"""`trackplan docs`: what it writes, what it shows, and what it refuses."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import get_args

import pytest

from tests.commands.music import put
from tests.commands.running import Ran, trackplan
from trackplan.cli.docs import DocsFormatName
from trackplan.docs.formats import FormatName

PLAN = """\
trackplan: 1
name: Music
sources: {web: , api: }
events:
  Song Played: {description: A song begins., properties: {song_id: {type: string}}}
  Song Skipped: {description: A song is left., sources: [web]}
"""
CSV = ("plan", "--format", "csv", "-o", "out")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that holds a plan."""
    put(tmp_path / "trackplan.toml", "")
    put(tmp_path / "plan/plan.yaml", PLAN)
    return tmp_path


def docs(folder: Path, *words: str) -> Ran:
    return trackplan("docs", *words, at=folder)


def names(file: Path) -> list[str]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return [row["Event"] for row in csv.DictReader(stream)]


def test_documents_are_written_once(folder: Path) -> None:
    ran = docs(folder, *CSV)
    count = sum(1 for path in (folder / "out").iterdir() if path.suffix == ".csv")
    assert (ran.code, ran.out, ran.err) == (0, f"out: {count} files created\n", "")
    assert names(folder / "out/events.csv") == ["Song Played", "Song Skipped"]
    assert docs(folder, *CSV).out == f"out is up to date: {count} files\n"


@pytest.mark.parametrize("format", get_args(FormatName))
def test_every_format_can_be_written(folder: Path, format: str) -> None:
    words = ("plan", "--format", format, "-o", "out")
    assert docs(folder, *words).code == 0
    assert docs(folder, *words, "--check").code == 0
    made_by = json.loads((folder / "out/.trackplan-manifest.json").read_text())["maker"]
    assert made_by == f"{format} documents of Music"


def test_a_site_is_what_is_written_unasked(folder: Path) -> None:
    assert docs(folder, "plan", "-o", "out").code == 0
    assert "Song Played" in (folder / "out/events.html").read_text()


def test_check_shows_what_is_stale_and_writes_nothing(folder: Path) -> None:
    docs(folder, *CSV)
    put(folder / "plan/plan.yaml", PLAN.replace("Song Skipped", "Song Left"))
    ran = docs(folder, *CSV, "--check")
    assert ran.code == 1
    assert "\n+Song Left," in ran.out
    assert ran.err.startswith("out is stale: ")
    assert names(folder / "out/events.csv") == ["Song Played", "Song Skipped"]
    shown = docs(folder, *CSV, "--diff")
    assert (shown.code, shown.out) == (0, ran.out)


def test_documents_that_somebody_edited_are_stale(folder: Path) -> None:
    docs(folder, *CSV)
    file = folder / "out/events.csv"
    file.write_text(file.read_text() + "mine\n")
    assert docs(folder, *CSV, "--check").code == 1
    assert docs(folder, *CSV, "--force").out.startswith("out: 1 file changed")
    assert "mine" not in file.read_text()


def test_a_comment_in_the_plan_makes_nothing_stale(folder: Path) -> None:
    docs(folder, *CSV)
    put(folder / "plan/plan.yaml", PLAN + "# more to come\n")
    assert docs(folder, *CSV, "--check").code == 0


def test_one_format_does_not_take_the_place_of_another_unasked(folder: Path) -> None:
    docs(folder, *CSV)
    ran = docs(folder, "plan", "-o", "out")
    assert ran.code == 2
    assert "`out` holds another output: csv documents" in ran.err
    assert docs(folder, "plan", "-o", "out", "--force").code == 0
    assert not (folder / "out/events.csv").exists()


def test_one_plan_does_not_take_the_place_of_another_unasked(folder: Path) -> None:
    docs(folder, *CSV)
    put(folder / "other/plan.yaml", "trackplan: 1\nname: Other\n")
    ran = docs(folder, "other", *CSV[1:])
    assert ran.code == 2
    assert "`out` holds another output: csv documents of Music" in ran.err


def test_branches_that_met_in_the_documents_are_no_obstacle(folder: Path) -> None:
    docs(folder, "plan", "-o", "out")
    manifest = folder / "out/.trackplan-manifest.json"
    for file in (manifest, folder / "out/index.html"):
        put(file, f"<<<<<<< HEAD\n{file.read_text()}=======\n>>>>>>> other\n")
    assert docs(folder, "plan", "-o", "out").code == 0
    assert "<<<<<<<" not in manifest.read_text() + (folder / "out/index.html").read_text()


def test_a_hook_writes_what_is_stale_and_then_stops(folder: Path) -> None:
    assert docs(folder, *CSV, "--if-stale").code == 1
    ran = docs(folder, *CSV, "--if-stale")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("out is up to date")
    put(folder / "plan/plan.yaml", PLAN.replace("name: Music", "name: Radio"))
    assert docs(folder, *CSV, "--if-stale").code == 2
    put(folder / "plan/more.yaml", "events:\n  Song Paused:\n")
    put(folder / "plan/plan.yaml", PLAN)
    assert docs(folder, *CSV, "--if-stale").code == 1


def test_without_arguments_the_configured_documents_are_written(folder: Path) -> None:
    put(
        folder / "trackplan.toml",
        'target = ["plan"]\n[docs]\noutput = "site/plan"\nformat = "csv"\n',
    )
    assert docs(folder).code == 0
    assert (folder / "site/plan/events.csv").exists()
    assert docs(folder, "--format", "html", "-o", "other").code == 0
    assert (folder / "other/index.html").exists()


def test_a_plan_that_is_not_sound_touches_no_file(folder: Path) -> None:
    put(folder / "plan/plan.yaml", PLAN.replace("description", "desciption", 1))
    ran = docs(folder, *CSV)
    assert (ran.code, ran.out) == (2, "")
    assert "error[invalid-shape] `desciption`" in ran.err
    assert "the plan in `plan` is not sound; nothing has been written" in ran.err
    assert not (folder / "out").exists()


@pytest.mark.parametrize("output", ["plan/documents", "plan", "."])
@pytest.mark.parametrize("format", ["html", "csv", "markdown"])
def test_documents_may_lie_in_the_plan_or_around_it(folder: Path, output: str, format: str) -> None:
    words = ("plan", "--format", format, "-o", output)
    assert docs(folder, *words).code == 0
    again = docs(folder, *words)
    assert again.out.startswith(f"{output} is up to date")
    assert trackplan("lint", "plan", "--select", "unknown-owner", at=folder).code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("plan",), "no folder to write to\n  help: name one, such as `-o public`, or look at"),
        (("plan", "-o", ""), "'--output' / '-o': it is empty; this folder is `.`"),
        (("nowhere", "-o", "out"), "`nowhere` does not exist"),
        (("plan", "--format", "pdf", "-o", "out"), "'pdf'"),
        ((*CSV, "--force", "--check"), "`--force` replaces files"),
        ((*CSV, "--templates", "plan"), "`--templates` is about html and markdown"),
        ((*CSV, "--repository", "https://x.example/a/b"), "`--repository` is about html"),
        (("plan", "-o", "out", "--no-git", "--branch", "main"), "what `--branch` is about"),
        (("plan", "-o", "out", "--if-stale", "--force"), "and so does `--force`"),
        (("plan", "--port", "8000", "-o", "out"), "`--port` is about `--serve`"),
        (("plan", "--no-browser", "-o", "out"), "`--no-browser` is about `--serve`"),
        (("plan", "--serve", "-o", "out"), "`--serve` writes no files\n  help: leave out `-o`"),
        (("plan", "--serve", "--check", "--diff"), "leave out `--check` and `--diff`"),
        (("plan", "--serve", "--format", "csv"), "`--serve` shows html, not csv"),
        (("plan", "--serve", "--port", "70000"), "Invalid value for '--port'"),
        (("plan", "-o", "plan/plan.yaml"), "`plan/plan.yaml` is a file"),
        (("plan", "-o", "out", "--code", "nowhere"), "`nowhere` does not exist"),
        (("plan", "-o", "out", "--templates", "nowhere"), "no templates in `nowhere`"),
    ],
)
def test_what_makes_no_sense_is_refused(folder: Path, words: tuple[str, ...], said: str) -> None:
    ran = docs(folder, *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert not (folder / "out").exists()


def test_several_plans_are_too_many(folder: Path) -> None:
    put(folder / "other/plan.yaml", PLAN)
    assert "there are 2 plans: `other`, `plan`" in docs(folder, ".", "-o", "out").err


def test_help_names_every_format() -> None:
    assert get_args(DocsFormatName) == get_args(FormatName)
