"""Files of clients and of programs that use them, put where they belong."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def written(files: Mapping[str, str], folder: Path) -> None:
    """The files in a folder, by paths relative to it."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
