"""What a patch of git without context says."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator

HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
ESCAPED = dict(zip(b"abtnvfr", b"\a\b\t\n\v\f\r", strict=True))


def hunks(patch: bytes) -> Iterator[tuple[str, Iterable[int]]]:
    """The changed lines in each hunk of a patch without context."""
    path: str | None = None
    lines = iter(patch.split(b"\n"))
    for line in lines:
        if line.startswith(b"+++ "):
            path = path_in(line[4:])
        elif hunk := HUNK.match(line):
            removed, start, added = (1 if n is None else int(n) for n in hunk.groups())
            # By counting, since a line of the file may look like a header; `\` is git's own remark.
            left = removed + added
            while left:
                left -= not next(lines).startswith(b"\\")
            if path is not None:
                # With nothing added, `start` is the one-based line before the gap.
                first = start - 1
                yield path, range(max(first, 0), first + (added or 2))


def path_in(written: bytes) -> str | None:
    """The path in a `+++` line: quoted as in C where it holds quotes or control characters."""
    path = written.removesuffix(b"\t")
    if path.startswith(b'"'):
        path = ESCAPE.sub(lambda escape: byte(escape[1]), path[1:-1])
    return os.fsdecode(path.removeprefix(b"b/")) if path.startswith(b"b/") else None


def byte(escape: bytes) -> bytes:
    """The byte that an escape means, given without its backslash."""
    if len(escape) > 1:
        return bytes([int(escape, 8)])
    return bytes([ESCAPED.get(escape[0], escape[0])])
