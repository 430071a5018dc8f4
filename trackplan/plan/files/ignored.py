"""What git ignores, read from the ignore files themselves: no repository or git is needed."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def is_ignored(path: Path, *, folder: bool) -> bool:
    """Whether a `.gitignore` between the repository's top and `path` leaves it out."""
    top = repository(path.parent)
    if top is None:
        return False
    for parent in (path.parent, *path.parent.parents):
        verdict = judged_by(parent, path, folder=folder)
        if verdict is not None:
            return verdict
        if parent == top:
            return False
    return False


def judged_by(parent: Path, path: Path, *, folder: bool) -> bool | None:
    """What the ignore file of one folder says of `path`, None where it says nothing."""
    spec = patterns(parent)
    if spec is None:
        return None
    relative = path.relative_to(parent).as_posix() + ("/" if folder else "")
    return spec.check_file(relative).include


@lru_cache(maxsize=1024)
def repository(folder: Path) -> Path | None:
    """The nearest folder upwards that holds `.git`."""
    # Not Path.exists(), which raises where the folder may not be entered.
    parents = (folder, *folder.parents)
    return next((p for p in parents if os.path.exists(p / ".git")), None)  # noqa: PTH110


@lru_cache(maxsize=1024)
def patterns(folder: Path) -> GitIgnoreSpec | None:
    """The ignore file of a folder; in the repository's top also its private excludes."""
    lines: list[str] = []
    for name in (".git/info/exclude", ".gitignore"):
        try:
            lines += (folder / name).read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            continue
    if not lines:
        return None
    from pathspec import GitIgnoreSpec  # most folders have no ignore file

    return GitIgnoreSpec.from_lines(lines)
