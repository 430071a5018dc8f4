"""The run of `trackplan rename`: read plan and code, work out the edits, make or show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trackplan.code.usage import Usage
from trackplan.codemods.codemod import Codemod
from trackplan.codemods.deprecate_event import deprecate_event
from trackplan.codemods.family import family_of
from trackplan.codemods.refused import new_name_of, refuse_taken_event, refuse_taken_property
from trackplan.codemods.rename_event import rename_event
from trackplan.codemods.rename_property import rename_property
from trackplan.codemods.target import Target, target_of
from trackplan.commands.code.plan import ReadPlan, read_plan
from trackplan.commands.code.project import ReadCode, read_code
from trackplan.commands.rename.change import change_of, refuse_broken
from trackplan.commands.rename.mentions import mentions_of
from trackplan.commands.rename.said import say
from trackplan.commands.writing import show_diff, write_all
from trackplan.config import Config
from trackplan.errors import UserError
from trackplan.plan.model.event import EventKind
from trackplan.progress import Progress


@dataclass(frozen=True, slots=True)
class RenameOptions:
    """What was asked on the command line."""

    old: str
    new: str
    paths: tuple[str, ...]
    config: Config
    today: date
    plan: str | None = None
    kind: EventKind | None = None
    deprecate: bool = False
    diff: bool = False
    cache: bool = True


def rename(asked: RenameOptions, progress: Progress) -> int:
    """Make the edits, or show them, and list what nobody but the user can change.

    Raises UserError, before anything is changed, for a name that is not there, not free or no
    name, and where plan or code could not be read afterwards.
    """
    plan = read_plan(asked.plan, asked.config, asked.today)
    target = target_of(plan.plan, asked.old, asked.kind)
    new = new_name_of(target, asked.new)
    refuse_taken(plan, target, new, asked)
    read = read_code(asked.paths, asked.config, progress, cache=asked.cache)
    codemod = codemod_of(asked, plan, read, target, new)
    change = change_of(plan, read, codemod)
    refuse_broken(plan, change, asked.today)
    # Now, while the files are as they were read.
    mentions = () if target.property else mentions_of(target.event, read, codemod, asked.config)
    if asked.diff:
        show_diff(change.files)
    else:
        write_all(change.files)
    say(target, new, codemod, mentions, would=asked.diff)
    return 0


def refuse_taken(plan: ReadPlan, target: Target, new: str, asked: RenameOptions) -> None:
    """Raise UserError where the new name is not free, or what is asked for makes no sense."""
    if target.property is None:
        refuse_taken_event(plan.plan, target, new)
        return
    if asked.deprecate:
        help = "rename the property without it, or deprecate it in the plan by hand"
        raise UserError("`--deprecate` is for events, pages and screens", help=help)
    refuse_taken_property(family_of(plan.plan, target.event, target.property), new)


def codemod_of(
    asked: RenameOptions, plan: ReadPlan, read: ReadCode, target: Target, new: str
) -> Codemod:
    """The edits, and what they leave."""
    usage = Usage(plan.plan, read.code, read.place.base)
    if target.property is not None:
        family = family_of(plan.plan, target.event, target.property)
        return rename_property(usage, target.event, family, new)
    if asked.deprecate:
        return deprecate_event(usage, target.event, new, since=asked.today)
    return rename_event(usage, target.event, new)
