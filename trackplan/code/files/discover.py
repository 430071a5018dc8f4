"""The Python files below a folder, without those that are nobody's own code."""

from __future__ import annotations

import os
import stat
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from trackplan import manifest
from trackplan.code.files.inside import ending_in_slash
from trackplan.code.files.settings import FileSettings
from trackplan.plan.files.ignored import is_ignored

Skipped = Literal["excluded", "ignored", "symlink", "special", "environment", "generated", "test"]
# Folders that hold what others wrote.
FOREIGN = frozenset({"node_modules", "site-packages", "__pycache__", "venv", "__pypackages__"})
GENERATED = ("_pb2.py", "_pb2_grpc.py")
PYTHON = "*.py"
MANIFEST = f":(glob)**/{manifest.NAME}"


class FoundFile(NamedTuple):
    """A file as it lies on disk."""

    size: int
    modified: int
    inode: int


@dataclass(frozen=True)
class Discovery:
    """Files by the path that people see; `skipped` counts what was left out, by reason.

    `manifests` list what trackplan wrote; their paths are from the top of the disk.
    """

    files: dict[str, FoundFile] = field(default_factory=dict)
    skipped: Counter[Skipped] = field(default_factory=Counter)
    manifests: list[str] = field(default_factory=list)


def discover(root: Path, within: Sequence[Path], settings: FileSettings) -> Discovery:
    """The Python files in the folders and files `within`."""
    found = Discovery()
    excluded = matcher(root, settings.exclude)
    here = ending_in_slash(Path.cwd())
    for place in within:
        if place.is_file():
            names, folder = iter([place.name]), place.parent
        else:
            names, folder = python_files(place, settings, found.skipped), place
        above = ending_in_slash(folder)
        for name in names:
            if name.endswith(manifest.NAME):
                found.manifests.append(above + name)
            elif excluded(above + name):
                found.skipped["excluded"] += 1
            elif not settings.generated and name.endswith(GENERATED):
                found.skipped["generated"] += 1
            else:
                add(found, above + name, here)
    return found


def add(found: Discovery, path: str, here: str) -> None:
    """Take up a file, but no symbolic link: what that leads to is read at its own place, if at all.

    `here` is what paths below the current folder begin with.
    """
    try:
        status = os.lstat(path)
    except OSError:
        return
    if not stat.S_ISREG(status.st_mode):  # a pipe would keep its reader waiting for ever
        found.skipped["symlink" if stat.S_ISLNK(status.st_mode) else "special"] += 1
        return
    # As `shown` says it, and ten times as fast.
    file = FoundFile(status.st_size, status.st_mtime_ns, status.st_ino)
    found.files[path.removeprefix(here)] = file


def matcher(root: Path, patterns: Sequence[str]) -> Callable[[str], bool]:
    """Whether patterns of the configuration leave out a file."""
    if not patterns:
        return lambda _: False
    from pathspec import GitIgnoreSpec

    spec = GitIgnoreSpec.from_lines(patterns)
    return lambda path: spec.match_file(os.path.relpath(path, root))


def python_files(folder: Path, settings: FileSettings, skipped: Counter[Skipped]) -> Iterator[str]:
    """The Python files and manifests below a folder, as git knows them, else as they lie there."""
    listed = None if settings.ignored else listed_by_git(folder, PYTHON, MANIFEST)
    if listed is None:
        for path in walked(folder, settings, skipped):
            yield path.relative_to(folder).as_posix()
        return
    for name, foreign in with_foreign(folder, listed):
        if foreign:
            skipped["environment"] += 1
        else:
            yield name


def manifests_below(folder: Path, settings: FileSettings) -> Iterator[str]:
    """The manifests alone, wherever they lie below a folder."""
    listed = listed_by_git(folder, MANIFEST)
    if listed is None:
        found = walked(folder, settings, Counter())
        yield from (path.as_posix() for path in found if path.name == manifest.NAME)
        return
    above = ending_in_slash(folder)
    yield from (above + name for name, foreign in with_foreign(folder, listed) if not foreign)


def with_foreign(folder: Path, names: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Files below a folder, and whether others wrote them."""
    known = {"": False}
    for name in names:
        yield name, is_foreign(folder, name.rpartition("/")[0], known)


def is_foreign(top: Path, name: str, known: dict[str, bool]) -> bool:
    """Whether a folder below `top`, or one around it, holds what others wrote."""
    if name not in known:
        around = is_foreign(top, name.rpartition("/")[0], known)
        known[name] = around or holds_foreign(top / name)
    return known[name]


def holds_foreign(folder: Path) -> bool:
    """Whether a folder is hidden, an environment, or one that packages are installed in."""
    if folder.name.startswith(".") or folder.name in FOREIGN:
        return True
    # Not Path.exists(), which raises where the folder may not be entered.
    return os.path.exists(folder / "pyvenv.cfg")  # noqa: PTH110


def listed_by_git(folder: Path, *patterns: str) -> list[str] | None:
    """The files below a folder that git knows or would take; None where there is no git."""
    command = ["git", "ls-files", "-co", "--exclude-standard", "-z", "--", *patterns]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    try:
        done = subprocess.run(  # noqa: S603
            command, cwd=folder, env=environment, capture_output=True, check=False
        )
    except OSError:
        return None
    if done.returncode != 0:
        return None
    return sorted(set(os.fsdecode(done.stdout).split("\0")) - {""})


def walked(folder: Path, settings: FileSettings, skipped: Counter[Skipped]) -> Iterator[Path]:
    """The files below a folder by themselves; symbolic links to folders are not followed."""
    for place, folders, names in os.walk(folder):
        here = Path(place)
        folders[:] = sorted(name for name in folders if may_enter(here / name, settings, skipped))
        for name in sorted(names):
            if name.endswith(".py") or name == manifest.NAME:
                if not settings.ignored and is_ignored(here / name, folder=False):
                    skipped["ignored"] += 1
                else:
                    yield here / name


def may_enter(folder: Path, settings: FileSettings, skipped: Counter[Skipped]) -> bool:
    """Whether a folder can hold the project's own code."""
    if holds_foreign(folder):
        skipped["environment"] += 1
        return False
    if not settings.ignored and is_ignored(folder, folder=True):
        skipped["ignored"] += 1
        return False
    return True
