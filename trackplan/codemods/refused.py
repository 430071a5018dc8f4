"""New names that an event or property cannot have."""

from __future__ import annotations

from trackplan.codemods.family import Carried, Family
from trackplan.codemods.target import BETWEEN, Target
from trackplan.diagnostic import json_pointer
from trackplan.errors import UserError
from trackplan.plan.model.plan import Plan

EVERY = "*"


def new_name_of(target: Target, new: str) -> str:
    """The new name alone, of a property perhaps written behind its event. Raises UserError."""
    if target.property is None:
        old, name = target.event.name, new
    else:
        old, name = target.property, new.removeprefix(f"{target.event.name}{BETWEEN}")
    if not name.strip():
        raise UserError("the new name is empty")
    if name != name.strip():
        raise UserError(f"the new name `{name}` has blanks around it")
    if name == old:
        raise UserError(f"`{old}` is its name already")
    return name


def refuse_taken_event(plan: Plan, target: Target, new: str) -> None:
    """Raise UserError where the plan has something of this kind and name."""
    kind = target.event.kind
    if new == EVERY:
        raise UserError("`*` stands for every event, and cannot be the name of one")
    taken = next((e for e in plan.event_likes if (e.kind, e.name) == (kind, new)), None)
    if taken is not None:
        raise UserError(
            f"the plan has the {kind} `{new}` already, at {taken.name_span.where}",
            help=f"if both mean the same, deprecate `{target.event.name}` with `replaced_by`",
        )


def refuse_taken_property(family: Family, new: str) -> None:
    """Raise UserError where the new name stands beside one of the definitions already."""
    plan = family.plan
    entry = next((each for each in plan.properties if each.name == new), None)
    if entry is not None and family.in_dictionary:
        raise UserError(f"the dictionary has `{new}` already, at {entry.name_span.where}")
    old_ones, new_ones = Carried(plan, family.name), Carried(plan, new)
    for scope in old_ones.scopes:
        if new_ones.by(scope) and not old_ones.by(scope).isdisjoint(family.keys):
            raise UserError(f"`{json_pointer(scope.subject)}` has `{new}` already")
