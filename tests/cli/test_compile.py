"""`trackplan compile`: what it writes, what it shows, and what it refuses."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from trackplan.cli.compile import compile as command_of_plan
from trackplan.cli.edge import at_the_edge
from trackplan.compile.targets import TARGETS

PLAN = """\
trackplan: 1
events:
  Song Played: {properties: {song_id: {type: string, required: true}}}
  Song Skipped:
"""
Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command in a folder that holds a plan."""
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "plan.yaml").write_text(PLAN)
    monkeypatch.chdir(tmp_path)
    app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)
    app.command("compile")(command_of_plan)

    def command(*arguments: str) -> int:
        return at_the_edge(
            lambda: app(list(arguments), prog_name="trackplan", standalone_mode=False)
        )

    return command


WRITE = ("plan", "--to", "json-schema", "-o", "out")


def test_files_are_written_and_counted(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*WRITE) == 0
    assert capsys.readouterr() == ("out: 4 files created\n", "")
    assert json.loads(Path("out/index.json").read_text())["events"] == {
        "Song Played": "events/song-played.json",
        "Song Skipped": "events/song-skipped.json",
    }
    assert run(*WRITE) == 0
    assert capsys.readouterr() == ("out is up to date: 4 files\n", "")


def test_the_plan_around_the_current_folder_is_the_default(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("plan")
    assert run("--to", "json-schema", "-o", "../out") == 0
    assert Path("../out/bundle.json").exists()


def test_several_targets_may_be_named_at_once(run: Run) -> None:
    assert run("plan", "--to", "segment, dbt", "--to", "json-schema", "-o", "out") == 0
    made = {"plan.json", "events.yml", "bundle.json"}
    assert made <= {path.name for path in Path("out").iterdir()}


def test_published_schemas_of_snowplow_stay_where_another_target_is_written(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run("plan", "--to", "snowplow,segment", "--vendor", "com.acme", "-o", "out")
    published = {path: path.read_bytes() for path in Path("out/schemas").rglob("*-0-0")}
    capsys.readouterr()
    assert run("plan", "--to", "dbt", "-o", "out") == 0
    assert capsys.readouterr().out == "out: 1 file created, 1 removed, 2 unchanged\n"
    assert {path: path.read_bytes() for path in published} == published
    assert run("plan", "--to", "snowplow", "-o", "out") == 0


def test_what_is_no_longer_made_is_removed_and_what_was_edited_is_kept(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run(*WRITE)
    Path("plan/plan.yaml").write_text(PLAN.replace("Song Skipped", "Song Liked"))
    Path("out/events/song-skipped.json").write_text("{}")
    capsys.readouterr()
    assert run(*WRITE) == 0
    assert capsys.readouterr() == (
        "out: 1 file created, 2 changed, 1 unchanged\n",
        "kept: out/events/song-skipped.json is no longer made, but was edited; it is yours now\n",
    )
    assert Path("out/events/song-skipped.json").exists()


def test_check_says_what_is_stale_and_writes_nothing(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run(*WRITE)
    assert run(*WRITE, "--check") == 0
    assert "up to date" in capsys.readouterr().err
    Path("plan/plan.yaml").write_text(PLAN.replace("string", "integer"))
    before = Path("out/events/song-played.json").read_text()
    assert run(*WRITE, "--check") == 1
    out, err = capsys.readouterr()
    assert '-      "type": "string"\n+      "type": "integer"\n' in out
    assert err == "out is stale: 2 files to change\n"
    assert Path("out/events/song-played.json").read_text() == before


def test_diff_shows_the_same_and_succeeds(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*WRITE, "--diff") == 0
    out, err = capsys.readouterr()
    assert out.startswith("--- /dev/null\n+++ b/out/bundle.json\n")
    assert err == "out is stale: 4 files to create\n"
    assert not Path("out").exists()


@pytest.mark.parametrize("name", ["Song Played", "events/song-played.json"])
def test_one_file_is_printed_by_its_event_or_path(
    run: Run, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("plan", "--to", "json-schema", "--draft", "7", "--stdout", name) == 0
    printed = json.loads(capsys.readouterr().out)
    assert (printed["title"], printed["$schema"]) == (
        "Song Played",
        "http://json-schema.org/draft-07/schema#",
    )


def test_a_plan_that_does_not_load_is_reported_and_nothing_is_touched(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run(*WRITE)
    before = {path: path.read_bytes() for path in Path("out").rglob("*.json")}
    Path("plan/plan.yaml").write_text(PLAN.replace("required", "requird"))
    capsys.readouterr()
    assert run(*WRITE) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("plan/plan.yaml:3:54: error[invalid-shape] `requird` is no key of")
    assert "the plan in `plan` is not sound; nothing has been written" in err
    assert {path: path.read_bytes() for path in Path("out").rglob("*.json")} == before


def test_a_file_of_somebody_else_is_replaced_only_by_force(run: Run) -> None:
    Path("out").mkdir()
    Path("out/bundle.json").write_text("mine")
    assert run(*WRITE) == 2
    assert [path.name for path in Path("out").iterdir()] == ["bundle.json"]
    assert run(*WRITE, "--force") == 0
    assert Path("out/bundle.json").read_text() != "mine"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("plan", "--to", "json-schem", "-o", "out"), "did you mean `json-schema`?"),
        (("plan", "--to", ",", "-o", "out"), "no target is named"),
        (("plan", "--to", "json-schema"), "no folder to write to"),
        (("plan", "-o", "out"), "--to"),
        (("nowhere", "--to", "json-schema", "-o", "out"), "`nowhere` does not exist"),
        ((*WRITE, "--draft", "6"), "draft"),
        ((*WRITE, "--base-url", "schemas"), "is no base for an `$id`"),
        ((*WRITE, "--base-url", "https://a.example/#x"), "is no base for an `$id`"),
        ((*WRITE, "--stdout", "Song Played"), "leave out `-o`"),
        ((*WRITE, "--check", "--force"), "`--check` and `--diff` write none"),
        (
            ("plan", "--to", "json-schema", "--stdout", "Song Playd"),
            "did you mean `Song Played`?",
        ),
        (("plan", "--to", "segment", "--stdout", "x"), "`x` is not a file that is made"),
        (("plan", "--to", "segment", "--stdout", "x"), "there is `plan.json`"),
        (("plan", "--to", "segment", "--stdout", "plan.json", "--force"), "and `--force`"),
        (("plan", "--to", "segment", "-o", "plan/plan.yaml/out"), "`plan/plan.yaml` is a file"),
        ((*WRITE, "--vendor", "com.acme"), "`--vendor` is about snowplow"),
        ((*WRITE, "--dialect", "duckdb"), "`--dialect` is about sql, dbt and odcs"),
        (("plan", "--to", "segment", "-o", "out", "--draft", "7"), "is about json-schema"),
    ],
)
def test_wrong_usage_says_what_and_writes_nothing(
    run: Run, arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert not Path("out").exists()


def test_several_plans_are_too_many(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    Path("other").mkdir()
    Path("other/plan.yaml").write_text(PLAN)
    assert run(".", "--to", "json-schema", "-o", "out") == 2
    assert "there are 2 plans: `other`, `plan`" in capsys.readouterr().err


def test_what_a_format_cannot_hold_is_told_in_one_line_or_in_full(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    more = "{description: D, why: W, trigger: T, tags: [t], links: ['https://acme.example']}"
    Path("plan/plan.yaml").write_text(f"{PLAN}  Song Liked: {more}\n")
    run("plan", "--to", "mparticle", "-o", "out")
    assert capsys.readouterr().err == (
        "lost: mparticle has no place for triggers, reasons why, tags or links "
        "(--verbose names each)\n"
    )
    run("plan", "--to", "mparticle", "-o", "out", "--verbose")
    assert "lost: no place for triggers: `Song Liked`\n" in capsys.readouterr().err


def test_what_is_lost_is_told_apart_by_target_where_several_are_asked_for(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("plan/plan.yaml").write_text(PLAN + "metrics: {plays: {count: {event: Song Played}}}\n")
    run("plan", "--to", "json-schema", "--to", "dbt", "-o", "out")
    assert capsys.readouterr().err == (
        "lost: json-schema: no place for metrics: `plays`\nlost: dbt: left out: 1 metric\n"
    )


def test_a_failure_of_the_system_is_told_with_the_file_that_was_meant(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("out").symlink_to("nowhere")
    assert run(*WRITE) == 2
    assert "cannot write `out/bundle.json`: File exists" in capsys.readouterr().err


def test_help_names_every_target(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--help") == 0
    about_to = capsys.readouterr().out.partition("--to ")[2].partition("--output")[0]
    assert set(TARGETS) <= set(re.findall(r"[\w-]+", about_to))
