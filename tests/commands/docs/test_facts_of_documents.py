"""What documents tell beyond the plan: findings, calls in the code, and what git knows."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from tests.commands import music
from tests.commands.music import put
from tests.commands.music_code import project
from tests.commands.running import commit, git, process, trackplan
from trackplan.baseline import NAME as BASELINE
from trackplan.commands.docs.arguments import DocsArguments
from trackplan.commands.docs.gathered import all_known, read
from trackplan.commands.docs.wanted import Wanted, wanted
from trackplan.docs.known import Known
from trackplan.docs.repository import repository_of
from trackplan.progress import silent

TODAY = date(2026, 6, 1)
IGNORED = "  # trackplan: ignore[unknown-owner] it is being founded\n  Song Played:"


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKPLAN_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a plan, two events of which have owners that nobody knows."""
    put(tmp_path / "trackplan.toml", 'select = ["unknown-owner"]\n')
    music.write(tmp_path / "plan", Song_Played="nobody", Song_Liked="nobody", Song_Left="player")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def known(given: DocsArguments) -> Known:
    asked: Wanted = wanted(given)
    return all_known(asked, read(asked), silent)


def asking(plan: str = "plan", **more: object) -> DocsArguments:
    return DocsArguments(today=TODAY, plan=plan, **more)  # type: ignore[arg-type]


def found(given: DocsArguments) -> list[tuple[str, str]]:
    return [(each.rule, each.pointer) for each in known(given).findings]


def test_findings_are_those_that_lint_reports(folder: Path) -> None:
    assert found(asking()) == [
        ("unknown-owner", "/events/Song Played"),
        ("unknown-owner", "/events/Song Liked"),
    ]
    plan = folder / "plan/plan.yaml"
    put(plan, plan.read_text().replace("  Song Played:", IGNORED))
    assert found(asking()) == [("unknown-owner", "/events/Song Liked")]
    put(folder / "trackplan.toml", 'select = ["unknown-owner"]\nbaseline = "base.json"\n')
    trackplan("lint", "plan", "--update-baseline", at=folder)
    assert found(asking()) == []
    put(folder / "trackplan.toml", 'ignore = ["ownership"]\nselect = ["ownership"]\n')
    assert found(asking()) == []


def test_a_spreadsheet_counts_what_is_found_of_each_event(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project(tmp_path, skip=IN_CODE))
    put(tmp_path / "trackplan.toml", 'select = ["missing-property", "unknown-property"]\n')
    asked = ("docs", "plans/music", "--format", "csv", "-o", "out")

    def told() -> dict[str, tuple[str, str]]:
        with (tmp_path / "out/events.csv").open(encoding="utf-8-sig", newline="") as stream:
            rows = csv.DictReader(stream)
            return {row["Event"]: (row["Sent in code"], row["Findings"]) for row in rows}

    assert trackplan(*asked, at=tmp_path).code == 0
    assert told() == dict.fromkeys(("Song Played", "Song Skipped", "App Opened"), ("", "0"))
    assert trackplan(*asked, "--code", ".", "--check", at=tmp_path).code == 1
    assert trackplan(*asked, "--code", ".", at=tmp_path).code == 0
    assert told() == {
        "Song Played": ("2", "0"),
        "Song Skipped": ("1", "2"),
        "App Opened": ("", "0"),
    }
    assert trackplan(*asked, "--code", ".", "--check", at=tmp_path).code == 0


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_what_lint_finds_anew_makes_a_spreadsheet_stale(folder: Path, format: str) -> None:
    asked = ("docs", "plan", "--format", format, "-o", "out")
    assert trackplan(*asked, at=folder).code == 0
    assert trackplan(*asked, "--check", at=folder).code == 0
    put(folder / "trackplan.toml", 'ignore = ["ownership"]\nselect = ["ownership"]\n')
    assert trackplan(*asked, "--check", at=folder).code == 1


def test_code_is_looked_at_where_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project(tmp_path))
    assert known(asking("plans/music")).standings is None
    standings = known(asking("plans/music", code=(".",))).standings
    assert standings is not None
    played = standings["events", "Song Played"]
    places = [(call.path, call.span.start.line) for call in played.calls]
    assert (played.state, places) == ("sent", [("player.py", 6), ("player.py", 10)])
    put(tmp_path / "trackplan.toml", '[docs]\ncode = ["player.py"]\n')
    configured = known(asking("plans/music")).standings
    assert configured is not None
    assert configured["events", "Song Played"].calls == played.calls


IN_CODE = """\
import segment.analytics as analytics


def skip(user_id):
    analytics.track(user_id, "Song Skipped", {"mood": 1})
    analytics.track(user_id, "Song Liked")
    analytics.track(user_id, "Song Shared")  # trackplan: ignore[unknown-event] an experiment
"""


def reported(folder: Path) -> list[tuple[str, str, int]]:
    ran = trackplan("check", ".", "--plan", "plans/music", "--format", "json", at=folder)
    return [
        (each["rule"], each["severity"], each["range"]["start"]["line"])
        for each in json.loads(ran.out)["diagnostics"]
    ]


def test_findings_in_code_are_those_that_check_reports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project(tmp_path, skip=IN_CODE))
    given = asking("plans/music", code=(".",))

    def told() -> list[tuple[str, str, int]]:
        found = known(given).in_code
        return [(each.rule, str(each.severity), each.span.start.line + 1) for each in found]

    assert ("unknown-event", "error", 6) in told()
    assert told() == reported(tmp_path)
    configuration = "ignore = ['unknown-property']\nseverity = {missing-property = 'info'}\n"
    put(tmp_path / "trackplan.toml", configuration)
    assert ("missing-property", "info", 5) in told()
    assert told() == reported(tmp_path)
    trackplan("check", ".", "--plan", "plans/music", "--update-baseline", at=tmp_path)
    put(tmp_path / "trackplan.toml", f"baseline = '{BASELINE}'\n{configuration}")
    assert told() == reported(tmp_path) == []
    assert known(asking("plans/music")).in_code == ()


def test_git_tells_of_commits_and_of_the_host(folder: Path) -> None:
    assert known(asking()).commit is None
    first = commit(folder)
    commit(folder)
    git(folder, "remote", "add", "origin", "git@github.com:acme/music.git")
    put(folder / "README.md", "More.\n")
    commit(folder)
    told = known(asking())
    assert told.commit is not None
    assert (told.commit.id, told.is_changed) == (first, False)
    assert told.history["events", "Song Played"].added == told.commit
    assert told.repository == repository_of(folder)
    put(folder / "plan/more.yaml", "events:\n  Song Shared:\n")
    told = known(asking())
    assert told.is_changed
    assert told.history["events", "Song Shared"].added is None


def test_what_is_not_committed_yet_is_told_on_its_page(folder: Path) -> None:
    commit(folder)
    plan = folder / "plan/plan.yaml"
    put(plan, plan.read_text().replace("    why: ", "    why: Say. "))
    assert trackplan("docs", "plan", "-o", "out", at=folder).code == 0
    page = (folder / "out/events/song-played.html").read_text(encoding="utf-8")
    assert "<dt>Last changed</dt><dd>not committed yet</dd>" in page


def test_a_shallow_clone_says_that_it_does_not_know_older_days(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    commit(folder)
    put(folder / "README.md", "More.\n")
    commit(folder)
    clone = tmp_path_factory.mktemp("shallow")
    git(folder, "clone", "--quiet", "--depth=1", folder.as_uri(), str(clone))
    ran = trackplan("docs", "plan", "-o", "out", at=clone)
    assert ran.code == 0
    assert ran.err.startswith("left out when older elements were added: this clone is shallow: run")


def test_documents_beside_the_plan_are_no_change_of_it(folder: Path) -> None:
    commit(folder)
    for _ in range(2):
        trackplan("docs", "plan", "--format", "csv", "-o", "plan/sheets", at=folder)
    assert not known(asking()).is_changed
    with (folder / "plan/sheets/about.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert not any("in no commit" in cell for row in csv.reader(stream) for cell in row)


def test_what_the_command_line_says_of_the_host_comes_first(folder: Path) -> None:
    commit(folder)
    put(
        folder / "trackplan.toml",
        '[docs]\nrepository = "https://git.acme.example/a/b"\nhost = "gitea"\nbranch = "trunk"\n',
    )
    told = known(asking()).repository
    assert told is not None
    assert (told.url, told.host, told.branch) == ("https://git.acme.example/a/b", "gitea", "trunk")
    told = known(asking(repository="https://git.acme.example/c/d", branch="next")).repository
    assert told is not None
    assert (told.url, told.host, told.branch) == ("https://git.acme.example/c/d", "gitea", "next")


def test_a_remote_on_a_host_of_ones_own_is_told(folder: Path) -> None:
    commit(folder)
    git(folder, "remote", "add", "origin", "https://me:pass@git.acme.example/a/b.git")
    ran = trackplan("docs", "plan", "-o", "out", at=folder)
    assert ran.code == 0
    assert "what runs at git.acme.example is not known (`host` of [docs] says it)" in ran.err
    assert "pass" not in ran.err


def test_an_address_may_lack_its_scheme_and_nothing_else(folder: Path) -> None:
    commit(folder)
    told = known(asking(repository="github.com/acme/app")).repository
    assert told is not None
    assert told.url == "https://github.com/acme/app"
    ran = trackplan("docs", "plan", "-o", "out", "--repository", "me:pass", at=folder)
    assert ran.code == 2
    assert "the address of the repository is none" in ran.err
    assert "pass" not in ran.err


def test_a_repository_that_is_named_in_vain_is_told_without_its_password(folder: Path) -> None:
    commit(folder)
    url = "https://ada:secret@git.acme.example/a/b"
    ran = trackplan("docs", "plan", "-o", "out", "--repository", url, at=folder)
    assert ran.code == 0
    assert ran.err.startswith("left out links to the repository: what runs at")
    assert "secret" not in ran.err


def test_markdown_says_what_git_knows_where_that_is_asked_for(folder: Path) -> None:
    commit(folder)
    to_pages = ("docs", "plan", "--format", "markdown", "-o", "out")
    assert trackplan(*to_pages, at=folder).code == 0
    page = folder / "out/events/song-played.md"
    assert "**Added:**" not in page.read_text(encoding="utf-8")
    assert trackplan(*to_pages, "--git", at=folder).code == 0
    assert "**Added:**" in page.read_text(encoding="utf-8")
    host = ("--repository", "https://github.com/acme/app", "--branch", "main")
    assert trackplan(*to_pages, *host, at=folder).code == 0
    assert "(https://github.com/acme/app/edit/main/plan/" in page.read_text(encoding="utf-8")


def test_without_git_nothing_is_said_of_it(folder: Path) -> None:
    commit(folder)
    findings = known(asking()).findings
    assert known(asking(git=False)) == Known(findings)
    assert known(asking(format="markdown")) == Known(findings)
    put(folder / "trackplan.toml", 'select = ["unknown-owner"]\n[docs]\ngit = false\n')
    assert known(asking()) == Known(findings)


def test_where_git_is_missing_documents_are_made_without_it(folder: Path) -> None:
    commit(folder)
    ran = process("docs", "plan", "--format", "csv", "-o", "out", at=folder, env={"PATH": ""})
    assert ran.returncode == 0
    assert b"left out what git knows: git is needed here and was not found\n" in ran.stderr
