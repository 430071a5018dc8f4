"""What metrics add up, filter and split by, and the plan does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.plan.metrics.event_fields import EventFields
from trackplan.plan.metrics.trait_dimensions import TraitDimension, trait_dimension
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Measure, Metric
from trackplan.plan.model.values import Reference, Text
from trackplan.plan.references.payload_fields import fields_of, property_of
from trackplan.plan.references.unresolved import Unresolved, lacks_bundle


class Unknown(NamedTuple):
    """A name that leads nowhere; `key` is what of the metric names it."""

    key: str
    message: str
    found: Unresolved


class Measured:
    """The metrics of one plan with what their events carry, each event looked into once."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._fields: dict[tuple[str, str], EventFields | None] = {}

    def fields_of(self, measure: Measure) -> EventFields | None:
        """What the event carries; None where it is unknown or removed: others say so."""
        reference = measure.event
        key = (reference.kind, reference.name)
        if key not in self._fields:
            event = self.plan.find(reference)
            if event is None or event.is_removed:
                self._fields[key] = None
            else:
                complete = not lacks_bundle(self.plan, event)
                self._fields[key] = EventFields(event, complete=complete)
        return self._fields[key]

    def unknown(self, metric: Metric) -> Iterator[Unknown]:
        """The properties that a metric names and that its events have not."""
        for measure in metric.measures:
            fields = self.fields_of(measure)
            if fields is None:
                continue
            for reference in measure.filters:
                if not fields.may_have(reference.name):
                    yield no_property("where", reference, fields)
            if measure.property is not None and not fields.may_have(measure.property.name):
                yield no_property("property", measure.property, fields)
        for text in metric.by:
            yield from self.unknown_split(metric, text)

    def unknown_split(self, metric: Metric, text: Text) -> Iterator[Unknown]:
        """A name that a metric is broken down by, if it is known to nobody."""
        reference = Reference("field", text.value, text.node, metric.subject)
        without = [each for each in self.split(metric) if not each.may_have(text.value)]
        if not without or is_source(self.plan, text.value):
            return
        trait = trait_dimension(self.plan, text.value)
        if trait is None:
            yield no_property("by", reference, without[0])
        elif not trait.is_there:
            yield no_trait(reference, trait)

    def split(self, metric: Metric) -> Iterator[EventFields]:
        """Those events of a metric that must carry what it is split by.

        All of a ratio; where they are to follow each other `within` some time, those of the first
        are split by what the second, which they are measured against, says.
        """
        measures = metric.measures
        if metric.aggregation == "ratio" and metric.within is not None:
            measures = measures[1:]
        for measure in measures:
            fields = self.fields_of(measure)
            if fields is not None:
                yield fields


def is_source(plan: Plan, name: str) -> bool:
    """Whether it is split by where events come from, which every event tells."""
    return name == "source" and bool(plan.sources)


def no_property(key: str, reference: Reference, fields: EventFields) -> Unknown:
    """A property that an event has not."""
    found = property_of(fields.event, reference, fields_of(fields.event))
    return Unknown(key, found.message, found)


def no_trait(reference: Reference, trait: TraitDimension) -> Unknown:
    """A trait that no user or group has."""
    verb = "has a trait" if trait.home == "no kind of group" else "has no trait"
    home = "its traits" if len(trait.sets) == 1 else "`groups`"
    found = Unresolved(reference, "trait", trait.known, home)
    return Unknown("by", f"{trait.home} {verb} `{trait.trait}`", found)
