"""Which properties are deprecated, and whether a deprecation has begun."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.plan.lifecycle.dates import day_of
from trackplan.plan.model.event import Event
from trackplan.plan.model.lifecycle import Deprecation
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property


def deprecated_properties(plan: Plan) -> Iterator[Property]:
    """Properties, traits and context fields that say `deprecated` themselves, each once.

    Those of removed events are left out.
    """
    for defined in (*plan.defined, *plan.in_context):
        if defined.whole.deprecated is not None and defined.whole.states("deprecated"):
            yield defined.whole


def has_begun(plan: Plan, deprecated: Deprecation) -> bool:
    """Whether it is deprecated today, and not only announced."""
    since = day_of(deprecated.since)
    return since is None or since <= plan.today


def is_going(plan: Plan, event: Event) -> bool:
    """Whether an event is still sent, but no longer to be."""
    if event.status != "deprecated":
        return False
    return event.deprecated is None or has_begun(plan, event.deprecated)
