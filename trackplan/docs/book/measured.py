"""Which property a metric means by a name: `products[].price` is one called `price`."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.plan.metrics.dimensions import is_source
from trackplan.plan.metrics.event_fields import EventFields
from trackplan.plan.metrics.trait_dimensions import trait_dimension
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Measure, Metric
from trackplan.plan.model.values import Text


def measured(plan: Plan, measure: Measure, name: str) -> str:
    """The property's own name, of what a measure adds up or filters by."""
    return _carried(plan, [measure], name) or last_name(name)


def split_by(plan: Plan, metric: Metric, text: Text) -> str | None:
    """The name of the property or trait that a metric is split by; None for the source."""
    carried = _carried(plan, metric.measures, text.value)
    if carried is not None:
        return carried
    if is_source(plan, text.value):
        return None
    trait = trait_dimension(plan, text.value)
    return last_name(text.value if trait is None else trait.trait)


def _carried(plan: Plan, measures: Iterable[Measure], name: str) -> str | None:
    for measure in measures:
        event = plan.find(measure.event)
        found = None if event is None else EventFields(event).find(name)
        if found is not None:
            return found.name
    return None


def last_name(name: str) -> str:
    """What a name with dots ends in."""
    return name.replace("[]", "").rpartition(".")[2]
