"""Real repositories for tests, made as people make them."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

SETTINGS = """\
[user]
name = A
email = a@b.example
[init]
defaultBranch = main
"""


def own_settings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A git configuration of the test's own, so that a developer's does not count."""
    config = folder / "gitconfig"
    config.write_text(SETTINGS)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)


def run(folder: Path, *arguments: str) -> str:
    """What a run of git prints, which must succeed."""
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True)
    return done.stdout.decode().strip()


def repository(folder: Path) -> Path:
    """A new repository, empty."""
    folder.mkdir()
    run(folder, "init", "--quiet")
    return folder


def commit(folder: Path, message: str = "change", day: str | None = None) -> str:
    """The id of a commit of all that is there, by an author of that day (`2026-03-01`)."""
    run(folder, "add", "--all")
    date = [] if day is None else [f"--date={day}T12:00:00+0000"]
    run(folder, "commit", "--quiet", "--allow-empty", "-m", message, *date)
    return run(folder, "rev-parse", "HEAD")


def write(folder: Path, name: str, text: str) -> None:
    """Write a file, byte for byte."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
