"""Where files lie in their project, whatever folder the run was started in."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def inside(root: Path, paths: Iterable[str]) -> dict[str, str]:
    """Paths as people see them, each with its path below `root`; whole for one that lies beyond.

    A name such as `tests`, and the folder that imports begin in, mean something only below the
    project's top folder: what is above it is nobody's choice.
    """
    here, top = ending_in_slash(Path.cwd()), ending_in_slash(root)
    return {path: whole(path, here).removeprefix(top) for path in paths}


def whole(path: str, here: str) -> str:
    """A path from the top of the disk."""
    # Not Path.is_absolute(): this is done for every file of the project.
    return path if os.path.isabs(path) else here + path  # noqa: PTH117


def ending_in_slash(folder: Path) -> str:
    """A folder as what paths below it begin with."""
    return folder.as_posix().rstrip("/") + "/"
