"""What metrics and funnels count, and which events answer no question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trackplan.plan.documentation.placeholders import is_written
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Reference


def counted(plan: Plan) -> Iterator[Reference]:
    """The events, pages and screens that a metric measures or a funnel steps on."""
    for metric in plan.metrics:
        yield from (measure.event for measure in metric.measures)
    for funnel in plan.funnels:
        yield from funnel.steps


def unasked(plan: Plan, besides: Iterable[Reference] = ()) -> list[Event]:
    """The events, pages and screens that state no question and are neither counted nor `besides`.

    What is deprecated or removed is on its way out, and not asked.
    """
    used = {(reference.kind, reference.name) for reference in (*counted(plan), *besides)}
    return [
        event
        for event in plan.lasting
        if not is_written(event.why) and (event.kind, event.name) not in used
    ]
