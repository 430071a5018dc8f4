"""Which files count as the project's code."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileSettings:
    """`exclude` are patterns as in .gitignore, seen from the project's top folder.

    The others say whether tests, git-ignored files and generated code are read, too.
    `generated_in` are folders that trackplan is configured to write clients into.
    """

    exclude: tuple[str, ...] = ()
    tests: bool = False
    ignored: bool = False
    generated: bool = False
    generated_in: tuple[Path, ...] = ()
