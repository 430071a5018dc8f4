"""Who is named as an owner or stakeholder, and who is meant by a name that nobody declares."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from trackplan.diagnostic import Fix
from trackplan.plan.edit.respell import respelling
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Reference
from trackplan.plan.references.misspelling import meant_by
from trackplan.plan.references.unresolved import none_declared
from trackplan.plan.yaml.spell import spell
from trackplan.suggest import nearest

FEW = 5


class NamedOwners(NamedTuple):
    """The references to owners, in the order of the plan; those of removed events are left out."""

    owners: tuple[Reference, ...]
    stakeholders: tuple[Reference, ...]


def named_owners(plan: Plan) -> NamedOwners:
    """Who is named, with a stake or with the responsibility."""
    events = (*plan.every, *plan.event_likes)
    stakes = {reference for event in events for reference in event.stakeholders}
    named = [
        reference
        for reference in plan.references
        if reference.kind == "owner" and reference.name.strip()
        if reference.subject[:2] not in plan.removed
    ]
    return NamedOwners(
        tuple(reference for reference in named if reference not in stakes),
        tuple(reference for reference in named if reference in stakes),
    )


class UnknownName(NamedTuple):
    """A name that `owners` lacks, what to do about it, and the correction where it is certain."""

    reference: Reference
    help: str
    fix: Fix | None

    @property
    def message(self) -> str:
        """What is wrong."""
        return f"there is no owner `{self.reference.name}`"


def unknown_names(plan: Plan, named: Iterable[Reference]) -> list[UnknownName]:
    """Those of the references that name nobody."""
    declared = {owner.name for owner in plan.owners}
    return [explained(plan, each) for each in named if each.name not in declared]


def explained(plan: Plan, reference: Reference) -> UnknownName:
    """Who is meant, or what there is to name."""
    names = [owner.name for owner in plan.owners]
    sure = bearing(plan, reference.name)
    meant = sure or nearest(reference.name, names)
    help_ = f"did you mean `{meant}`?" if meant else declare(names)
    # What names nobody has no history.
    fix = respelling(plan, reference, sure, safe=True) if sure else None
    return UnknownName(reference, help_, fix)


def bearing(plan: Plan, name: str) -> str | None:
    """The one owner whose title is `name`, or whose name it must mean."""
    title = name.casefold().strip()
    titled = [o.name for o in plan.owners if o.title and o.title.value.casefold().strip() == title]
    return titled[0] if len(titled) == 1 else meant_by(name, (owner.name for owner in plan.owners))


def declare(names: list[str]) -> str:
    """What to do about a name that is like none of those declared."""
    if not names or len(names) > FEW:
        return "declare it under `owners`, or name one that is there"
    return "declare it under `owners`, or name " + " or ".join(f"`{name}`" for name in names)


def no_owners(named: Sequence[Reference]) -> tuple[str, str]:
    """What to say of a plan that names people and has no `owners`, and what to do."""
    help_ = f"say where to ask: `owners: {{{spell(named[0].name)}: {{contact: …}}}}`"
    return none_declared(named, "owners"), help_
