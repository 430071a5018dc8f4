"""What events, pages and screens take the place of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from trackplan.diagnostic import Subject
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan


def replaced(plan: Plan) -> Mapping[Subject, tuple[Event, ...]]:
    """What each takes the place of, by its subject: older data has those names."""
    found: defaultdict[Subject, list[Event]] = defaultdict(list)
    for event in plan.event_likes:
        by = None if event.deprecated is None else event.deprecated.replaced_by
        now = None if by is None else plan.find(by)
        if now is not None:
            found[now.subject].append(event)
    return {subject: tuple(events) for subject, events in found.items()}
