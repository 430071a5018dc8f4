"""How each event of a plan stands in the code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from trackplan.code.call_site import CallSite
from trackplan.code.composed import is_composed, may_send
from trackplan.code.judge.statuses import UNSENT, statuses
from trackplan.code.unread import unread_sources
from trackplan.code.usage import Usage
from trackplan.plan.model.event import Event
from trackplan.plan.model.people import Source

# Called somewhere; maybe, by a name that is composed; nowhere; by sources that cannot be read.
State = Literal["sent", "perhaps-sent", "not-sent", "not-checked"]
STATES: tuple[State, ...] = get_args(State)


@dataclass(frozen=True, slots=True)
class Standing:
    """An event, page or screen with the calls that send it, or may send it.

    `unread` are its sources in languages that are not read. `is_early` says that it is sent from
    where the plan has it planned, or only proposed. `unparsed` is how many files of the code could
    not be read, and may send it, too.
    """

    event: Event
    state: State
    calls: tuple[CallSite, ...] = ()
    unread: tuple[Source, ...] = ()
    is_early: bool = False
    unparsed: int = 0

    @property
    def is_awaited(self) -> bool:
        """Whether the plan says that it is sent, from any of its sources at least."""
        uses = self.event.sources
        said = {use.status or self.event.status for use in uses} or {self.event.status}
        return not self.event.is_leaving and "live" in said


def standings(usage: Usage) -> tuple[Standing, ...]:
    """Each event, page and screen of the plan; a removed one only where it is still sent."""
    composed = [call for call in usage.code.calls if is_composed(call)]
    found = (standing(usage, event, composed) for event in usage.plan.event_likes)
    return tuple(each for each in found if each.state == "sent" or not each.event.is_removed)


def standing(usage: Usage, event: Event, composed: Sequence[CallSite]) -> Standing:
    """One event; `composed` are the calls of which a part of the name is known."""
    unread = tuple(unread_sources(usage.plan, event))
    calls = usage.sent.get(event.subject, ())
    if calls:
        is_early = any(statuses(usage, call, event) <= UNSENT for call in calls)
        return Standing(event, "sent", calls, unread, is_early)
    perhaps = tuple(call for call in composed if may_send(call, event))
    if perhaps:
        return Standing(event, "perhaps-sent", perhaps, unread)
    is_read = not event.sources or len(unread) < len(event.sources)
    state: State = "not-sent" if is_read else "not-checked"
    return Standing(event, state, unread=unread, unparsed=len(usage.code.unparsable))
