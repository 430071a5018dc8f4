"""What owners answer for."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.plan.model.event import Event
from trackplan.plan.model.people import Owner
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Funnel, Metric


@dataclass(frozen=True, slots=True)
class OwnerEntry:
    """An owner with all that it answers for, and what it has a stake in."""

    owner: Owner
    events: tuple[Event, ...]
    stakes: tuple[Event, ...]
    metrics: tuple[Metric, ...]
    funnels: tuple[Funnel, ...]


def owner_entry(plan: Plan, owner: Owner) -> OwnerEntry:
    """The entry of one owner; removed events are left out."""
    name = owner.name
    return OwnerEntry(
        owner,
        tuple(each for each in plan.standing if each.owner and each.owner.name == name),
        tuple(each for each in plan.standing if any(s.name == name for s in each.stakeholders)),
        tuple(each for each in plan.metrics if each.owner and each.owner.name == name),
        tuple(each for each in plan.funnels if each.owner and each.owner.name == name),
    )
