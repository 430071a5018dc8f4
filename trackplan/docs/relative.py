"""Paths as documents show them: the same wherever they are made, and nothing of the disk."""

from __future__ import annotations

import os
from pathlib import PurePath


def relative(path: str, base: str) -> str:
    """A path as seen from a folder, with `/`; both as people see them from the current folder."""
    try:
        return PurePath(os.path.relpath(path, base or os.curdir)).as_posix()
    except ValueError:  # on Windows nothing leads from one drive to another
        return PurePath(path).name
