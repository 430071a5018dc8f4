"""Traits by which a metric is broken down: `user.plan`, `group.plan`, `groups.account.plan`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.references.payload_fields import names

USERS = ("user", "identify")
GROUPS = ("group", "groups")


class TraitDimension(NamedTuple):
    """A trait of one of the `sets`, said behind `prefix`; without any sets nobody can tell."""

    prefix: str
    trait: str
    sets: tuple[TraitSet, ...]

    @property
    def is_there(self) -> bool:
        """Whether one of the sets has the trait, or may have any."""
        return not self.sets or any(
            traits.open or self.trait in names(traits.all_traits) for traits in self.sets
        )

    @property
    def known(self) -> frozenset[str]:
        """What could stand there instead."""
        every = (name for traits in self.sets for name in names(traits.all_traits))
        return frozenset(f"{self.prefix}{name}" for name in every)

    @property
    def home(self) -> str:
        """Where the trait should be."""
        if len(self.sets) == 1:
            return f"`{'.'.join(self.sets[0].subject)}`"
        return "no kind of group"


def trait_dimension(plan: Plan, name: str) -> TraitDimension | None:
    """What a name says as the name of a trait; None where it is none."""
    head, dot, rest = name.partition(".")
    if not dot:
        return None
    if head in USERS:
        prefix, trait = without_traits(f"{head}.", rest)
        return TraitDimension(prefix, trait, tuple(filter(None, [plan.identify])))
    if head in GROUPS:
        kind = of_one_kind(plan, f"{head}.", rest)
        return kind or TraitDimension(f"{head}.", rest, plan.groups)
    return of_one_kind(plan, "", name)


def of_one_kind(plan: Plan, before: str, name: str) -> TraitDimension | None:
    """`account.plan` as a trait of the groups of kind `account`, if there are such."""
    kind, dot, rest = name.partition(".")
    sets = tuple(traits for traits in plan.groups if dot and traits.name == kind)
    if not sets:
        return None
    prefix, trait = without_traits(f"{before}{kind}.", rest)
    return TraitDimension(prefix, trait, sets)


def without_traits(prefix: str, trait: str) -> tuple[str, str]:
    """`groups.account.traits.plan` means the same as `groups.account.plan`."""
    if trait.startswith("traits."):
        return f"{prefix}traits.", trait.removeprefix("traits.")
    return prefix, trait


def meant_traits(plan: Plan, name: str) -> Iterator[str]:
    """How the traits of this name are to be written; of several kinds of group, once."""
    if plan.identify is not None and has(name, [plan.identify]):
        yield f"user.{name}"
    if has(name, plan.groups):
        yield f"group.{name}"


def has(name: str, sets: Iterable[TraitSet]) -> bool:
    """Whether one of the sets names the trait."""
    return any(trait.name == name for traits in sets for trait in traits.all_traits)
