"""A plan from its files, wherever they come from."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from trackplan.diagnostic import Diagnostic
from trackplan.plan.files.discover import plan_files
from trackplan.plan.load.plan import Loaded, build
from trackplan.plan.load.problems import unreadable
from trackplan.plan.yaml.read import read
from trackplan.source import shown


def load_folder(folder: Path, *, today: date) -> Loaded:
    """The plan in a folder. Whatever is wrong with its files is among the diagnostics."""
    files: dict[str, bytes] = {}
    problems: list[Diagnostic] = []
    for path in plan_files(folder):
        try:
            files[shown(path)] = path.read_bytes()
        except OSError as error:
            problems.append(unreadable(shown(path), error.strerror or str(error)))
    return load_files(shown(folder), files, today=today, problems=problems)


def load_files(
    root: str,
    files: Mapping[str, bytes],
    *,
    today: date,
    problems: Iterable[Diagnostic] = (),
) -> Loaded:
    """The plan of these files, by path, plan.yaml first; `root` is its folder."""
    with no_garbage_collection():
        documents = [read(path, data) for path, data in files.items()]
        return build(root, documents, today=today, problems=problems)


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """Pause the collector: loading makes many objects, all of which stay (three times faster)."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
