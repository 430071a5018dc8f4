"""Where a repository came from, and how far it is."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from trackplan.git.below import below
from trackplan.git.commit import Commit
from trackplan.git.known import known
from trackplan.git.shallow import boundary

LOG = ("-c", "log.showSignature=false", "log", "-1", "--encoding=UTF-8", "--format=%H%x00%as%x00%s")
STATUS = ("status", "--porcelain", "-z", "--untracked-files=all", "--ignore-submodules=all")


def remote_url(root: Path) -> str | None:
    """The address of `origin`, else of the only remote; it may hold a password."""
    name = remote(root)
    url = None if name is None else known(root, "remote", "get-url", name)
    return url.decode(errors="replace") if url else None


def remote(root: Path) -> str | None:
    """The name of the remote: `origin`, else the only one."""
    names = (known(root, "remote") or b"").decode(errors="replace").splitlines()
    return "origin" if "origin" in names else names[0] if len(names) == 1 else None


def branch(root: Path) -> str | None:
    """The default branch as the remote has it, else the current one; None on a detached HEAD."""
    name = remote(root)
    there = name and known(root, "symbolic-ref", "--quiet", f"refs/remotes/{name}/HEAD")
    if there:
        return there.decode(errors="replace").removeprefix(f"refs/remotes/{name}/")
    here = known(root, "symbolic-ref", "--quiet", "HEAD")
    return here.decode(errors="replace").removeprefix("refs/heads/") if here else None


def head(root: Path) -> Commit | None:
    """The commit that is checked out; None before the first one."""
    return logged(root)


def last_change(root: Path, folder: Path) -> Commit | None:
    """The last commit that changed something below `folder`, as far as this clone knows it."""
    place = below(root, folder)
    found = None if place is None else logged(root, "--", place or ".")
    return None if found is None or found.id in (boundary(root) or ()) else found


def is_changed(root: Path, folder: Path, suffixes: tuple[str, ...] = ("",)) -> bool:
    """Whether a file below `folder` that ends so is not committed, new and lost ones included."""
    place = below(root, folder)
    said = None if place is None else known(root, *STATUS, "--", place or ".")
    return any(name.endswith(suffixes) for name in os.fsdecode(said or b"").split("\0") if name)


def logged(root: Path, *paths: str) -> Commit | None:
    """The newest commit in the log."""
    said = known(root, *LOG, *paths)
    if not said:
        return None
    id, day, summary = said.decode(errors="replace").split("\0", 2)
    return Commit(id, date.fromisoformat(day), summary)
