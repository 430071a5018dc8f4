"""A plan from its files."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from trackplan.plan.files.discover import PLAN_FILE
from trackplan.plan.files.plan_files import PlanFiles, read_folder
from trackplan.plan.load.plan import Loaded, build
from trackplan.plan.load.problems import unreadable
from trackplan.plan.yaml.read import read


def load(given: PlanFiles, *, today: date) -> Loaded:
    """The plan of these files. Whatever is wrong with them is among the diagnostics."""
    with no_garbage_collection():
        problems = [unreadable(path, reason) for path, reason in given.unreadable.items()]
        documents = [read(path, data) for path, data in given.files.items()]
        return build(given.root, documents, main=given.main, today=today, problems=problems)


def load_folder(folder: Path, *, today: date) -> Loaded:
    """The plan in a folder."""
    return load(read_folder(folder), today=today)


def load_files(root: str, files: Mapping[str, bytes], *, today: date) -> Loaded:
    """The plan of these files, by path; the first plan.yaml is the plan's."""
    main = next((path for path in files if path.rpartition("/")[2] == PLAN_FILE), "")
    return load(PlanFiles(root, main, files), today=today)


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
