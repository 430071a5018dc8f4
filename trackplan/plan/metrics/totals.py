"""Metrics that are a bare number: how often, by how many, how much."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Metric
from trackplan.plan.model.values import ReferenceKind
from trackplan.plan.naming.money import is_money
from trackplan.plan.naming.words import split

# In a sum these are money, whatever else they may be elsewhere.
_TOTALS = frozenset({"total", "sales", "turnover", "margin", "proceeds"})


def is_total(metric: Metric) -> bool:
    """Whether it counts something, or adds up a property."""
    if metric.aggregation == "sum":
        return any(measure.property is not None for measure in metric.measures)
    return metric.aggregation in ("count", "unique") and bool(metric.measures)


def is_of_money(plan: Plan, metric: Metric) -> bool:
    """Whether it is a sum of money: of a property that has a currency, or is called like it."""
    measure = metric.measures[0]
    if metric.aggregation != "sum" or measure.property is None:
        return False
    name = measure.property.name
    event = plan.find(measure.event)
    properties = () if event is None else event.all_properties
    has_currency = any(p.currency is not None for p in properties if p.name == name)
    return has_currency or is_money(name) or ends_in_total(name)


def ends_in_total(name: str) -> bool:
    """Whether what is added up is a total itself."""
    words = split(name)
    return bool(words) and words[-1].casefold() in _TOTALS


def put_in_proportion(plan: Plan) -> frozenset[tuple[ReferenceKind, str]]:
    """The events, pages and screens that a ratio counts, by kind and name."""
    ratios = (metric for metric in plan.metrics if metric.aggregation == "ratio")
    return frozenset((m.event.kind, m.event.name) for metric in ratios for m in metric.measures)
