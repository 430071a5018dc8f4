"""Run the program: within this process, which is fast, or in one of its own."""

from __future__ import annotations

import contextlib
import gc
import io
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from trackplan.cli.main import main
from trackplan.plan.files import ignored

# What a developer's shell or a CI machine may have set, and a test must not depend on.
OUTSIDE = (
    *("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM"),
    *("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "TRACKPLAN_DEBUG"),
)


@dataclass(frozen=True)
class Ran:
    """What a run came to."""

    code: int
    out: str
    err: str


def trackplan(
    *words: str, at: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> Ran:
    """`trackplan WORDS` in the folder `at`, within this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    with surroundings(at, words, stdin, env or {}):
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main()
        out.flush()
        err.flush()
    said = [stream.buffer.getvalue().decode() for stream in (out, err)]
    assert "defect of trackplan" not in said[1], said[1]
    return Ran(code, *said)


@contextlib.contextmanager
def surroundings(
    at: Path, words: tuple[str, ...], stdin: bytes, env: Mapping[str, str]
) -> Iterator[None]:
    """The folder, arguments, input and environment of a process; what it left is undone."""
    before = dict(os.environ), sys.argv, sys.stdin
    for name in OUTSIDE:
        os.environ.pop(name, None)
    os.environ.update(env)
    sys.argv = ["trackplan", *words]
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin))
    for cached in (ignored.repository, ignored.patterns):
        cached.cache_clear()  # a process reads the ignore files anew
    try:
        with contextlib.chdir(at):
            yield
    finally:
        environment, sys.argv, sys.stdin = before
        os.environ.clear()
        os.environ.update(environment)
        gc.enable()


def process(
    *words: str, at: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """`trackplan WORDS` in the folder `at`, as a process."""
    kept = {name: value for name, value in os.environ.items() if name not in OUTSIDE}
    return subprocess.run(
        [sys.executable, "-m", "trackplan", *words],
        cwd=at,
        input=stdin,
        capture_output=True,
        check=False,
        env={**kept, **(env or {})},
    )


def git(at: Path, *words: str) -> str:
    """Git as it runs for nobody in particular; the words that it answers."""
    neutral = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    nobody = ["-c", "user.name=nobody", "-c", "user.email=nobody@example.com"]
    done = subprocess.run(
        ["git", *nobody, *words],
        cwd=at,
        env={**neutral, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout.strip()


def commit(at: Path) -> str:
    """Make `at` a repository if it is none, commit what it holds, and return the commit."""
    git(at, "init", "--quiet")
    git(at, "add", "--all")
    git(at, "commit", "--quiet", "--allow-empty", "--message", "all of it")
    return git(at, "rev-parse", "HEAD")
