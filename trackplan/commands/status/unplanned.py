"""What the code sends and the plan does not have."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from trackplan.code.call_site import CallSite
from trackplan.code.usage import KINDS, Usage
from trackplan.plan.model.event import EventKind


@dataclass(frozen=True, slots=True)
class Unplanned:
    """A name that the plan lacks, with the calls that can send it."""

    kind: EventKind
    name: str
    calls: tuple[CallSite, ...]


def unplanned(usage: Usage) -> tuple[Unplanned, ...]:
    """All such names, in order."""
    found: defaultdict[tuple[EventKind, str], list[CallSite]] = defaultdict(list)
    for call in usage.code.calls:
        kind = KINDS.get(call.method)
        for name in call.names:
            if kind is not None and usage.event(call, name) is None:
                found[kind, name].append(call)
    return tuple(Unplanned(*key, tuple(calls)) for key, calls in sorted(found.items()))
