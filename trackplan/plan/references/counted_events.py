"""Events that metrics and funnels name and that the plan lacks, or has removed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Reference
from trackplan.plan.references.unresolved import Unresolved, declared, undeclared


def unknown_events(plan: Plan, references: Iterable[Reference]) -> Iterator[Unresolved]:
    """The references to events, pages and screens that lead nowhere."""
    known: dict[str, frozenset[str]] = {}
    for reference in references:
        if plan.find(reference) is None:
            if reference.kind not in known:
                known[reference.kind] = declared(plan, reference.kind)
            yield undeclared(reference, known[reference.kind])


def removed_events(
    plan: Plan, references: Iterable[Reference]
) -> Iterator[tuple[Reference, Event]]:
    """The references that lead to what has been removed."""
    for reference in references:
        event = plan.find(reference)
        if event is not None and event.is_removed:
            yield reference, event
