"""The configuration file that is in force for a folder."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

OWN_FILE = "trackplan.toml"
SHARED_FILE = "pyproject.toml"


def find(start: Path) -> Path | None:
    """The nearest configuration file at or above `start`, a folder or a file; None without one.

    In one folder trackplan.toml comes first; a pyproject.toml counts where it has
    `[tool.trackplan]`. The search ends at the top of a git repository and of the file system.
    """
    # Not resolve(): a symbolic link is looked at where people put it.
    start = Path(os.path.abspath(start))  # noqa: PTH100
    for folder in (start, *start.parents):
        if (folder / OWN_FILE).is_file():
            return folder / OWN_FILE
        if _is_shared(folder / SHARED_FILE):
            return folder / SHARED_FILE
        if (folder / ".git").exists():
            return None
    return None


def _is_shared(path: Path) -> bool:
    """Whether a pyproject.toml speaks to trackplan; a broken one may, and reading it says why."""
    try:
        data = path.read_bytes()
    except OSError:
        return False
    if b"trackplan" not in data:
        return False
    try:
        tool = tomllib.loads(data.decode("utf-8-sig")).get("tool")
    except (ValueError, RecursionError):
        return b"tool.trackplan" in data
    return isinstance(tool, dict) and "trackplan" in tool
