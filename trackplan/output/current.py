"""Whether a folder still holds what was made of the same things, found without making it again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from trackplan import manifest
from trackplan.output.changes import is_as_written, read_plain


@dataclass(frozen=True, slots=True)
class Current:
    """A folder whose files need not be made again, and how many they are."""

    folder: Path
    files: int


def is_current(
    folder: Path, made_from: str, may_differ: Callable[[Sequence[str]], bool] | None = None
) -> int | None:
    """How many files lie there just as they were made of what has this checksum, else None.

    `may_differ` is asked about files that people have written in since.
    """
    listed = manifest.read(folder)
    if listed is None or listed.made_from != made_from:
        return None
    edited: list[str] = []
    for path, checksum in listed.files.items():
        content = read_plain(folder, path)
        if content is None:
            return None
        if not is_as_written(content, checksum):
            edited.append(path)
    if edited and (may_differ is None or not may_differ(edited)):
        return None
    return len(listed.files)
