"""How many calls are known in full, and why the others are not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from trackplan.code.call_site import CallSite
from trackplan.code.value import Payload

Reason = Literal["dynamic-name", "open-properties", "dynamic-keys"]
REASONS: tuple[Reason, ...] = get_args(Reason)


@dataclass(frozen=True, slots=True)
class Resolution:
    """`total` calls, of which `resolved` are known in full; a call can have several reasons.

    Calls that only hand on what their function was given are left out: its callers count.
    """

    total: int
    resolved: int
    reasons: Mapping[Reason, int]

    @property
    def percent(self) -> int:
        """The share that is known in full, never rounded up to 100."""
        return 100 * self.resolved // self.total if self.total else 100


def resolution(calls: Iterable[CallSite]) -> Resolution:
    """Count them."""
    found = [frozenset(reasons(call)) for call in calls if not call.relayed]
    counts = Counter(reason for each in found for reason in each)
    return Resolution(
        total=len(found),
        resolved=sum(not each for each in found),
        reasons={reason: counts[reason] for reason in REASONS},
    )


def reasons(call: CallSite) -> Iterator[Reason]:
    """Why a call is not known in full."""
    if call.is_dynamic:
        yield "dynamic-name"
    payload = payload_of(call)
    if payload.dynamic_keys:
        yield "dynamic-keys"
    elif payload.open:
        yield "open-properties"


def payload_of(call: CallSite) -> Payload:
    """What arrives: properties, or the traits of a call that sends such."""
    return call.traits if call.method in ("identify", "group") else call.sent
