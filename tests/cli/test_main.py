"""`trackplan` and `python -m trackplan`: version, help, usage."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from trackplan import __version__
from trackplan.cli.main import COMMANDS

SCRIPT = Path(sys.executable).with_name("trackplan")
HEAVY = {"jinja2", "jsonschema", "jsonschema_rs", "libcst", "pathspec", "rapidfuzz", "rich", "yaml"}
LIGHT = {"trackplan", "trackplan.cli", "trackplan.errors"}  # and what is below trackplan.cli


def trackplan(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "trackplan", *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def imported(*arguments: str) -> set[str]:
    """The modules that a run of `trackplan ARGUMENTS` imports."""
    program = (
        "import sys, atexit\n"
        "atexit.register(lambda: print('\\n' + ' '.join(sys.modules)))\n"
        f"sys.argv[1:] = {list(arguments)!r}\n"
        "from trackplan.cli.main import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8"
    )
    return set(done.stdout.splitlines()[-1].split())


def test_version_is_that_of_the_package() -> None:
    assert trackplan("--version").stdout == f"trackplan {__version__}\n"


def test_the_console_script_is_installed() -> None:
    done = subprocess.run([SCRIPT, "--version"], capture_output=True, check=True, encoding="utf-8")
    assert done.stdout == f"trackplan {__version__}\n"


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_what_is_asked_first_imports_no_more_than_the_parser(option: str) -> None:
    modules = imported(option)
    assert not {name.partition(".")[0] for name in modules} & HEAVY
    ours = {name for name in modules if name.split(".")[0] == "trackplan"}
    assert not {name for name in ours - LIGHT if not name.startswith("trackplan.cli.")}


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_lists_every_command(option: str) -> None:
    done = trackplan(option)
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: trackplan ")
    listed = {line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ")}
    assert listed >= set(COMMANDS)


def test_no_command_is_wrong_usage_and_shows_the_help() -> None:
    done = trackplan()
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Usage: trackplan ")


@pytest.mark.parametrize("argument", ["--no-such-option", "no-such-command"])
def test_wrong_usage_says_what_and_where_to_look(argument: str) -> None:
    done = trackplan(argument)
    assert (done.returncode, done.stdout) == (2, "")
    first, second = done.stderr.splitlines()
    assert first.startswith("trackplan: error: ")
    assert argument in first
    assert second == "  help: `trackplan --help` shows the usage"
