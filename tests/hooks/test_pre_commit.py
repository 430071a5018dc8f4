"""The hook, run by the real pre-commit in a scratch repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.hooks.scratch_plan import write_plan

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.network


def git(folder: Path, *arguments: str) -> str:
    """Git as it runs for nobody in particular: no settings of the user, no repository around."""
    neutral = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    nobody = ["-c", "user.name=nobody", "-c", "user.email=nobody@example.com"]
    done = subprocess.run(
        ["git", *nobody, *arguments],
        cwd=folder,
        env={**neutral, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout.strip()


def commit_all(folder: Path) -> str:
    """Make `folder` a repository if it is none, commit what it holds, and return the commit."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "all of it")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """This working tree as a repository of hooks, and its commit."""
    folder = tmp_path_factory.mktemp("hooks")
    listed = git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():  # a deleted file is listed until that is committed
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    return folder, commit_all(folder)


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Where pre-commit keeps what it installs, apart from the user's own."""
    return {**os.environ, "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("home"))}


@pytest.fixture
def repository(tmp_path: Path, hooks: tuple[Path, str]) -> Path:
    """A repository that uses the hook and has no plan yet."""
    source, commit = hooks
    (tmp_path / ".pre-commit-config.yaml").write_text(
        f"repos: [{{repo: '{source}', rev: {commit}, hooks: [{{id: trackplan-lint}}]}}]\n",
        encoding="utf-8",
    )
    git(tmp_path, "init", "--quiet")
    return tmp_path


def pre_commit(
    repository: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run the hook on what is staged."""
    git(repository, "add", "--all")
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--color", "never"],
        cwd=repository,
        env=environment,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def test_a_clean_plan_passes(repository: Path, environment: Mapping[str, str]) -> None:
    write_plan(repository)
    done = pre_commit(repository, environment)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout


def test_an_unknown_owner_stops_the_commit_and_is_shown(
    repository: Path, environment: Mapping[str, str]
) -> None:
    write_plan(repository, owner="nobody")
    done = pre_commit(repository, environment)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "unknown-owner" in done.stdout
    assert "plans/music/plan.yaml" in done.stdout


def test_a_commit_without_yaml_does_not_run_the_hook(
    repository: Path, environment: Mapping[str, str]
) -> None:
    write_plan(repository, owner="nobody")
    commit_all(repository)
    (repository / "notes.txt").write_text("nothing about the plan\n", encoding="utf-8")
    done = pre_commit(repository, environment)
    assert (done.returncode, "Skipped" in done.stdout) == (0, True)


def uses(repository: Path, hook: str, configuration: str) -> None:
    """Let the repository use a hook that writes, for the plan that it has then."""
    config = repository / ".pre-commit-config.yaml"
    config.write_text(config.read_text().replace("trackplan-lint", hook))
    write_plan(repository)
    (repository / "trackplan.toml").write_text(f'target = ["plans/music"]\n{configuration}')


def stale_output_is_written_and_stops_the_commit(
    repository: Path, environment: Mapping[str, str]
) -> None:
    """A hook that writes finds nothing to do, until the plan speaks of `track_id`."""
    commit_all(repository)
    assert pre_commit(repository, environment).returncode == 0
    plan = repository / "plans" / "music" / "plan.yaml"
    plan.write_text(plan.read_text().replace("song_id", "track_id"))
    done = pre_commit(repository, environment)
    assert (done.returncode, "files were modified" in done.stdout) == (1, True), done.stdout
    assert pre_commit(repository, environment).returncode == 0


def test_a_stale_client_is_written_and_stops_the_commit(
    repository: Path, environment: Mapping[str, str]
) -> None:
    uses(repository, "trackplan-generate", '[[generate]]\nlanguage = "python"\noutput = "src"\n')
    # Files that are new to git are no change to pre-commit, files that it knows are.
    assert pre_commit(repository, environment).returncode == 0
    stale_output_is_written_and_stops_the_commit(repository, environment)
    client = repository / "src" / "acme_music_analytics" / "client.py"
    assert "track_id: str" in client.read_text()


def test_stale_documents_are_written_and_stop_the_commit(
    repository: Path, environment: Mapping[str, str]
) -> None:
    uses(repository, "trackplan-docs", '[docs]\noutput = "public"\n')
    done = pre_commit(repository, environment)
    assert (done.returncode, "files created" in done.stdout) == (1, True), done.stdout
    stale_output_is_written_and_stops_the_commit(repository, environment)
    assert (repository / "public" / "properties" / "track_id.html").is_file()


def test_documents_that_say_the_same_stop_no_commit(
    repository: Path, environment: Mapping[str, str]
) -> None:
    uses(repository, "trackplan-docs", '[docs]\noutput = "public"\n')
    pre_commit(repository, environment)
    commit_all(repository)
    (repository / "workflow.yaml").write_text("on: push\n")
    done = pre_commit(repository, environment)
    assert (done.returncode, "Passed" in done.stdout) == (0, True), done.stdout
