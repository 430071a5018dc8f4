"""Which names follow the convention that the plan states."""

from __future__ import annotations

from trackplan.diagnostic import Subject
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.event_names import named


def follow_convention(plan: Plan) -> set[Subject]:
    """The events whose names the convention has nothing to say about."""
    return {
        name.event.subject
        for name in named(plan)
        if name.name == name.right and (name.reading.is_known or not plan.actions)
    }
