"""Only what a change touched or caused, so that a team with an old plan can begin today."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PurePosixPath

from trackplan import git, manifest
from trackplan.commands.lint.judged_plan import JudgedPlan, is_about_loading
from trackplan.diagnostic import Diagnostic
from trackplan.errors import UserError
from trackplan.plan.files.discover import PLAN_FILE, SUFFIXES
from trackplan.plan.files.plan_files import PlanFiles
from trackplan.source import shown

Lines = frozenset[tuple[str, int]]


def repository(folder: Path) -> Path:
    """The repository around a plan. Raises UserError where there is none."""
    top = git.root(folder)
    if top is None:
        message = f"`{shown(folder)}` is in no git repository, so nothing is known of its changes"
        raise UserError(message, help="run without --since")
    return top


def touched_lines(folder: Path, ref: str) -> Lines:
    """The lines that changed since `ref`, by the paths that people see."""
    top = repository(folder)
    changed = git.changed_lines(top, ref)
    return frozenset((seen(top, path), line) for path, lines in changed.items() for line in lines)


def since(
    found: Iterable[Diagnostic],
    folder: Path,
    ref: str,
    touched: Lines,
    judge: Callable[[PlanFiles], JudgedPlan],
) -> list[Diagnostic]:
    """Those of the findings that stand on touched lines, or that the plan at `ref` had not."""
    old = files_at(folder, ref)
    before = Counter(map(key, judge(old).found)) if old.files else Counter()
    kept = []
    for diagnostic in found:
        known = before[key(diagnostic)] > 0
        before[key(diagnostic)] -= 1
        if not known or is_touched(diagnostic, touched) or is_about_loading(diagnostic):
            kept.append(diagnostic)
    return kept


def key(diagnostic: Diagnostic) -> tuple[str, str]:
    """What a finding is about, wherever it stands."""
    return diagnostic.rule, diagnostic.pointer or diagnostic.message


def is_touched(diagnostic: Diagnostic, touched: Lines) -> bool:
    """Whether a finding stands on a line that changed."""
    span = diagnostic.span
    return any((span.path, line) in touched for line in range(span.start.line, span.end.line + 1))


def files_at(folder: Path, ref: str) -> PlanFiles:
    """The files of the plan in `folder` as they were at `ref`."""
    top = repository(folder)
    blobs = git.files_at(top, ref, folder)
    here = PurePosixPath(folder.resolve().relative_to(top.resolve()).as_posix())
    main = (here / PLAN_FILE).as_posix()
    if main not in blobs:
        return PlanFiles(shown(folder), shown(folder / PLAN_FILE), {})
    names = [main, *sorted(path for path in part_of_plan(blobs, here) if path != main)]
    files = {seen(top, name): blobs[name] for name in names}
    return PlanFiles(shown(folder), seen(top, main), files)


def part_of_plan(blobs: Mapping[str, bytes], here: PurePosixPath) -> Iterable[str]:
    """The paths that belong to the plan in `here`, by the rules that hold on disk."""
    paths = {name: PurePosixPath(name) for name in blobs}
    others = {p.parent for p in paths.values() if p.name == PLAN_FILE and p.parent != here}
    written = {
        (path.parent / listed).as_posix()
        for name, path in paths.items()
        if path.name == manifest.NAME and (known := manifest.parse(blobs[name])) is not None
        for listed in known.files
    }
    for name, path in paths.items():
        hidden = any(part.startswith(".") for part in path.relative_to(here).parts)
        foreign = hidden or name in written or not others.isdisjoint(path.parents)
        if path.suffix in SUFFIXES and not foreign:
            yield name


def seen(top: Path, name: str) -> str:
    """A path below the repository's top as people see it."""
    return shown(Path(os.path.relpath(top / name)))
