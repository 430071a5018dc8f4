"""Where the names of events are written."""

from __future__ import annotations

from trackplan.code.call_site import CallSite, KnownNames
from trackplan.source import Span


def literal_of(call: CallSite, name: str) -> Span | None:
    """The literal that a name of a call is written as, None where it is composed."""
    if not isinstance(call.event, KnownNames):
        return None
    return next((each.span for each in call.event.names if each.value == name), None)
