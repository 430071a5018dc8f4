"""What replaces an event, page or screen in the end."""

from __future__ import annotations

from trackplan.plan.model.event import Event
from trackplan.plan.model.lifecycle import ENDING
from trackplan.plan.model.plan import Plan


def replacement(plan: Plan, event: Event) -> Event | None:
    """The event that takes the place of `event` according to it; None where there is none."""
    deprecated = event.deprecated
    if deprecated is None or deprecated.replaced_by is None:
        return None
    return plan.find(deprecated.replaced_by)


def successor(plan: Plan, event: Event) -> Event | None:
    """The first event on the way of replacements that is there to stay; None for a dead end."""
    seen = {event.subject}
    found = replacement(plan, event)
    while found is not None and found.status in ENDING:
        if found.subject in seen:
            return None
        seen.add(found.subject)
        found = replacement(plan, found)
    return None if found is None or found.subject in seen else found


def leads_back(plan: Plan, event: Event) -> bool:
    """Whether the way of replacements comes back to `event`."""
    seen = set()
    found = replacement(plan, event)
    while found is not None and found.subject not in seen:
        if found.subject == event.subject:
            return True
        seen.add(found.subject)
        found = replacement(plan, found)
    return False
