"""One run of git, whatever the settings around it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from trackplan.errors import UserError

# A hook's variables speak of the repository that runs it, perhaps not of the one asked about, and
# GIT_DIFF_OPTS overrules options.
FOREIGN_VARIABLES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_DIFF_OPTS")
OWN_VARIABLES = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}


def run(folder: Path, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """A finished run of git in a folder. Raises UserError where git is missing."""
    git = shutil.which("git")
    if git is None:
        help = "install git, and see that it is on the PATH"
        raise UserError("git is needed here and was not found", help=help)
    kept = {k: v for k, v in os.environ.items() if k not in FOREIGN_VARIABLES}
    return subprocess.run(  # noqa: S603 (no shell, and refs are checked before they get here)
        [git, "-C", str(folder), "--literal-pathspecs", "-c", "core.quotePath=off", *arguments],
        input=stdin,
        capture_output=True,
        env=kept | OWN_VARIABLES,
        check=False,
    )


def output(folder: Path, *arguments: str, stdin: bytes = b"") -> bytes:
    """What git prints. Raises UserError with what it says went wrong."""
    done = run(folder, *arguments, stdin=stdin)
    if done.returncode != 0:
        raise failure(done)
    return done.stdout


def failure(done: subprocess.CompletedProcess[bytes]) -> UserError:
    """What git said went wrong, in its own words; its hints are the help."""
    first, *rest = done.stderr.decode(errors="replace").strip().splitlines() or ["no reason given"]
    words = first.removeprefix("fatal: ").removeprefix("error: ")
    return UserError(f"git failed: {words}", help="\n".join(rest).strip() or None)


def names(output: bytes) -> list[str]:
    """The paths of an output with `-z`."""
    return [os.fsdecode(name) for name in output.split(b"\0")[:-1]]
