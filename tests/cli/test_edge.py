"""Errors end at the edge: one message, one exit code, no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PREFIX = "import sys, typer\nfrom trackplan.cli.edge import at_the_edge\n"


def run(body: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A process that runs `body`, Python statements in a function, at the edge."""
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    program = f"{PREFIX}def run():\n{lines}sys.exit(at_the_edge(run))"
    return subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )


def shell(command: str) -> subprocess.CompletedProcess[str]:
    """`command` in bash, where `trackplan` runs this Python's trackplan."""
    script = f'trackplan() {{ "{sys.executable}" -m trackplan "$@"; }}\n{command}'
    return subprocess.run(
        ["bash", "-c", script], capture_output=True, check=False, encoding="utf-8"
    )


@pytest.mark.parametrize("code", [0, 1, 2])
def test_the_exit_code_is_what_the_command_returns(code: int) -> None:
    done = run(f"return {code}")
    assert (done.returncode, done.stdout, done.stderr) == (code, "", "")


def test_a_user_error_is_a_message_and_a_help_line() -> None:
    done = run(
        "from trackplan.errors import UserError\n"
        "raise UserError('no plan at `plans`', help='name a folder')"
    )
    assert done.returncode == 2
    assert done.stderr == "trackplan: error: no plan at `plans`\n  help: name a folder\n"


def test_a_defect_asks_to_be_reported_and_hides_the_traceback() -> None:
    done = run("raise ValueError('odd')")
    assert done.returncode == 2
    assert "defect of trackplan: ValueError: odd" in done.stderr
    assert "report it" in done.stderr
    assert "Traceback" not in done.stderr


def test_debugging_shows_the_traceback_of_a_defect() -> None:
    done = run("raise ValueError('odd')", TRACKPLAN_DEBUG="1")
    assert done.returncode == 2
    assert "Traceback" in done.stderr


def test_an_interrupt_is_quiet() -> None:
    done = run("raise KeyboardInterrupt")
    assert (done.returncode, done.stderr) == (130, "")


def test_a_file_that_the_system_refuses_is_named_and_no_defect() -> None:
    done = run("open('/nowhere/at/all')")
    assert done.returncode == 2
    assert "error: /nowhere/at/all: No such file or directory" in done.stderr
    assert "defect" not in done.stderr


def test_what_the_encoding_lacks_is_escaped() -> None:
    done = run("print('✓')", PYTHONIOENCODING="latin-1")
    assert (done.returncode, done.stdout) == (0, "\\u2713\n")


def test_a_reader_that_went_away_is_no_finding_and_no_noise() -> None:
    done = shell("{ trackplan --help; echo $? >&2; } | exec true")
    assert done.stderr in {"141\n", "0\n"}  # 0 where `true` still held the pipe


def test_a_reader_that_went_away_before_the_flush_is_quiet_too() -> None:
    done = shell(
        f"set -o pipefail; '{sys.executable}' -c '"
        "import sys, time\n"
        "from trackplan.cli.edge import at_the_edge\n"
        "def run():\n"
        "    time.sleep(0.5)\n"
        '    sys.stdout.write("late")\n'
        "sys.exit(at_the_edge(run))' | exec true"
    )
    assert (done.returncode, done.stderr) == (141, "")


def test_an_error_that_nobody_reads_is_no_finding() -> None:
    done = shell(
        f"set -o pipefail; '{sys.executable}' -c '"
        "import sys, time\n"
        "from trackplan.cli.edge import at_the_edge\n"
        "from trackplan.errors import UserError\n"
        "def run():\n"
        "    time.sleep(0.5)\n"
        '    raise UserError("late")\n'
        "sys.exit(at_the_edge(run))' 2>&1 | exec true"
    )
    assert done.returncode == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux's")
def test_a_full_disk_is_said() -> None:
    done = shell("trackplan --help > /dev/full")
    assert done.returncode == 2
    assert "error: No space left on device" in done.stderr
    assert "Exception ignored" not in done.stderr


def test_a_closed_output_is_no_error() -> None:
    assert shell("trackplan --version >&-").returncode == 0
    done = shell("trackplan lint plans/basic >&-")
    assert (done.returncode, done.stderr) == (0, "")
    assert shell("trackplan lint plans/basic >&- 2>&-").returncode == 0


def test_leaving_does_what_is_left_to_do_at_the_exit() -> None:
    program = (
        "import atexit\n"
        "from trackplan.cli.edge import leave\n"
        "print('printed')\n"
        "atexit.register(print, 'at the exit')\n"
        "leave(3)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode, done.stdout.split(b"\n")) == (3, [b"printed", b"at the exit", b""])
