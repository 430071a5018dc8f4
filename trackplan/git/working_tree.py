"""The working tree around a folder."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

from trackplan.git.known import known
from trackplan.git.run import failure, output, run


def root(folder: Path) -> Path | None:
    """The top folder of the working tree around `folder`; None where there is none.

    Raises UserError where git is missing or refuses to look, as at a repository of another user.
    """
    done = run(folder, "rev-parse", "--show-toplevel")
    if done.returncode == 0:
        return Path(os.fsdecode(done.stdout.removesuffix(b"\n")))
    if re.search(rb"not a git repository|must be run in a work tree", done.stderr):
        return None
    raise failure(done)


@cache
def log_of_head(folder: Path) -> Path | None:
    """The file that grows with each commit, checkout and merge; asked for once."""
    where = known(folder, "rev-parse", "--git-path", "logs/HEAD")
    return None if where is None else folder / os.fsdecode(where)


def is_shallow(root: Path) -> bool:
    """Whether the clone lacks older history."""
    return output(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
