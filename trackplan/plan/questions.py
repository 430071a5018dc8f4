"""What metrics and funnels count."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Reference


def counted(plan: Plan) -> Iterator[Reference]:
    """The events, pages and screens that a metric measures or a funnel steps on."""
    for metric in plan.metrics:
        yield from (measure.event for measure in metric.measures)
    for funnel in plan.funnels:
        yield from funnel.steps
