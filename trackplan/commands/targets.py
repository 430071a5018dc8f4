"""Which plans a command is about: paths, standard input, configured targets, or the plan here."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from trackplan.config.setting import Setting
from trackplan.errors import UserError
from trackplan.plan.files.discover import PLAN_FILE, SUFFIXES, plan_around, plans_below
from trackplan.source import shown

STDIN = "-"
A_PLAN_IS = f"a plan is a folder that holds a {PLAN_FILE}"


@dataclass(frozen=True, slots=True)
class Target:
    """A plan, and the files in it that findings are wanted for, relative to it; None means all."""

    folder: Path
    only: frozenset[Path] | None = None


def targets(paths: Iterable[str], configured: Iterable[Path] = ()) -> list[Target]:
    """The plans that `paths` name; without any, the configured ones, else the plan around here.

    Raises UserError where a path does not exist or no plan is found.
    """
    given = [Path(path) for path in paths] or list(configured)
    if given:
        return merged(target for path in given for target in named_by(absolute(path)))
    around = plan_around(Path.cwd())
    if around is not None:
        return [Target(around)]
    found = plans_below(absolute(Path("plans")))
    if not found:
        message = "there is no plan here: none around this folder, none below `plans`"
        raise UserError(message, help=where_to_look())
    return [Target(folder) for folder in found]


def one_folder(path: str | None, configured: Iterable[Path] = ()) -> Path:
    """The folder of the plan at `path`, else the configured one, else the one around here.

    Raises UserError where there is none, or several.
    """
    found = targets([] if path is None else [path], configured)
    if len(found) > 1:
        names = ", ".join(f"`{shown(target.folder)}`" for target in found)
        raise UserError(f"there are {len(found)} plans: {names}", help="name one of them")
    return found[0].folder


def plan_folder(own: Path | None, asked: str | None, configured: Iterable[Setting[Path]]) -> Path:
    """The folder of the plan for what is configured: as asked, its own, else that of all.

    Raises UserError as `one_folder` does.
    """
    if asked is None and own is not None:
        return one_folder(str(own))
    return one_folder(asked, [each.value for each in configured])


def is_of_plan(own: Path | None, asked: str | None) -> bool:
    """Whether what is configured with a plan of its own, if it has one, is of the plan asked for.

    Raises UserError as `one_folder` does.
    """
    if own is None or asked is None:
        return True
    return one_folder(str(own)).resolve() == one_folder(asked).resolve()


def absolute(path: Path) -> Path:
    """`path` from the top, so that ignore files above the current folder count."""
    # Not resolve(): a symbolic link keeps the name that people gave it.
    return Path(os.path.abspath(path))  # noqa: PTH100


def where_to_look() -> str:
    """What to do where no plan was found: name the one that lies below, or make one."""
    below = plans_below(Path.cwd())
    if below:
        return f"one stands in `{shown(below[0])}`: name it, or go there"
    return f"{A_PLAN_IS}; `plans/basic` of trackplan is the smallest to begin with"


def named_by(path: Path) -> Iterable[Target]:
    """The plans at or below a folder, or the plan around a file."""
    if path.is_dir():
        return in_folder(path)
    if not path.exists():
        raise UserError(f"`{shown(path)}` does not exist")
    return [in_plan(path)]


def in_folder(folder: Path) -> Iterator[Target]:
    """The plans at or below a folder, else the one around it."""
    found = plans_below(folder)
    if not found:
        around = plan_around(folder)
        if around is None:
            raise UserError(f"no plan in `{shown(folder)}`", help=A_PLAN_IS)
        found = [around]
    yield from map(Target, found)


def in_plan(path: Path) -> Target:
    """A file as the only one of its plan that is asked about."""
    folder = plan_around(path.parent)
    if folder is None:
        raise UserError(f"`{shown(path)}` belongs to no plan", help=A_PLAN_IS)
    if path.suffix not in SUFFIXES:
        raise UserError(f"`{shown(path)}` is not a YAML file", help="a plan is written in YAML")
    return Target(folder, frozenset([path.relative_to(folder)]))


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
