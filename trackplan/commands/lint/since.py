"""Only what a change touched or caused, so that a team with an old plan can begin today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from trackplan import git, manifest
from trackplan.commands.lint.judged_plan import JudgedPlan, hides_the_rest
from trackplan.commands.lint.touched import Lines, is_touched
from trackplan.diagnostic import Diagnostic
from trackplan.errors import UserError
from trackplan.plan.files.discover import PLAN_FILE, SUFFIXES
from trackplan.plan.files.plan_files import PlanFiles
from trackplan.source import shown

ChangedLines = Callable[[Path, str], Mapping[str, frozenset[int]]]
Judge = Callable[[PlanFiles], JudgedPlan]
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to a plan since a ref: lines that were touched, and what was found before."""

    touched: Lines
    before: tuple[Diagnostic, ...]

    def concerns(self, found: Iterable[Diagnostic], touched: Lines) -> list[Diagnostic]:
        """Those of the findings that stand on touched lines, or that the plan before had not.

        A finding is known if it was said before in the same words, else if as many of its rule
        were found about its subject: words may hold a number that has changed.
        """
        found = list(found)
        unsaid = beyond(Counter(map(words, self.before)), found, words)
        said = [d for d in found if d not in unsaid]
        known = Counter(map(key, self.before)) - Counter(map(key, said))
        caused = beyond(known, (d for d in found if d in unsaid), key)
        return [d for d in found if d in caused or is_touched(d, touched) or hides_the_rest(d)]


def beyond(
    known: Counter[Key], found: Iterable[Diagnostic], key: Callable[[Diagnostic], Key]
) -> set[Diagnostic]:
    """The findings that are more than the `known` number with their key."""
    left = Counter(known)
    more = set()
    for diagnostic in found:
        left[key(diagnostic)] -= 1
        if left[key(diagnostic)] < 0:
            more.add(diagnostic)
    return more


def change_since(ref: str, folder: Path, judge: Judge, changed_lines: ChangedLines) -> Change:
    """What happened to the plan in `folder` since `ref`. Raises UserError where git cannot say."""
    top = git.root(folder)
    if top is None:
        message = f"`{shown(folder)}` is in no git repository, so nothing is known of its changes"
        raise UserError(message, help="run without --since")
    here = PurePosixPath(folder.resolve().relative_to(top.resolve()).as_posix())
    lines = changed_lines(top, ref)
    touched = frozenset(
        (seen(folder, here, path), line)
        for path, numbers in lines.items()
        if PurePosixPath(path).is_relative_to(here)
        for line in numbers
    )
    old = files_at(top, ref, folder, here)
    return Change(touched, judge(old).found if old.files else ())


def words(diagnostic: Diagnostic) -> Key:
    """A finding wherever it stands."""
    return diagnostic.rule, diagnostic.pointer, diagnostic.message


def key(diagnostic: Diagnostic) -> Key:
    """What a finding is about, whatever it says; its words where it has no subject."""
    return diagnostic.rule, diagnostic.pointer or diagnostic.message


def files_at(top: Path, ref: str, folder: Path, here: PurePosixPath) -> PlanFiles:
    """The files of the plan in `folder` as they were at `ref`; `here` is its path below `top`."""
    blobs = git.files_at(top, ref, folder)
    main = (here / PLAN_FILE).as_posix()
    names = [main, *sorted(path for path in part_of_plan(blobs, here) if path != main)]
    files = {seen(folder, here, name): blobs[name] for name in names if main in blobs}
    return PlanFiles(shown(folder), shown(folder / PLAN_FILE), files)


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


def seen(folder: Path, here: PurePosixPath, name: str) -> str:
    """A path below the repository's top, and in the plan, by the name that people gave it."""
    return shown(folder / PurePosixPath(name).relative_to(here))
