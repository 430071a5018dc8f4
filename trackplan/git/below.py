"""Paths as git has them."""

from __future__ import annotations

import os
from pathlib import Path


def below(root: Path, path: str | Path) -> str | None:
    """A path seen from `root`, with `/` and links followed; empty for `root`, None outside."""
    whole, top = Path(os.path.realpath(path)), Path(os.path.realpath(root))
    if not whole.is_relative_to(top):
        return None
    relative = whole.relative_to(top).as_posix()
    return "" if relative == "." else relative
