"""The object and the action of an event, as its name says them."""

from __future__ import annotations

from trackplan.plan.names.vocabulary import EventName


def object_of(reading: EventName) -> str:
    """The object that a name says, or that goes without saying with its action."""
    if reading.object is not None:
        return reading.object.term.name
    if reading.object_words or reading.action is None or reading.action.term.object is None:
        return " ".join(reading.object_words)
    return reading.action.term.object.name


def action_of(reading: EventName) -> str:
    """The action that a name says."""
    return reading.action.term.name if reading.action else " ".join(reading.action_words)
