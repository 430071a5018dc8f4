"""Which commit was the first to have a line that begins so."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from pathlib import Path

from trackplan.git.commit import Commit
from trackplan.git.known import known

# Oldest first. Settings of a user make no difference, and nothing but what was added is shown.
LOG = (
    *("-c", "log.showSignature=false", "-c", "diff.noprefix=false", "log", "--date-order"),
    *("--reverse", "--patch", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv"),
    *("--no-renames", "--encoding=UTF-8", "--format=%x00%H%x00%as%x00%s"),
)
# A line of a mapping up to its key, which is plain or in quotes.
KEY = re.compile(
    rb"""^\+([ ]*(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|[^\s"'#:\-][^:\n]*?))[ ]*:""", re.MULTILINE
)


def first_lines(
    root: Path, paths: Iterable[str], keys: Collection[bytes]
) -> Mapping[bytes, Commit]:
    """The oldest commit in which one of these files had a line with this key, indented alike."""
    if not keys:
        return {}
    found: dict[bytes, Commit] = {}
    parts = (known(root, *LOG, "--", *paths) or b"").split(b"\0")[1:]
    for id, day, rest in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
        summary, _, patch = rest.partition(b"\n")
        new = {key[1] for key in KEY.finditer(patch) if key[1] in keys}.difference(found)
        if new:
            made = Commit(
                id.decode(), date.fromisoformat(day.decode()), summary.decode(errors="replace")
            )
            found |= dict.fromkeys(new, made)
    return found
