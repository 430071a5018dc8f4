"""One checksum of many things, for files that need not be made again of the same ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from trackplan.plan.files.plan_files import PlanFiles


def checksum_of(parts: Iterable[bytes]) -> str:
    """Equal where the same parts come in the same order."""
    whole = sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.hexdigest()


def of_plan(given: PlanFiles) -> Iterator[bytes]:
    """The files of a plan, wherever it lies."""
    for path, content in sorted(given.files.items()):
        yield path.removeprefix(given.root).encode("utf-8", "surrogateescape")
        yield content


def of_files(paths: Iterable[Path]) -> Iterator[bytes]:
    """Files by their names, in the order given, wherever they lie."""
    for path in paths:
        yield path.name.encode("utf-8", "surrogateescape")
        yield path.read_bytes()


def files_below(folders: Iterable[Path]) -> Iterator[Path]:
    """All files in the folders and below, without what Python compiled.

    Each folder once, in the order given, for where they lie is not the same everywhere.
    """
    for folder in dict.fromkeys(folders):
        found = sorted(folder.rglob("*"))
        yield from (path for path in found if path.is_file() and path.suffix != ".pyc")
