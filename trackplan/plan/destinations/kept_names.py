"""The events, properties and traits whose names a destination keeps for itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from trackplan.plan.destinations.carried import Carried, carried, carried_names, traits
from trackplan.plan.destinations.limits import KeptNames, Limits, Platform
from trackplan.plan.destinations.platforms import Platforms
from trackplan.plan.destinations.targets import Target, targets
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan

Listed = Callable[[Limits], tuple[KeptNames, ...]]


class Kept(NamedTuple):
    """An event, property or trait that arrives as `written`, a name of the list `names`."""

    of: Event | Carried
    written: str
    target: Target
    names: KeptNames

    @property
    def prefix(self) -> str | None:
        """What the name begins with, where that is what is kept."""
        if self.written in self.names.names:
            return None
        return next((p for p in self.names.prefixes if self.written.startswith(p)), None)


def kept(plan: Plan, listed: Listed) -> Iterator[Kept]:
    """All names that are on one of the lists which `listed` finds in the limits."""
    known = [(target, lists) for target in targets(plan) if (lists := lists_of(target, listed))]
    names = carried_names(plan) if known else set()
    for target, lists in known:
        yield from kept_events(plan, target, [each for each in lists if each.of == "event"])
        for each in lists:
            if each.of == "property":
                found = {name for name in names if each.keeps(target.written(name))}
                yield from kept_properties(carried(plan, target, found), each)
            elif each.of == "trait":
                yield from kept_properties(traits(plan, target), each)


def lists_of(target: Target, listed: Listed) -> list[KeptNames]:
    """The lists that hold for a destination."""
    return [each for each in listed(target.limits) if each.via in (None, target.via)]


def kept_properties(found: Iterator[Carried], names: KeptNames) -> Iterator[Kept]:
    """Those whose names are on the list."""
    for each in found:
        written = each.target.written(each.whole.name)
        if names.keeps(written):
            yield Kept(each, written, each.target, names)


def kept_events(plan: Plan, target: Target, lists: list[KeptNames]) -> Iterator[Kept]:
    """The events whose names are on one of the lists."""
    platforms = Platforms(plan, target.destination)
    for event in plan.events if lists else ():
        written = target.name_of(event)
        matching = [names for names in lists if names.keeps(written)]
        if not matching or event.is_leaving or not target.gets(event):
            continue
        names = holding(matching, lists, platforms.of(event))
        if names is not None:
            yield Kept(event, written, target, names)


def holding(
    matching: list[KeptNames], lists: list[KeptNames], where: frozenset[Platform]
) -> KeptNames | None:
    """The first list that holds for events of these platforms.

    Where no platform is known, a name has to be kept on all of them.
    """
    if not where:
        on_all = frozenset(each.platform for each in lists if each.platform is not None)
        where = on_all if on_all <= {each.platform for each in matching} else where
    return next((m for m in matching if m.platform is None or m.platform in where), None)
