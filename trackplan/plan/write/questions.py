"""Metrics and funnels as data."""

from __future__ import annotations

from trackplan.plan.model.question import Funnel, Measure, Metric, Target
from trackplan.plan.model.values import Reference
from trackplan.plan.write.stated import Data, stated
from trackplan.plan.yaml.node import Json

MEASURES_OF_A_RATIO = 2


def metric_data(metric: Metric) -> Data:
    """A metric."""
    what = stated({"description": metric.description, "owner": metric.owner, "kind": metric.kind})
    how = stated(
        {
            "within": metric.within,
            "by": metric.by,
            "target": target_data(metric.target),
            "north_star": metric.north_star or None,
        }
    )
    return what | measures_data(metric) | how


def measures_data(metric: Metric) -> Data:
    """How a metric is computed. A measure that names no event is empty, and behind the others."""
    if metric.aggregation is None:
        return {}
    wanted = MEASURES_OF_A_RATIO if metric.aggregation == "ratio" else 1
    found: list[Json] = [measure_data(measure) for measure in metric.measures]
    found += [{}] * (wanted - len(found))
    return {metric.aggregation: found if metric.aggregation == "ratio" else found[0]}


def measure_data(measure: Measure) -> Data:
    """Something counted."""
    where: Data = {name: value.json for name, value in measure.where.items()}
    return stated(
        {
            measure.event.kind: measure.event,
            "property": measure.property,
            "where": where or None,
        }
    )


def target_data(target: Target | None) -> Data | None:
    """The value to reach, and by when."""
    return None if target is None else stated({"value": target.value, "by": target.by})


def funnel_data(funnel: Funnel) -> Data:
    """A funnel."""
    return stated(
        {
            "description": funnel.description,
            "owner": funnel.owner,
            "core": funnel.core or None,
            "steps": [step_data(step) for step in funnel.steps] or None,
            "within": funnel.within,
            "metric": funnel.metric,
        }
    )


def step_data(step: Reference) -> Json:
    """One step: the name of an event, or a mapping that names a page or screen."""
    return step.name if step.kind == "event" else {step.kind: step.name}
