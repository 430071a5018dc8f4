"""The names of events: where calls write them, and which ones the plan has."""

from __future__ import annotations

from collections.abc import Mapping

from trackplan.code.call_site import CallSite, KnownNames
from trackplan.code.usage import KINDS, Usage
from trackplan.plan.model.event import EventKind
from trackplan.source import Span

NO_NAMES: frozenset[str] = frozenset()


def literal_of(call: CallSite, name: str) -> Span | None:
    """The literal that a name of a call is written as, None where it is composed."""
    if not isinstance(call.event, KnownNames):
        return None
    return next((each.span for each in call.event.names if each.value == name), None)


def names_of(usage: Usage, call: CallSite) -> frozenset[str]:
    """The names that such a call may send: those of its kind that have not been removed."""
    kind = KINDS.get(call.method)
    return NO_NAMES if kind is None else usage.once(_names_by_kind)[kind]


def is_held(usage: Usage, call: CallSite) -> bool:
    """Whether the plan wants to know such names; of pages and screens only where it has any."""
    return KINDS.get(call.method) == "event" or bool(names_of(usage, call))


def _names_by_kind(usage: Usage) -> Mapping[EventKind, frozenset[str]]:
    return {
        kind: frozenset(event.name for event in usage.plan.standing if event.kind == kind)
        for kind in KINDS.values()
    }
