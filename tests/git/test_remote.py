"""Where a repository came from and how far it is, as real git says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.git.repositories import commit, repository, run, write
from trackplan.git.remote import branch, head, is_changed, last_change, remote_url

URL = "https://github.com/acme/music.git"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository with a plan and something beside it."""
    folder = repository(tmp_path / "repo")
    write(folder, "plans/music/plan.yaml", "a\n")
    write(folder, "plans/musical/plan.yaml", "a\n")
    commit(folder, "first", "2026-03-01")
    return folder


def test_the_remote_is_origin_else_the_only_one(repo: Path) -> None:
    assert remote_url(repo) is None
    run(repo, "remote", "add", "upstream", URL)
    assert remote_url(repo) == URL
    run(repo, "remote", "add", "fork", "https://github.com/fork/music")
    assert remote_url(repo) is None
    run(repo, "remote", "add", "origin", "https://github.com/me/music")
    assert remote_url(repo) == "https://github.com/me/music"


def test_an_abbreviation_of_a_remote_is_written_out(repo: Path) -> None:
    run(repo, "config", "url.https://github.com/.insteadOf", "gh:")
    run(repo, "remote", "add", "origin", "gh:acme/music.git")
    assert remote_url(repo) == URL


def test_the_branch_is_the_default_one_of_the_remote(repo: Path, tmp_path: Path) -> None:
    run(repo, "branch", "--move", "trunk/all")
    run(tmp_path, "clone", "--quiet", str(repo), "clone")
    run(tmp_path / "clone", "switch", "--quiet", "--create", "work")
    assert branch(tmp_path / "clone") == "trunk/all"
    run(tmp_path / "clone", "checkout", "--quiet", "--detach")
    assert branch(tmp_path / "clone") == "trunk/all"


def test_without_a_remote_the_branch_is_the_current_one(repo: Path) -> None:
    run(repo, "switch", "--quiet", "--create", "work/é")
    assert branch(repo) == "work/é"
    run(repo, "checkout", "--quiet", "--detach")
    assert branch(repo) is None


def test_the_head_is_the_commit_that_is_checked_out(repo: Path) -> None:
    second = commit(repo, "second: ü", "2026-03-02")
    run(repo, "config", "log.showSignature", "true")
    run(repo, "config", "i18n.logOutputEncoding", "latin1")
    found = head(repo)
    assert found is not None
    assert (found.id, found.day.isoformat(), found.summary) == (second, "2026-03-02", "second: ü")


def test_the_last_change_of_a_folder_is_found(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(repo, "plans/musical/plan.yaml", "b\n")
    second = commit(repo, "second")
    found = last_change(repo, repo / "plans" / "music")
    assert found is not None
    assert found.summary == "first"
    monkeypatch.chdir(repo / "plans")
    for folder in (Path("musical"), Path(), repo):
        found = last_change(repo, folder)
        assert found is not None
        assert found.id == second


def test_a_shallow_clone_does_not_know_older_changes(repo: Path, tmp_path: Path) -> None:
    commit(repo, "empty")
    run(tmp_path, "clone", "--quiet", "--depth=1", repo.as_uri(), "clone")
    assert last_change(tmp_path / "clone", tmp_path / "clone" / "plans") is None


def test_changes_of_a_folder_are_those_below_it(repo: Path) -> None:
    music, musical = repo / "plans" / "music", repo / "plans" / "musical"
    assert not is_changed(repo, repo)
    write(repo, "plans/musical/plan.yaml", "b\n")
    assert (is_changed(repo, music), is_changed(repo, musical)) == (False, True)
    write(repo, "plans/music/new.yaml", "a\n")
    run(repo, "config", "status.showUntrackedFiles", "no")
    assert is_changed(repo, music)


def test_outside_of_a_repository_nothing_is_known(tmp_path: Path) -> None:
    known = (
        remote_url(tmp_path),
        branch(tmp_path),
        head(tmp_path),
        last_change(tmp_path, tmp_path),
    )
    assert known == (None, None, None, None)
    assert not is_changed(tmp_path, tmp_path)


def test_before_the_first_commit_there_is_no_head(tmp_path: Path) -> None:
    folder = repository(tmp_path / "empty")
    assert head(folder) is None
    assert last_change(folder, folder) is None
    assert branch(folder) == "main"


def test_without_git_nothing_is_known(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repo))
    assert (remote_url(repo), branch(repo), head(repo)) == (None, None, None)
    assert not is_changed(repo, repo)


def test_a_folder_outside_of_the_repository_has_no_changes(repo: Path, tmp_path: Path) -> None:
    assert last_change(repo, tmp_path) is None
    assert not is_changed(repo, tmp_path)
