"""What most events of a plan lack, so that naming each of them tells nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sized

from trackplan.listing import in_a_row
from trackplan.plan.model.event import Event

# So many are named one by one, however few others there are.
FEW = 5


def is_common(lacking: Sized, among: Sized) -> bool:
    """Whether a lack is that of the plan rather than of some of its events: most of many have it.

    Then it is said once, and people who begin to mend it are not shown each event on the first day.
    """
    return len(lacking) > FEW and 2 * len(lacking) > len(among)


def number_of(lacking: Sized, among: Collection[Event]) -> str:
    """How many of all there are, in words that fit their kinds: `9 of 12 events and pages`."""
    return f"{len(lacking):,} of {len(among):,} {kinds(among)}"


def kinds(events: Iterable[Event]) -> str:
    """What they are: `events`, `pages and screens`; at least one."""
    found = {event.kind for event in events}
    return in_a_row(f"{kind}s" for kind in ("event", "page", "screen") if kind in found)
