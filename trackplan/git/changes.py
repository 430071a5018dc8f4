"""The lines that changed since a ref."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from trackplan.git.diff_options import DIFF, LINES
from trackplan.git.merge_base import merge_base
from trackplan.git.patch import Hunk, hunks
from trackplan.git.run import names, output

TRACKED = (*DIFF, "--find-renames", "--diff-filter=d")
BINARY_PROBE = 8000


def changed_lines(root: Path, ref: str) -> Mapping[str, frozenset[int]]:
    """Zero-based lines that the working tree changed since it left `ref`, by path below `root`.

    Compared with the merge base of `ref` and HEAD; what is not committed or not yet tracked
    counts too. Where lines were only removed, the lines around the gap are named. All lines of
    a new file are named, none of one that was only renamed; deleted files and submodules are left
    out. Paths have `/`. Raises UserError where git, the repository or the ref is missing.
    """
    base = merge_base(root, ref)
    changed: defaultdict[str, set[int]] = defaultdict(set)
    for path, is_opaque in touched(output(root, *TRACKED, "--numstat", "-z", base, "--")):
        is_whole = is_opaque or is_empty(root / path)
        changed[path] |= all_lines(root / path) if is_whole else set()
    for hunk in hunks(output(root, *TRACKED, *LINES, base, "--")):
        if hunk.path is not None:
            changed[hunk.path].update(lines_of(hunk))
    for path in names(output(root, "ls-files", "--others", "--exclude-standard", "-z")):
        if not path.endswith("/"):  # a repository of its own
            changed[path] = all_lines(root / path)
    return {path: frozenset(lines) for path, lines in changed.items()}


def touched(numstat: bytes) -> Iterator[tuple[str, bool]]:
    """The files of `git diff --numstat -z`, and whether git shows no lines of them.

    A rename has an empty path, and its old and new one follow.
    """
    fields = iter(numstat.split(b"\0")[:-1])
    for field in fields:
        added, _, path = field.split(b"\t", 2)
        if not path:
            next(fields)
            path = next(fields)
        yield os.fsdecode(path), added == b"-"


def lines_of(hunk: Hunk) -> range:
    """The lines that a hunk added; where it added none, those around the gap."""
    if hunk.added:
        return range(hunk.added_at, hunk.added_at + hunk.added)
    return range(max(hunk.added_at - 1, 0), hunk.added_at + 1)


def all_lines(path: Path) -> set[int]:
    """Every line of a text file, at least one; none of what is binary, a link, or gone."""
    if path.is_symlink() or not path.is_file():
        return set()
    with path.open("rb") as file:
        if b"\0" in file.read(BINARY_PROBE):
            return set()
        file.seek(0)
        return set(range(max(sum(1 for _ in file), 1)))


def is_empty(path: Path) -> bool:
    """Whether a file has nothing in it."""
    return path.is_file() and path.stat().st_size == 0
