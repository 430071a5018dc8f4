"""What owners answer for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from trackplan.docs.book.mentions import events_by_mention
from trackplan.plan.model.event import Event
from trackplan.plan.model.people import Owner
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Funnel, Metric

T = TypeVar("T", Event, Metric, Funnel)


@dataclass(frozen=True, slots=True)
class OwnerEntry:
    """An owner with all that it answers for, and what it has a stake in."""

    owner: Owner
    events: tuple[Event, ...]
    stakes: tuple[Event, ...]
    metrics: tuple[Metric, ...]
    funnels: tuple[Funnel, ...]


def owner_entries(plan: Plan) -> tuple[OwnerEntry, ...]:
    """The entry of each owner; removed events are left out."""
    events = _owned(plan.standing)
    stakes = events_by_mention(plan.standing, lambda event: event.stakeholders)
    metrics, funnels = _owned(plan.metrics), _owned(plan.funnels)
    return tuple(
        OwnerEntry(
            owner,
            tuple(events[owner.name]),
            tuple(stakes[owner.name]),
            tuple(metrics[owner.name]),
            tuple(funnels[owner.name]),
        )
        for owner in plan.owners
    )


def _owned(elements: Iterable[T]) -> defaultdict[str, list[T]]:
    found = defaultdict[str, list[T]](list)
    for each in elements:
        if each.owner is not None:
            found[each.owner.name].append(each)
    return found
