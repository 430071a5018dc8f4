"""How to give an event another name at one destination."""

from __future__ import annotations

from trackplan.diagnostic import Subject
from trackplan.plan.destinations.targets import Target
from trackplan.plan.model.event import Event
from trackplan.source import Span


def place_of(event: Event, target: Target) -> tuple[Span, Subject]:
    """Where the name that an event has at a destination stands."""
    stated = target.stated(event)
    if stated is None:
        return event.name_span, event.subject
    return stated.span, (*event.subject, "names", target.destination.name)


def advice(event: Event, target: Target, like: str | None) -> str:
    """What to do: to give it another name there, such as `like`."""
    if target.stated(event) is not None:
        return "give it another name there" if like is None else f"`{like}` would do"
    names = f"names: {{{target.destination.name}: {like or '…'}}}"
    return f"`{names}` on the event gives it another name there"
