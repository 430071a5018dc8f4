"""Which files count as the project's code."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileSettings:
    """`exclude` are patterns as in .gitignore, seen from the project's top folder.

    The others say whether tests, git-ignored files and generated code are read, too.
    """

    exclude: tuple[str, ...] = ()
    tests: bool = False
    ignored: bool = False
    generated: bool = False
