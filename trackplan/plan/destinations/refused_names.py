"""The names of events, properties and traits that a destination does not take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.plan.destinations.carried import Carried, carried, carried_names, traits
from trackplan.plan.destinations.limits import NameLimit
from trackplan.plan.destinations.targets import Target, targets
from trackplan.plan.destinations.wrong_names import is_taken
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan


class RefusedEvent(NamedTuple):
    """An event that arrives at a destination as `written`, and the limit that this breaks."""

    event: Event
    written: str
    target: Target
    limit: NameLimit


class RefusedProperty(NamedTuple):
    """A property or trait that arrives at a destination as `written`, and the broken limit."""

    carried: Carried
    written: str
    limit: NameLimit


def refused_events(plan: Plan) -> Iterator[RefusedEvent]:
    """The events with names that one of their destinations does not take."""
    for target in targets(plan):
        limit = target.limits.names.get("event")
        for event in () if limit is None else plan.events:
            written = target.name_of(event)
            if limit is None or is_taken(limit, written):
                continue
            if not event.is_leaving and target.gets(event):
                yield RefusedEvent(event, written, target, limit)


def refused_properties(plan: Plan) -> Iterator[RefusedProperty]:
    """The properties and traits with names that a destination does not take."""
    known = targets(plan)
    names = carried_names(plan) if any("property" in t.limits.names for t in known) else set()
    for target in known:
        limit = target.limits.names.get("property")
        if limit is not None:
            refused = {name for name in names if not is_taken(limit, target.written(name))}
            for each in carried(plan, target, refused):
                yield RefusedProperty(each, target.written(each.whole.name), limit)
        limit = target.limits.names.get("trait")
        for each in () if limit is None else traits(plan, target):
            written = target.written(each.whole.name)
            if limit is not None and not is_taken(limit, written):
                yield RefusedProperty(each, written, limit)
