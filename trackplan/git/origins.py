"""The commit that made each line of a file, and where the line stood in it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from trackplan.errors import UserError
from trackplan.git.commit import Commit, author_day
from trackplan.git.patch import unquoted
from trackplan.git.run import run

# Settings of a user that would make the same history look different elsewhere.
BLAME = (
    *("-c", "diff.algorithm=default", "blame", "--incremental", "--root", "-w"),
    *("--no-textconv", "--encoding=UTF-8", "--ignore-revs-file="),
)
ENTRY = re.compile(rb"([0-9a-f]{40,64}) (\d+) (\d+) (\d+)")
NOT_YET = re.compile(rb"no such path|no such ref: HEAD|bad revision 'HEAD'")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a line comes from: a commit, and the path and zero-based line that it has there."""

    commit: Commit
    path: str
    line: int

    @property
    def is_committed(self) -> bool:
        """Whether there is such a commit: what is only in the working tree has an id of zeros."""
        return self.commit.id.strip("0") != ""


def origins(
    root: Path, path: str, *options: str, at: str | None = None
) -> Mapping[int, Origin] | None:
    """The origin of each line in the working tree, or `at` a commit.

    Empty for a file that no commit has, None where git cannot say. `options` are git's own.
    """
    revision = [] if at is None else [at]
    try:
        done = run(root, *BLAME, *options, *revision, "--", path)
    except UserError:
        return None
    if done.returncode != 0:
        return {} if NOT_YET.search(done.stderr) else None
    return dict(lines_of(done.stdout))


def at_lines(lines: Iterable[int]) -> Iterator[str]:
    """The options that ask for these zero-based lines alone."""
    start = end = -1
    for line in sorted(lines):
        if line != end:
            if end >= 0:
                yield f"-L{start + 1},{end}"
            start = line
        end = line + 1
    yield f"-L{start + 1},{end}"


def lines_of(output: bytes) -> Iterator[tuple[int, Origin]]:
    """The lines that `git blame --incremental` speaks of, with their origins.

    What is known of a commit is said once, where it comes first.
    """
    commits: dict[bytes, Commit] = {}
    told: dict[bytes, bytes] = {}
    id, old, new, count = b"", 0, 0, 0
    for line in output.split(b"\n"):
        if entry := ENTRY.fullmatch(line):
            id, (old, new, count), told = entry[1], map(int, entry.groups()[1:]), {}
            continue
        key, _, value = line.partition(b" ")
        told[key] = value
        if key == b"filename":
            if id not in commits:
                commits[id] = commit_told(id, told)
            path = os.fsdecode(unquoted(value))
            for n in range(count):
                yield new - 1 + n, Origin(commits[id], path, old - 1 + n)


def commit_told(id: bytes, told: Mapping[bytes, bytes]) -> Commit:
    """The commit that these headers describe."""
    day = author_day(int(told[b"author-time"]), told[b"author-tz"].decode())
    return Commit(id.decode(), day, told.get(b"summary", b"").decode(errors="replace"))
