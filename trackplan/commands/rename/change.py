"""The files that a codemod changes, as they are and as they would be."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from trackplan.code.files.decode import encoding_of
from trackplan.code.python.read.file import parsed
from trackplan.codemods.codemod import Codemod
from trackplan.commands.code.plan import ReadPlan
from trackplan.commands.code.project import ReadCode
from trackplan.commands.file_change import (
    NOTHING_CHANGED,
    FileChange,
    cannot_hold,
    would_lose_bytes,
)
from trackplan.edits import apply, by_path
from trackplan.errors import UserError
from trackplan.plan.load.read_plan import load
from trackplan.source import SourceFile


@dataclass(frozen=True, slots=True)
class Change:
    """The changed files of the plan and of the code, by path."""

    plan: Mapping[str, FileChange]
    code: Mapping[str, FileChange]

    @property
    def files(self) -> Mapping[str, FileChange]:
        """All of them, in order."""
        return dict(sorted({**self.plan, **self.code}.items()))


def change_of(plan: ReadPlan, read: ReadCode, codemod: Codemod) -> Change:
    """What the edits make of the files. Raises UserError for a file that is not all text."""
    sources = plan.plan.files
    in_plan = {
        path: changed(sources[path], plan.files.files[path], "utf-8", apply(sources[path], edits))
        for path, edits in by_path(codemod.plan_edits).items()
    }
    in_code = {}
    for path, edits in by_path(codemod.code_edits).items():
        source, data = read.code.files[path], Path(path).read_bytes()
        in_code[path] = changed(source, data, encoding_of(data), apply(source, edits))
    return Change(in_plan, in_code)


def changed(source: SourceFile, data: bytes, encoding: str, text: str) -> FileChange:
    """One file, in its own encoding. Raises UserError where bytes would be lost."""
    problem = would_lose_bytes(source, data, encoding) or cannot_hold(
        source.path, encoding, text, "the new name"
    )
    if problem is not None:
        raise UserError(problem, help=NOTHING_CHANGED)
    return FileChange(data, source.encode(text, encoding), encoding)


def refuse_broken(plan: ReadPlan, change: Change, today: date) -> None:
    """Raise UserError where the plan would not load, or a file would be no Python any more."""
    after = plan.files.having({path: file.after for path, file in change.plan.items()})
    problems = load(after, today=today).diagnostics
    if problems:
        first = problems[0]
        help = f"{first.span.where} would say: {first.message}; {NOTHING_CHANGED}"
        raise UserError("the plan would not load any more", help=help)
    for path, file in change.code.items():
        if not is_python(file.after):
            raise UserError(f"`{path}` would be no Python any more", help=NOTHING_CHANGED)


def is_python(data: bytes) -> bool:
    """Whether it can be parsed, by this Python or a newer one."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parsed(data)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
