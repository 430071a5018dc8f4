"""Paths as CODEOWNERS writes them.

Facts: docs.github.com, "About code owners": the syntax of .gitignore without `!` and `[ ]`; no `#`
at the beginning can be escaped.
"""

from __future__ import annotations

import re

_UNSEEN = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029]")
# One character stands for one that means something else, escaped or not.
_WILD = re.compile(r"[*?\[\]]")
_BARE = re.compile(r"(?<!\\)[ #]")


def of_path(path: str) -> str | None:
    """The pattern of one file or folder, seen from the top; None where no line can hold it."""
    if _UNSEEN.search(path):
        return None
    escaped = _WILD.sub("?", path.replace("\\", "\\\\"))
    return "/" + escaped.replace(" ", "\\ ").replace("#", "\\#")


def of_pattern(pattern: str, base: str) -> str | None:
    """A pattern as in .gitignore, seen from the folder `base`; None where CODEOWNERS has no such.

    One without a slash but at its end means files at any depth.
    """
    pattern = pattern.strip()
    if not pattern.strip("/") or pattern[0] in "!#" or re.search(r"[\[\]]", pattern):
        return None
    if _UNSEEN.search(pattern):
        return None
    written = _BARE.sub(r"\\\g<0>", pattern)
    if "/" in pattern.rstrip("/"):
        return f"{top(base)}/{written.lstrip('/')}"
    return f"{top(base)}/**/{written}" if base else written


def top(folder: str) -> str:
    """The beginning of patterns that lie in a folder."""
    return (of_path(folder) or "") if folder else ""


def specificity(pattern: str) -> tuple[int, str]:
    """What patterns are sorted by: the last one that matches counts, so the closest come last."""
    if not pattern.startswith("/"):
        return 0, pattern
    known, wild, _ = pattern.partition("*")
    # The last step before a wildcard is known only where it is a whole one.
    return len(known.split("/")) - bool(wild), pattern
