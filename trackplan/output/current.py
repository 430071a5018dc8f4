"""Whether a folder still holds what was made of the same things, found without making it again."""

from __future__ import annotations

from pathlib import Path

from trackplan import manifest
from trackplan.output.changes import is_as_written, read_plain


def is_current(folder: Path, made_from: str) -> int | None:
    """How many files lie there just as they were made of what has this checksum, else None."""
    listed = manifest.read(folder)
    if listed is None or listed.made_from != made_from:
        return None
    for path, checksum in listed.files.items():
        content = read_plain(folder, path)
        if content is None or not is_as_written(content, checksum):
            return None
    return len(listed.files)
