"""The files of a plan on disk, and the plans below a folder."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

from trackplan import manifest
from trackplan.plan.files.ignored import is_ignored

PLAN_FILE = "plan.yaml"
SUFFIXES = (".yaml", ".yml")
OnError: TypeAlias = Callable[[OSError], None]

# Where a question about a path cannot be answered, os.path says no and pathlib raises.
# ruff: noqa: PTH113, PTH114


def ignore(_: OSError) -> None:
    """Nobody asks which folders cannot be listed."""


def plan_files(folder: Path, refused: OnError = ignore) -> list[Path]:
    """The files of the plan in `folder`, plan.yaml first, others before those in subfolders.

    Hidden, git-ignored and symlinked files are left out, and what trackplan wrote itself, and
    subfolders that hold a plan of their own. `refused` hears of folders that cannot be listed.
    """
    main = folder / PLAN_FILE
    found = [main]
    written: set[Path] = set()
    for here, names in walk(folder, refused):
        written |= written_by_trackplan(here)
        paths = (here / name for name in names)
        found += [path for path in paths if path != main and path not in written]
    return found


def walk(folder: Path, refused: OnError) -> Iterator[tuple[Path, list[str]]]:
    """The folders of one plan, top down, with the names of their plain files, all in order."""
    for here, folders, names in os.walk(folder, onerror=refused, followlinks=False):
        at = Path(here)
        folders[:] = sorted(name for name in folders if is_part(at / name))
        yield at, sorted(name for name in names if is_plain(at / name))


def is_part(folder: Path) -> bool:
    """Whether a subfolder belongs to the plan around it."""
    if folder.name.startswith(".") or os.path.islink(folder):
        return False
    return not os.path.isfile(folder / PLAN_FILE) and not is_ignored(folder, folder=True)


def is_plain(path: Path) -> bool:
    """Whether a file is there for people: not hidden, no link or pipe, not ignored by git."""
    if path.name.startswith(".") or path.suffix not in SUFFIXES or not is_regular(path):
        return False
    return not is_ignored(path, folder=False)


def is_regular(path: Path) -> bool:
    """Whether a file can be read without following or waiting; reading says why where not."""
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except OSError:
        return True


def written_by_trackplan(folder: Path) -> set[Path]:
    """The files that trackplan wrote into a folder and those below it."""
    listed = manifest.read(folder)
    return set() if listed is None else {folder / name for name in listed.files}


def plans_below(folder: Path) -> list[Path]:
    """Every folder at or below `folder` that holds a plan, in order."""
    found = []
    for here, folders, names in os.walk(folder, followlinks=False):
        at = Path(here)
        folders[:] = sorted(name for name in folders if is_searched(at / name))
        if PLAN_FILE in names:
            found.append(at)
    return sorted(found)


def is_searched(folder: Path) -> bool:
    """Whether plans are looked for in a folder."""
    skipped = folder.name.startswith(".") or folder.name == "node_modules" or os.path.islink(folder)
    return not skipped and not is_ignored(folder, folder=True)


def plan_around(path: Path) -> Path | None:
    """The nearest folder at or above `path` that holds a plan."""
    return next((p for p in (path, *path.parents) if os.path.isfile(p / PLAN_FILE)), None)
