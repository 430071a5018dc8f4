"""Each line has the commit that git names, through moves, splits and white space."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.git.repositories import commit, repository, run, write
from trackplan.git.blame import lines
from trackplan.git.commit import Commit


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return repository(tmp_path / "repo")


def said(repo: Path, path: str) -> list[str]:
    """The subject of the commit of each line, or what else is known of it."""
    touched = lines(repo, [path])[path]
    return [touch.summary if isinstance(touch, Commit) else touch for touch in touched]


def entry(name: str) -> str:
    return (
        f"  {name} Played:\n    description: Somebody has listened to {name}.\n    why: To know\n"
    )


ENTRIES = [entry(name) for name in ("Song", "Album", "Podcast", "Chapter", "Lyric", "Episode")]


def test_each_line_has_its_commit_with_day_and_subject(repo: Path) -> None:
    write(repo, "plan.yaml", "a\nb\n")
    first = commit(repo, "first", "2026-03-01")
    write(repo, "plan.yaml", "a\nB\nc\n")
    second = commit(repo, "second: ü ✓", "2026-03-02")
    one, two, three = lines(repo, ["plan.yaml"])["plan.yaml"]
    assert isinstance(one, Commit)
    assert isinstance(two, Commit)
    assert (one.id, one.day.isoformat(), one.summary) == (first, "2026-03-01", "first")
    assert (two.id, two.day.isoformat(), two.summary) == (second, "2026-03-02", "second: ü ✓")
    assert three == two


@pytest.mark.parametrize(
    ("time", "day"),
    [
        ("2026-03-01T23:30:00+0200", "2026-03-01"),
        ("2026-03-01T23:30:00-0930", "2026-03-01"),
        ("2026-03-01T00:10:00+1345", "2026-03-01"),
    ],
)
def test_the_day_is_the_one_that_git_prints(repo: Path, time: str, day: str) -> None:
    write(repo, "plan.yaml", "a\n")
    run(repo, "add", "--all")
    run(repo, "commit", "--quiet", "-m", "x", f"--date={time}")
    (touch,) = lines(repo, ["plan.yaml"])["plan.yaml"]
    assert isinstance(touch, Commit)
    assert touch.day.isoformat() == day == run(repo, "log", "-1", "--format=%as")


def test_what_is_not_committed_is_told_apart(repo: Path) -> None:
    write(repo, "plan.yaml", "a\nb\n")
    commit(repo, "first")
    write(repo, "plan.yaml", "a\nB\n")
    write(repo, "staged.yaml", "a\n")
    run(repo, "add", "staged.yaml")
    write(repo, "new.yaml", "a\nb")
    assert said(repo, "plan.yaml") == ["first", "uncommitted"]
    assert said(repo, "staged.yaml") == ["uncommitted"]
    assert said(repo, "new.yaml") == ["uncommitted", "uncommitted"]


def test_before_the_first_commit_all_lines_are_uncommitted(repo: Path) -> None:
    write(repo, "plan.yaml", "a\nb\n")
    assert said(repo, "plan.yaml") == ["uncommitted", "uncommitted"]


def test_an_empty_file_has_no_lines_and_a_missing_one_is_left_out(repo: Path) -> None:
    write(repo, "plan.yaml", "")
    commit(repo)
    assert lines(repo, ["plan.yaml", "none.yaml"]) == {"plan.yaml": ()}


def test_white_space_is_no_change(repo: Path) -> None:
    write(repo, "plan.yaml", "a: 1\nb: 2\n")
    commit(repo, "first")
    write(repo, "plan.yaml", "  a:  1\n  b: 2\r\n")
    commit(repo, "indented")
    assert said(repo, "plan.yaml") == ["first", "first"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_that_changed_their_order_keep_their_commit(repo: Path, end: str) -> None:
    write(repo, "plan.yaml", "events:\n" + "".join(ENTRIES[:4]).replace("\n", end))
    commit(repo, "first")
    write(repo, "plan.yaml", "events:\n" + "".join(reversed(ENTRIES[:4])).replace("\n", end))
    commit(repo, "sorted")
    assert set(said(repo, "plan.yaml")) == {"first"}


def split(repo: Path) -> None:
    """Bring all entries from plan.yaml into files of their own, indented otherwise."""
    write(repo, "plan.yaml", "name: Music\n")
    for start in range(3):
        text = "".join(ENTRIES[start::3]).replace("\n  ", "\n    ")
        write(repo, f"events/{start}.yaml", f"about: {start}\nevents:\n  {text}")
    commit(repo, "split")


def test_a_split_file_keeps_the_commits_of_its_lines(repo: Path) -> None:
    write(repo, "plan.yaml", "name: Music\nevents:\n" + "".join(ENTRIES[:3]))
    commit(repo, "three")
    write(repo, "plan.yaml", "name: Music\nevents:\n" + "".join(ENTRIES))
    commit(repo, "six")
    split(repo)
    assert said(repo, "events/1.yaml") == ["split", "split", *["three"] * 3, *["six"] * 3]


def test_lines_are_followed_through_one_move_after_another(repo: Path) -> None:
    write(repo, "plan.yaml", "name: Music\nevents:\n" + "".join(ENTRIES))
    commit(repo, "first")
    split(repo)
    write(repo, "all.yaml", "about: all\nevents:\n" + "".join(reversed(ENTRIES)))
    for start in range(3):
        (repo / f"events/{start}.yaml").unlink()
    commit(repo, "joined")
    assert said(repo, "all.yaml")[0] == "joined"
    assert set(said(repo, "all.yaml")[2:]) == {"first"}


def test_a_renamed_file_keeps_the_commits_of_its_lines(repo: Path) -> None:
    write(repo, "plan.yaml", "".join(ENTRIES))
    commit(repo, "first")
    (repo / "plans").mkdir()
    run(repo, "mv", "plan.yaml", "plans/music.yaml")
    commit(repo, "renamed")
    assert set(said(repo, "plans/music.yaml")) == {"first"}


def test_what_came_by_a_merge_has_the_commit_of_the_branch(repo: Path) -> None:
    write(repo, "plan.yaml", "".join(ENTRIES))
    commit(repo, "first")
    run(repo, "switch", "--quiet", "--create", "work")
    write(repo, "plan.yaml", "new: 1\n" + "".join(ENTRIES))
    commit(repo, "on the branch")
    run(repo, "switch", "--quiet", "main")
    commit(repo, "elsewhere")
    run(repo, "merge", "--quiet", "--no-edit", "work")
    assert said(repo, "plan.yaml")[:2] == ["on the branch", "first"]


def test_in_a_shallow_clone_old_lines_are_unknown(repo: Path, tmp_path: Path) -> None:
    for n in range(3):
        write(repo, "plan.yaml", "".join(f"line {i}\n" for i in range(n + 1)))
        commit(repo, f"commit {n}")
    run(tmp_path, "clone", "--quiet", "--depth=2", repo.as_uri(), "clone")
    write(tmp_path / "clone", "plan.yaml", "line 0\nline 1\nline 2\nline 3\n")
    assert said(tmp_path / "clone", "plan.yaml") == [
        *("unknown", "unknown"),
        *("commit 2", "uncommitted"),
    ]


ODD_NAMES = ["é.yaml", 'quo"te and space.yaml', "new\nline.yaml", "-x.yaml", ":(top)x"]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_are_found(repo: Path, name: str) -> None:
    write(repo, name, "a\n")
    commit(repo, "first")
    assert said(repo, name) == ["first"]


def test_a_name_that_is_no_utf8_is_found(repo: Path) -> None:
    name = os.fsdecode(b"\xff.yaml")
    try:
        (repo / name).write_text("a\n")
    except OSError:
        pytest.skip("this file system wants UTF-8")
    commit(repo, "first")
    assert said(repo, name) == ["first"]


def test_a_subject_in_another_encoding_is_text(repo: Path) -> None:
    write(repo, "plan.yaml", "a\n")
    run(repo, "add", "--all")
    message = repo.parent / "message"
    message.write_bytes("Grüße".encode("latin-1"))
    latin = ("-c", "i18n.commitEncoding=latin1", "-c", "i18n.logOutputEncoding=latin1")
    run(repo, *latin, "commit", "--quiet", "-F", str(message))
    assert said(repo, "plan.yaml") == ["Grüße"]


@pytest.mark.parametrize(
    "setting",
    [
        "blame.ignoreRevsFile=ignored",
        "blame.showRoot=false",
        "blame.coloring=repeatedLines",
        "diff.algorithm=patience",
        "diff.noprefix=true",
        "diff.external=false",
        "core.quotePath=true",
        "i18n.logOutputEncoding=latin1",
        "log.showSignature=true",
    ],
)
def test_a_users_settings_change_nothing(repo: Path, setting: str) -> None:
    write(repo, "plan.yaml", "name: Music\nevents:\n" + "".join(ENTRIES))
    write(repo, "ignored", commit(repo, "ü"))
    split(repo)
    run(repo, "config", *setting.split("=", 1))
    assert said(repo, "events/1.yaml") == ["split", "split", *["ü"] * 6]


def test_without_a_repository_nothing_is_known(tmp_path: Path) -> None:
    write(tmp_path, "plan.yaml", "a\n")
    assert lines(tmp_path, ["plan.yaml"]) == {}


def test_without_git_nothing_is_known(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(repo, "plan.yaml", "a\n")
    commit(repo)
    monkeypatch.setenv("PATH", str(repo))
    assert lines(repo, ["plan.yaml"]) == {}


# Lines of their own, so that none can be taken for one that moved.
texts = st.lists(st.integers(0, 9), unique=True, max_size=8)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(versions=st.lists(texts, min_size=1, max_size=5))
def test_without_moves_each_line_has_the_commit_that_git_blame_names(
    tmp_path_factory: pytest.TempPathFactory, versions: list[list[int]]
) -> None:
    repo = repository(tmp_path_factory.mktemp("random") / "repo")
    for version, numbers in enumerate(versions):
        write(repo, "plan.yaml", "".join(f"{n}\n" for n in sorted(numbers)))
        commit(repo, f"version {version}")
    blame = ["git", "blame", "-w", "--root", "-s", "-l", "--abbrev=40", "plan.yaml"]
    done = subprocess.run(blame, cwd=repo, capture_output=True, check=True)
    ids = [line.split()[0] for line in done.stdout.decode().splitlines()]
    touched = lines(repo, ["plan.yaml"])["plan.yaml"]
    assert [touch.id for touch in touched if isinstance(touch, Commit)] == ids
