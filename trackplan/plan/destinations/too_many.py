"""Where more goes to a destination than it takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.plan.destinations.carried import carried_names
from trackplan.plan.destinations.limits import Count, Counted
from trackplan.plan.destinations.platforms import Platforms
from trackplan.plan.destinations.targets import Target, targets
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan


class TooMany(NamedTuple):
    """More of what is `counted` than the limit; of one `event`, or of all that goes there."""

    counted: Counted
    number: int
    target: Target
    limit: Count
    event: Event | None = None


def too_many(plan: Plan) -> Iterator[TooMany]:
    """All that is beyond a count, destination by destination."""
    for target in targets(plan):
        for counted, limit in target.limits.counts.items():
            if counted == "properties_per_event":
                yield from in_events(plan, target, limit)
                continue
            # What the plan has in all is quickly counted, and mostly few enough.
            if in_all(plan, counted) > limit.max:
                count = reaching(plan, target, counted, limit)
                if count > limit.max:
                    yield TooMany(counted, count, target, limit)


def in_events(plan: Plan, target: Target, limit: Count) -> Iterator[TooMany]:
    """The events with too many properties."""
    for event in plan.lasting:
        count = len(event.all_properties)
        if count > limit.max and target.gets(event):
            yield TooMany("properties_per_event", count, target, limit, event)


def in_all(plan: Plan, counted: Counted) -> int:
    """How many there are in the whole plan."""
    if counted == "traits":
        return 0 if plan.identify is None else len(plan.identify.all_traits)
    return len(plan.events) if counted == "events" else len(carried_names(plan))


def reaching(plan: Plan, target: Target, counted: Counted, limit: Count) -> int:
    """How many of them reach a destination, from the platform that the limit is about."""
    if counted == "traits":
        return in_all(plan, counted)
    events = [event for event in plan.standing if target.gets(event)]
    if counted == "properties":
        return len({whole.name for event in events for whole in event.all_properties})
    platforms = Platforms(plan, target.destination)
    return len(
        {
            target.name_of(event)
            for event in events
            if event.kind == "event"
            and (limit.platform is None or limit.platform in platforms.of(event))
        }
    )
