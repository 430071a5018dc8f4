"""What was written, or would be, in a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from trackplan.listing import counted
from trackplan.output.changes import Changes
from trackplan.source import shown


def written(folder: Path, changes: Changes) -> str:
    """The summary of what was written."""
    if not changes.is_stale:
        return up_to_date(folder, len(changes.files))
    done = {
        "created": len(changes.created),
        "changed": len(changes.changed),
        "removed": len(changes.removed),
        "unchanged": len(changes.unchanged),
    }
    return f"{shown(folder)}: {_counted(done)}"


def stale(folder: Path, changes: Changes) -> str:
    """The summary of what would be written."""
    to_do = {
        "to create": len(changes.created),
        "to change": len(changes.changed),
        "to remove": len(changes.removed),
    }
    return f"{shown(folder)} is stale: {_counted(to_do)}"


def up_to_date(folder: Path, files: int) -> str:
    """The summary where nothing changed."""
    return f"{shown(folder)} is up to date: {counted(files, 'file')}"


def kept(folder: Path, changes: Changes) -> Iterator[str]:
    """A line for each file that is no longer made and stays, because somebody edited it."""
    for path in changes.edited:
        yield f"kept: {shown(folder / path)} is no longer made, but was edited; it is yours now"


def _counted(counts: Mapping[str, int]) -> str:
    """`2 files created, 1 changed`, without what is none."""
    words = [(count, what) for what, count in counts.items() if count]
    (count, what), *rest = words
    return ", ".join([f"{counted(count, 'file')} {what}", *(f"{n:,} {more}" for n, more in rest)])
