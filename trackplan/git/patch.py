"""What a patch of git without context says."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass

HUNK = re.compile(rb"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
ESCAPED = dict(zip(b"abtnvfr", b"\a\b\t\n\v\f\r", strict=True))


@dataclass(frozen=True, slots=True)
class Hunk:
    """Lines that were replaced: zero-based where they were, what they said, where the new ones are.

    A path is None where the file was not there before, or is not there any more. Where nothing was
    removed or added, the number is that of the line after the gap.
    """

    old_path: str | None
    path: str | None
    removed_at: int
    removed: tuple[bytes, ...]
    added_at: int
    added: int


def hunks(patch: bytes) -> Iterator[Hunk]:
    """The hunks of a patch."""
    old_path = path = None
    lines = iter(patch.split(b"\n"))
    for line in lines:
        if line.startswith(b"--- "):
            old_path = path_in(line[4:], b"a/")
        elif line.startswith(b"+++ "):
            path = path_in(line[4:], b"b/")
        elif hunk := HUNK.match(line):
            old, removed, new, added = (1 if n is None else int(n) for n in hunk.groups())
            gone = removed_lines(lines, removed, added)
            yield Hunk(old_path, path, old - bool(removed), gone, new - bool(added), added)


def removed_lines(lines: Iterator[bytes], removed: int, added: int) -> tuple[bytes, ...]:
    """The removed lines of the hunk that follows, of which all are read."""
    # By counting, since a line of the file may look like a header; `\` is git's own remark.
    said = (line for line in lines if not line.startswith(b"\\"))
    gone = tuple(next(said)[1:] for _ in range(removed))
    for _ in range(added):
        next(said)
    return gone


def path_in(written: bytes, prefix: bytes) -> str | None:
    """The path in a line of the header; None for `/dev/null`."""
    path = unquoted(written.removesuffix(b"\t"))
    return os.fsdecode(path.removeprefix(prefix)) if path.startswith(prefix) else None


def unquoted(path: bytes) -> bytes:
    """A path as it is: git quotes it as C does where it holds quotes or control characters."""
    if path.startswith(b'"'):
        return ESCAPE.sub(lambda escape: byte(escape[1]), path[1:-1])
    return path


def byte(escape: bytes) -> bytes:
    """The byte that an escape means, given without its backslash."""
    if len(escape) > 1:
        return bytes([int(escape, 8)])
    return bytes([ESCAPED.get(escape[0], escape[0])])
