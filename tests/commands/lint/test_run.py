"""Exit codes, and what is printed where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.music import HEADER, OWNERS, plan, put, write
from tests.commands.running import Ran, trackplan

# The severities below are configured, so that no test depends on the defaults of a rule.
LEVELS = """\
select = ["unknown-owner", "missing-why", "missing-description"]
[severity]
unknown-owner = "error"
missing-why = "warning"
missing-description = "info"
"""
BAD = {
    "info": "  Song Played: {why: Why?}\n",
    "warning": "  Song Liked: {description: A listener likes a song.}\n",
    "error": "  Song Kept: {why: Why?, description: A listener keeps a song., owner: ann}\n",
}


def lint(at: Path, *words: str) -> Ran:
    return trackplan("lint", *words, at=at)


@pytest.mark.parametrize("worst", ["info", "warning", "error"])
@pytest.mark.parametrize("fail_on", ["info", "warning", "error", "never"])
@pytest.mark.parametrize("where", ["file", "argument"])
def test_a_run_fails_from_the_asked_severity_on(
    tmp_path: Path, worst: str, fail_on: str, where: str
) -> None:
    put(tmp_path / "plan.yaml", f"{HEADER}events:\n{BAD[worst]}")
    in_file = fail_on if where == "file" else "info"
    put(tmp_path / "trackplan.toml", f'fail-on = "{in_file}"\n{LEVELS}')
    words = ["--fail-on", fail_on] if where == "argument" else []
    ran = lint(tmp_path, *words)
    levels = ["info", "warning", "error", "never"]
    assert ran.code == int(levels.index(worst) >= levels.index(fail_on))
    assert f"Found 1 {worst}" in ran.out


def test_an_error_fails_a_run_unless_told_otherwise(tmp_path: Path) -> None:
    write(tmp_path, Song_Played="ann")
    assert lint(tmp_path, *OWNERS).code == 1
    assert lint(tmp_path, *OWNERS, "--fail-on", "never").code == 0


def test_a_file_that_cannot_be_read_is_an_error_whatever_is_selected(tmp_path: Path) -> None:
    put(tmp_path / "plan.yaml", HEADER + "events: [\n")
    ran = lint(tmp_path, *OWNERS, "--ignore", "unknown-owner")
    assert (ran.code, "invalid-yaml" in ran.out) == (1, True)


@pytest.mark.parametrize(
    "words",
    [
        ["--fail-on", "fatal"],
        ["--format", "xml"],
        ["--report", "xml=out.xml"],
        ["--report", "json"],
        ["--report", "json="],
        ["--report", "json=reports/"],
        ["--today", "tomorrow"],
        ["--select", "unknwon-owner"],
        ["--ignore", "everything"],
        ["--extend-select", "ownershp"],
        ["--config", "nowhere.toml"],
        ["--config", "."],
        ["--baseline", "nowhere.json"],
        ["--output", "plan.yaml/report"],
        ["--output", "."],
        ["--report", "json=."],
        ["--update-baseline", "--fix"],
        ["--update-baseline", "--diff"],
        ["--update-baseline", "--since", "HEAD"],
        ["--update-baseline", "--baseline", "."],
        ["-", "--fix"],
        ["-", "--unsafe-fixes"],
        ["-", "--since", "HEAD"],
        ["-", "--update-baseline"],
        ["--no-such-option"],
    ],
)
def test_wrong_usage_is_2_with_a_message_and_no_traceback(tmp_path: Path, words: list[str]) -> None:
    write(tmp_path, Song_Played="growth")
    before = sorted(tmp_path.rglob("*"))
    ran = lint(tmp_path, *words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("trackplan: error: ")
    assert "Traceback" not in ran.err
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["--select", "unknwon-owner"], "did you mean `unknown-owner`?"),
        (["--extend-select", "ownershp"], "did you mean `ownership`?"),
        (["--report", "jsn=out"], "did you mean `json`?"),
        (["--fixx"], "--fix"),
    ],
)
def test_a_slip_is_met_with_a_suggestion(tmp_path: Path, words: list[str], meant: str) -> None:
    write(tmp_path, Song_Played="growth")
    assert meant in lint(tmp_path, *words).err


def test_quiet_prints_findings_and_no_summary(tmp_path: Path) -> None:
    write(tmp_path, Song_Played="ann")
    loud, quiet = (lint(tmp_path, *OWNERS, *words) for words in ([], ["--quiet"]))
    assert "Found 1 error" in loud.out
    assert "Found" not in quiet.out
    assert quiet.out
    assert loud.out.startswith(quiet.out.rstrip())
    write(tmp_path, Song_Played="growth")
    assert lint(tmp_path, *OWNERS, "-q") == Ran(0, "", "")


def test_statistics_count_the_findings_of_each_rule(tmp_path: Path) -> None:
    write(tmp_path, Song_Played="ann", Song_Liked="bob")
    ran = lint(tmp_path, *OWNERS, "--statistics", "--format", "concise")
    (line,) = (line for line in ran.out.splitlines() if line.startswith("2 "))
    assert "unknown-owner" in line


def test_rules_can_be_named_with_commas(tmp_path: Path) -> None:
    put(tmp_path / "plan.yaml", f"{HEADER}events:\n{''.join(BAD.values())}")
    together = lint(tmp_path, "--select", "unknown-owner,missing-why")
    assert together == lint(tmp_path, "--select", "unknown-owner", "--select", "missing-why")
    assert "Found 1 error, 1 warning" in together.out


def test_the_day_decides_what_has_expired(tmp_path: Path) -> None:
    comment = "  # trackplan: ignore[unknown-owner] until=2026-06-30 they will join\n"
    text = plan(Song_Played="ann").replace("  Song Played", f"{comment}  Song Played")
    put(tmp_path / "plan.yaml", text)
    assert lint(tmp_path, *OWNERS, "--today", "2026-06-30").code == 0
    assert lint(tmp_path, *OWNERS, "--today", "2026-07-01").code == 1


def test_what_is_said_of_suppressions_can_be_suppressed_and_does_not_hang_on_the_folder(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "plans" / "music"
    folder.mkdir(parents=True)
    path = write(folder, Song_1="growth")
    text = path.read_text(encoding="utf-8")
    odd = "# trackplan: ignore-file[missing-why]\n"
    path.write_text(odd + text, encoding="utf-8")
    words = ["lint", str(folder), "--select", "run,missing-why", "--format", "json"]
    found = [json.loads(trackplan(*words, at=at).out)["diagnostics"] for at in (tmp_path, folder)]
    subjects = [[(d["rule"], d["subject"]) for d in each] for each in found]
    assert subjects[0] == subjects[1] != []
    kept = "# trackplan: ignore-file[suppression-without-reason, unused-suppression] generated\n"
    path.write_text(kept + odd + text, encoding="utf-8")
    assert json.loads(trackplan(*words, at=tmp_path).out)["diagnostics"] == []
