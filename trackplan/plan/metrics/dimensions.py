"""What metrics add up, filter and split by, and the plan does not have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from trackplan.plan.metrics.carried import Carried
from trackplan.plan.metrics.trait_dimensions import TraitDimension, trait_dimension
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Measure, Metric
from trackplan.plan.model.values import Reference, Text
from trackplan.plan.references.payload_fields import names
from trackplan.plan.references.unresolved import Unresolved, declared


class Unknown(NamedTuple):
    """A name that leads nowhere; `key` is what of the metric names it."""

    key: str
    message: str
    found: Unresolved


class Measured:
    """The metrics of one plan with what their events carry, each event looked into once."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._carried: dict[tuple[str, str], Carried | None] = {}

    def carried(self, measure: Measure) -> Carried | None:
        """What the event carries; None where it is unknown or removed: others say so."""
        reference = measure.event
        key = (reference.kind, reference.name)
        if key not in self._carried:
            event = self.plan.find(reference)
            if event is None or event.is_removed:
                self._carried[key] = None
            else:
                self._carried[key] = Carried(event, complete=self._complete)
        return self._carried[key]

    @cached_property
    def _complete(self) -> bool:
        """Whether every bundle is there; who includes another one may carry anything."""
        bundles = declared(self.plan, "bundle")
        return all(each.kind != "bundle" or each.name in bundles for each in self.plan.references)

    def unknown(self, metric: Metric) -> Iterator[Unknown]:
        """The properties that a metric names and that its events have not."""
        for measure in metric.measures:
            carried = self.carried(measure)
            if carried is None:
                continue
            for reference in measure.filters:
                if not carried.may_have(reference.name):
                    yield lacking("where", reference, carried)
            if measure.property is not None and not carried.may_have(measure.property.name):
                yield lacking("property", measure.property, carried)
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
            yield lacking("by", reference, without[0])
        elif not trait.is_there:
            yield no_trait(reference, trait)

    def split(self, metric: Metric) -> Iterator[Carried]:
        """Those events of a metric that must carry what it is split by.

        All of a ratio; where they are to follow each other `within` some time, those of the first
        are split by what the second, which they are measured against, says.
        """
        measures = metric.measures
        if metric.aggregation == "ratio" and metric.within is not None:
            measures = measures[1:]
        for measure in measures:
            carried = self.carried(measure)
            if carried is not None:
                yield carried


def is_source(plan: Plan, name: str) -> bool:
    """Whether it is split by where events come from, which every event tells."""
    return name == "source" and bool(plan.sources)


def lacking(key: str, reference: Reference, carried: Carried) -> Unknown:
    """A property that an event has not."""
    event = carried.event
    known = frozenset((*names(event.all_properties), *names(event.all_context)))
    home = f"the {event.kind} `{event.name}`"
    found = Unresolved(reference, f"property of {home}", known, home)
    return Unknown(key, found.message, found)


def no_trait(reference: Reference, trait: TraitDimension) -> Unknown:
    """A trait that no user or group has."""
    verb = "has a trait" if trait.home == "no kind of group" else "has no trait"
    home = "its traits" if len(trait.sets) == 1 else "`groups`"
    found = Unresolved(reference, "trait", trait.known, home)
    return Unknown("by", f"{trait.home} {verb} `{trait.trait}`", found)
