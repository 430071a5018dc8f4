"""Metrics and funnels: which events they are made of, and how they are computed, in words."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import TypeVar

from trackplan.diagnostic import Subject
from trackplan.listing import counted
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Aggregation, Funnel, Measure, Metric

HOW: Mapping[Aggregation, str] = {
    "count": "How often this is sent",
    "unique": "How many different users send this",
    "sum": "The sum over all that are sent",
    "ratio": "Users who do the first, as a share of those who do the second",
}
T = TypeVar("T")
_UNITS = {"m": "minute", "h": "hour", "d": "day", "w": "week"}


def metrics_of(plan: Plan) -> Mapping[Subject, tuple[Metric, ...]]:
    """The metrics that measure each event, page or screen."""
    found: defaultdict[Subject, list[Metric]] = defaultdict(list)
    for metric in plan.metrics:
        for measure in metric.measures:
            _add(found, plan, measure, metric)
    return {subject: _once(metrics) for subject, metrics in found.items()}


def funnels_of(plan: Plan) -> Mapping[Subject, tuple[Funnel, ...]]:
    """The funnels that step on each event, page or screen."""
    found: defaultdict[Subject, list[Funnel]] = defaultdict(list)
    for funnel in plan.funnels:
        for step in funnel.steps:
            event = plan.find(step)
            if event is not None:
                found[event.subject].append(funnel)
    return {subject: _once(funnels) for subject, funnels in found.items()}


def filters(measure: Measure) -> str:
    """What a measure counts only: `plan is family and position is 0`; empty for everything."""
    return " and ".join(
        f"{name} is {value.json if isinstance(value.json, str) else json.dumps(value.json)}"
        for name, value in measure.where.items()
    )


def span_words(within: str) -> str:
    """A span as people say it: `7d` is `7 days`."""
    return counted(int(within[:-1]), _UNITS[within[-1]])


def _add(
    found: defaultdict[Subject, list[Metric]], plan: Plan, measure: Measure, metric: Metric
) -> None:
    event = plan.find(measure.event)
    if event is not None:
        found[event.subject].append(metric)


def _once(found: list[T]) -> tuple[T, ...]:
    return tuple({id(each): each for each in found}.values())
