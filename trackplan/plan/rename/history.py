"""What may have been sent, so that another name breaks things."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import with_nested


def properties_with_history(plan: Plan) -> frozenset[str]:
    """The names of all properties of events with history, and of traits, nested ones too."""
    payloads = [event.all_properties for event in plan.event_likes if event.has_history]
    payloads += [traits.all_traits for traits in plan.trait_sets]
    tops = {id(top): top for payload in payloads for top in payload}
    return frozenset(inner.name for top in tops.values() for inner in with_nested(top))
