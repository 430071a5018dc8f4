"""Replace a file in one step, so that it is whole at any moment."""

from __future__ import annotations

import shutil
from pathlib import Path
from secrets import token_hex


def replace_file(path: Path, content: bytes) -> None:
    """Write beside `path` and move over it; its permissions stay. Raises OSError."""
    beside = waiting_for(path)
    try:
        write_new(beside, content, like=path)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def waiting_for(path: Path) -> Path:
    """A name beside `path` that nothing has, and that no search for plans looks at."""
    return path.with_name(f".trackplan-{token_hex(8)}.tmp")


def write_new(path: Path, content: bytes, *, like: Path) -> None:
    """Write a file that is not there yet, with the permissions of `like` if that is there."""
    with path.open("xb") as file:
        file.write(content)
    if like.exists():
        shutil.copymode(like, path)
