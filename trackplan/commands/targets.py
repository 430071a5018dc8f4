"""Which plans a command is about: paths, standard input, configured targets, or the plan here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from trackplan.errors import UserError
from trackplan.plan.files.discover import PLAN_FILE, SUFFIXES, plan_around, plans_below
from trackplan.source import shown

STDIN = "-"
A_PLAN_IS = f"a plan is a folder that holds a {PLAN_FILE}"


@dataclass(frozen=True, slots=True)
class Target:
    """A plan, and the files in it that findings are wanted for; None means all of them."""

    folder: Path
    only: frozenset[Path] | None = None


def targets(paths: Iterable[str], configured: Iterable[Path] = ()) -> list[Target]:
    """The plans that `paths` name; without any, the configured ones, else the plan around here.

    Raises UserError where a path does not exist or no plan is found.
    """
    given = [Path(path) for path in paths]
    if not given:
        given = list(configured)
    if given:
        return merged(target for path in given for target in named_by(path))
    around = plan_around(Path.cwd())
    if around is not None:
        return [Target(around)]
    found = plans_below(Path("plans")) if Path("plans").is_dir() else []
    if not found:
        message = "there is no plan here: none around this folder, none below `plans`"
        raise UserError(message, help=f"name a folder; {A_PLAN_IS}")
    return [Target(folder) for folder in found]


def named_by(path: Path) -> Iterator[Target]:
    """The plans at or below a folder, or the plan around a file."""
    if path.is_dir():
        found = plans_below(path)
        around = plan_around(path.absolute()) if not found else None
        if around is not None:
            yield Target(around)
            return
        if not found:
            raise UserError(f"no plan in `{shown(path)}`", help=A_PLAN_IS)
        yield from map(Target, found)
        return
    if not path.exists():
        raise UserError(f"`{shown(path)}` does not exist")
    yield in_plan(path)


def in_plan(path: Path) -> Target:
    """A file as the only one of its plan that is asked about."""
    folder = plan_around(path.absolute().parent)
    if folder is None:
        raise UserError(f"`{shown(path)}` belongs to no plan", help=A_PLAN_IS)
    if path.suffix not in SUFFIXES:
        raise UserError(f"`{shown(path)}` is not a YAML file", help="a plan is written in YAML")
    return Target(folder, frozenset([path.absolute()]))


def merged(found: Iterable[Target]) -> list[Target]:
    """Each plan once: files of one plan together, and a whole plan swallows its files."""
    plans: dict[Path, Target] = {}
    for target in found:
        key = target.folder.resolve()
        before = plans.get(key)
        if before is None:
            plans[key] = target
        elif before.only is None or target.only is None:
            plans[key] = Target(before.folder)
        else:
            plans[key] = Target(before.folder, before.only | target.only)
    return list(plans.values())
