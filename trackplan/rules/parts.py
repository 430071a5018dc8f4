"""Examples that are more than a plan: further files stand below a line `--- name`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from trackplan.diagnostic import Edit
from trackplan.edits import apply, by_path
from trackplan.source import SourceFile

HEADER = "trackplan: 1\n"
PATH = "plan.yaml"
_LINE = re.compile(r"^--- (\S+)\n", re.MULTILINE)


def parts_of(text: str) -> dict[str, str]:
    """The files of an example: its plan without its first line, and the others as they are."""
    plan, *others = _LINE.split(text)
    return {PATH: plan, **dict(zip(others[::2], others[1::2], strict=True))}


def joined(parts: Mapping[str, str]) -> str:
    """An example put together again."""
    return "".join(text if path == PATH else f"--- {path}\n{text}" for path, text in parts.items())


def source_of(text: str, path: str) -> SourceFile:
    """One file of an example as trackplan reads it."""
    parts = parts_of(text)
    part = parts[path] if path in parts else parts[path.rpartition("/")[2]]
    return SourceFile(path, HEADER + part if path == PATH else part)


def edited(text: str, edits: Iterable[Edit]) -> str:
    """An example after edits in any of its files."""
    parts = parts_of(text)
    for path, each in by_path(edits).items():
        changed = apply(source_of(text, path), each)
        parts[path] = changed.removeprefix(HEADER) if path == PATH else changed
    return joined(parts)
