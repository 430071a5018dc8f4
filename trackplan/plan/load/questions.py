"""Metrics and funnels."""

from __future__ import annotations

from trackplan.diagnostic import Subject
from trackplan.plan.load.fields import Fields, Found, items
from trackplan.plan.model.event import EventKind
from trackplan.plan.model.question import Aggregation, Funnel, Measure, Metric, Target
from trackplan.plan.model.values import Reference, Value
from trackplan.plan.yaml.node import Entry, Mapping, Node

KINDS: tuple[EventKind, ...] = ("event", "page", "screen")
SINGLE: tuple[Aggregation, ...] = ("count", "unique", "sum")


def read_metric(entry: Entry, subject: Subject, found: Found) -> Metric:
    """One metric."""
    fields = Fields.of(entry.value, subject, found)
    aggregation, measures = read_measures(fields)
    target = fields.inside("target")
    return Metric(
        entry.key.text,
        subject,
        entry,
        description=fields.text("description"),
        owner=fields.reference("owner", "owner"),
        kind=fields.one_of("kind", ("leading", "lagging")),
        aggregation=aggregation,
        measures=measures,
        within=fields.text("within"),
        by=fields.texts("by"),
        target=(
            Target(target.constant("value"), target.text("by"))
            if "target" in fields.entries
            else None
        ),
        north_star=fields.flag("north_star") is True,
    )


def read_measures(fields: Fields) -> tuple[Aggregation | None, tuple[Measure, ...]]:
    """How the metric is computed, and from what."""
    for aggregation in SINGLE:
        if aggregation in fields.entries:
            measure = read_measure(fields.node(aggregation), fields)
            return aggregation, () if measure is None else (measure,)
    if "ratio" not in fields.entries:
        return None, ()
    read = (read_measure(item, fields) for item in items(fields.node("ratio")))
    return "ratio", tuple(measure for measure in read if measure is not None)


def read_measure(node: Node | None, fields: Fields) -> Measure | None:
    """One measure; None where it names no event."""
    inside = Fields.of(node, fields.subject, fields.found)
    event = read_event_like(inside)
    if event is None:
        return None
    stated = inside.inside("where").entries
    filters = tuple(fields.refer_to_key(entry, "field") for entry in stated.values())
    where = {name: Value(entry.value) for name, entry in stated.items()}
    return Measure(event, inside.reference("property", "field"), where, filters)


def read_event_like(fields: Fields) -> Reference | None:
    """The event, page or screen that a measure or step names."""
    found = (fields.reference(kind, kind) for kind in KINDS if kind in fields.entries)
    return next(found, None)


def read_funnel(entry: Entry, subject: Subject, found: Found) -> Funnel:
    """One funnel."""
    fields = Fields.of(entry.value, subject, found)
    steps = (read_step(item, fields) for item in items(fields.node("steps")))
    return Funnel(
        entry.key.text,
        subject,
        entry,
        description=fields.text("description"),
        owner=fields.reference("owner", "owner"),
        core=fields.flag("core") is True,
        steps=tuple(step for step in steps if step is not None),
        within=fields.text("within"),
        metric=fields.reference("metric", "metric"),
    )


def read_step(node: Node, fields: Fields) -> Reference | None:
    """One step: the name of an event, or a mapping that names a page or screen."""
    if isinstance(node, Mapping):
        return read_event_like(Fields.of(node, fields.subject, fields.found))
    return fields.refer(node, "event")
