"""Metrics and funnels: which events they are made of, and how they are computed, in words."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

from trackplan.diagnostic import Subject
from trackplan.listing import counted
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Aggregation, Funnel, Measure, Metric
from trackplan.plan.model.values import Reference

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
    return _by_event(plan, ((m, each.event) for m in plan.metrics for each in m.measures))


def funnels_of(plan: Plan) -> Mapping[Subject, tuple[Funnel, ...]]:
    """The funnels that step on each event, page or screen."""
    return _by_event(plan, ((funnel, step) for funnel in plan.funnels for step in funnel.steps))


def filters(measure: Measure) -> str:
    """What a measure counts only: `plan is family and position is 0`; empty for everything."""
    return " and ".join(
        f"{name} is {value.json if isinstance(value.json, str) else json.dumps(value.json)}"
        for name, value in measure.where.items()
    )


def span_words(within: str) -> str:
    """A span as people say it: `7d` is `7 days`."""
    return counted(int(within[:-1]), _UNITS[within[-1]])


def _by_event(
    plan: Plan, mentions: Iterable[tuple[T, Reference]]
) -> Mapping[Subject, tuple[T, ...]]:
    """What mentions each event, page or screen, each once."""
    found: defaultdict[Subject, dict[int, T]] = defaultdict(dict)
    for each, reference in mentions:
        event = plan.find(reference)
        if event is not None:
            found[event.subject][id(each)] = each
    return {subject: tuple(of.values()) for subject, of in found.items()}
