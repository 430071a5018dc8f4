"""What stands in the way of a file that is to be written."""

from __future__ import annotations

from pathlib import Path

from trackplan.errors import UserError
from trackplan.source import shown


def refuse_obstacles(folder: Path, path: str) -> None:
    """Raise UserError where `path` leads through a link or a file, or is no plain file."""
    for above in (folder, *folder.parents):
        if above.exists() and not above.is_dir():
            raise UserError(f"`{shown(above)}` is a file, not a folder")
    at = folder
    *parents, last = path.split("/")
    for name in parents:
        at /= name
        if at.is_symlink():
            raise UserError(f"`{shown(at)}` is a symbolic link; nothing is written through one")
        if at.exists() and not at.is_dir():
            raise UserError(f"`{shown(at)}` is a file where a folder is needed")
    at /= last
    if at.is_symlink():
        raise UserError(f"`{shown(at)}` is a symbolic link; nothing is written through one")
    if at.exists() and not at.is_file():
        raise UserError(f"`{shown(at)}` is in the way: it is no plain file")
