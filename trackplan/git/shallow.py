"""Where the history of a shallow clone ends."""

from __future__ import annotations

import os
from pathlib import Path

from trackplan.git.known import known


def boundary(root: Path) -> frozenset[str] | None:
    """The ids of commits whose parents a shallow clone lacks; None where there is no repository.

    They seem to have made all that is older.
    """
    path = known(root, "rev-parse", "--git-path", "shallow")
    if path is None:
        return None
    file = root / os.fsdecode(path)
    return frozenset(file.read_text().split()) if file.is_file() else frozenset()
