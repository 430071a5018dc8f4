"""Where what is there to stay rests on what is deprecated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from trackplan.plan.lifecycle.deprecations import has_begun, is_going
from trackplan.plan.lifecycle.replacements import replacement
from trackplan.plan.metrics.event_fields import EventFields
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.question import Metric
from trackplan.plan.model.values import Reference
from trackplan.plan.yaml.node import Scalar


class EventUse(NamedTuple):
    """A deprecated event that something counts; `says` is what counts it, and its verb."""

    says: str
    reference: Reference
    event: Event


class FieldUse(NamedTuple):
    """A deprecated property of an event by which a metric counts, filters or splits."""

    metric: Metric
    node: Scalar
    whole: Property


def event_uses(plan: Plan) -> Iterator[EventUse]:
    """What metrics, funnels and `identify` count and is deprecated, but for its replacement."""
    for metric in plan.metrics:
        measured = [measure.event for measure in metric.measures]
        yield from going(plan, f"the metric `{metric.name}` counts", measured)
    for funnel in plan.funnels:
        yield from going(plan, f"the funnel `{funnel.name}` steps on", funnel.steps)
    if plan.identify is not None:
        yield from going(plan, "`identify` waits for", plan.identify.when)


def going(plan: Plan, says: str, references: Sequence[Reference]) -> Iterator[EventUse]:
    """Those that are deprecated, and whose replacement is not named beside them."""
    named: frozenset[tuple[str, str]] = frozenset((r.kind, r.name) for r in references)
    for reference in references:
        event = plan.find(reference)
        if event is not None and is_going(plan, event) and not is_beside(plan, event, named):
            yield EventUse(says, reference, event)


def is_beside(plan: Plan, event: Event, named: frozenset[tuple[str, str]]) -> bool:
    """Whether what replaces the event is named, too, at once or further on the way."""
    seen = {event.subject}
    new = replacement(plan, event)
    while new is not None and new.subject not in seen:
        if (new.kind, new.name) in named:
            return True
        seen.add(new.subject)
        new = replacement(plan, new)
    return False


def field_uses(plan: Plan) -> Iterator[FieldUse]:
    """The deprecated properties that metrics use, of events that are not deprecated themselves."""
    for metric in plan.metrics:
        for measure in metric.measures:
            event = plan.find(measure.event)
            if event is None or event.is_removed or is_going(plan, event):
                continue
            fields = EventFields(event)
            summed = () if measure.property is None else (measure.property,)
            for node in (*(each.node for each in (*summed, *measure.filters)), *by_nodes(metric)):
                whole = fields.find(node.text)
                if whole is not None and is_deprecated(plan, whole):
                    yield FieldUse(metric, node, whole)


def by_nodes(metric: Metric) -> Iterator[Scalar]:
    """The names by which a metric is broken down."""
    return (text.node for text in metric.by)


def is_deprecated(plan: Plan, whole: Property) -> bool:
    """Whether a property is deprecated today."""
    return whole.deprecated is not None and has_begun(plan, whole.deprecated)


def required_although_deprecated(plan: Plan) -> Iterator[Property]:
    """Properties that must be sent, although they are deprecated, where one of both is said.

    What belongs to a deprecated event goes with it.
    """
    events = {event.subject for event in plan.standing if is_going(plan, event)}
    for defined in plan.defined:
        whole = defined.whole
        if not whole.required or whole.deprecated is None or defined.element in events:
            continue
        if (whole.states("required") or whole.states("deprecated")) and is_deprecated(plan, whole):
            yield whole
