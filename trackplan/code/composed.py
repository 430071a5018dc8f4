"""Names that are put together while the code runs, and what they may turn out to be."""

from __future__ import annotations

import re

from trackplan.code.call_site import CallSite
from trackplan.code.usage import KINDS
from trackplan.plan.model.event import Event


def is_composed(call: CallSite) -> bool:
    """Whether some of a dynamic name is known; one that may be anything says nothing."""
    return (call.pattern or "").strip("*") != ""


def may_send(call: CallSite, event: Event) -> bool:
    """Whether a dynamic name may turn out to be the event's.

    Not so where it is an argument of the function around: then its callers are asked.
    """
    if call.pattern is None or call.relayed:
        return False
    return KINDS.get(call.method) == event.kind and matches(call.pattern, event.name)


def matches(pattern: str, name: str) -> bool:
    """Whether a name can come out of a pattern, in which only `*` is special."""
    parts = map(re.escape, pattern.split("*"))
    return re.fullmatch(".*".join(parts), name, re.DOTALL) is not None
