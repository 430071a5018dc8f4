"""The difference between two texts as a unified diff, as `patch` and `git apply` read it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

NO_BREAK = "\\ No newline at end of file\n"


def patch(before: str, after: str, source: str, target: str) -> Iterator[str]:
    """The lines of one file's diff; `source` and `target` are its names before and after."""
    for line in unified_diff(lines_of(before), lines_of(after), source, target):
        yield line if line.endswith("\n") else f"{line}\n{NO_BREAK}"


def lines_of(text: str) -> list[str]:
    """Lines as every other tool counts them: a line feed alone ends one, so no splitlines()."""
    *ended, last = text.split("\n")
    return [*(f"{line}\n" for line in ended), *([last] if last else [])]
