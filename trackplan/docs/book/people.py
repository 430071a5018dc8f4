"""What owners answer for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from trackplan.diagnostic import Diagnostic
from trackplan.docs.book.findings import Findings, element_of
from trackplan.docs.book.mentions import events_by_mention
from trackplan.docs.book.remarks import Remark, Remarks
from trackplan.plan.model.event import Event
from trackplan.plan.model.lifecycle import STATUSES, Status
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

    @property
    def statuses(self) -> tuple[tuple[Status, int], ...]:
        """How many of its events, pages and screens have which status."""
        counts = Counter(event.status for event in self.events)
        return tuple((status, counts[status]) for status in STATUSES if counts[status])

    def findings(self, found: Findings) -> tuple[Diagnostic, ...]:
        """What is found of all that it answers for, and of the owner itself, the worst first."""
        own = {each.subject for each in (self.owner, *self.events, *self.metrics, *self.funnels)}
        return tuple(each for each in found.all if element_of(each.subject) in own)

    def remarks(self, found: Remarks) -> tuple[Remark, ...]:
        """What `check` finds of its events, removed ones too, each once and the worst first."""
        own = {
            id(each.found): each
            for remarks in found.of_events.values()
            for each in remarks
            if each.event and each.event.owner and each.event.owner.name == self.owner.name
        }
        return tuple(sorted(own.values(), key=lambda each: -each.found.severity))


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
