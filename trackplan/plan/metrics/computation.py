"""How a metric is computed, as far as it says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from trackplan.plan.model.question import Aggregation, Metric
from trackplan.plan.yaml.node import Mapping, Sequence

AGGREGATIONS: tuple[Aggregation, ...] = get_args(Aggregation)
COUNTED = frozenset({"event", "page", "screen"})


def computations(metric: Metric) -> list[Aggregation]:
    """The aggregations that it states; there should be one."""
    return [aggregation for aggregation in AGGREGATIONS if metric.states(aggregation)]


def lacks_event(metric: Metric) -> bool:
    """Whether a measure names no event, page or screen."""
    return any(COUNTED.isdisjoint(measure.entries) for measure in written_measures(metric))


def lacks_property(metric: Metric) -> bool:
    """Whether it is a sum of nobody knows what."""
    is_sum = metric.aggregation == "sum"
    return is_sum and any("property" not in of.entries for of in written_measures(metric))


def written_measures(metric: Metric) -> Iterator[Mapping]:
    """The measures as written; one of a wrong shape was reported."""
    stated = None if metric.aggregation is None else metric.written(metric.aggregation)
    if stated is None:
        return
    node = stated.value
    for measure in node.items if isinstance(node, Sequence) else [node]:
        if isinstance(measure, Mapping):
            yield measure
