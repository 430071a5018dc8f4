"""What `check` finds, at the calls and the events that it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from trackplan.code.call_site import CallSite
from trackplan.code.judge.standing import Standing
from trackplan.diagnostic import Diagnostic, Subject
from trackplan.docs.book.by_rule import OfRule, grouped
from trackplan.docs.book.findings import element_of, tally
from trackplan.docs.book.lines import Line, Lines
from trackplan.plan.model.event import Event

# An event with a call that sends it, None where a finding is about no single call.
Sending = tuple[Event, CallSite | None]


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding with its line; `event` is the one that it is about, None for none or several."""

    found: Diagnostic
    at: Line
    event: Event | None = None
    call: CallSite | None = None


@dataclass(frozen=True, slots=True)
class Remarks:
    """All of them, and those of each event, the worst first."""

    all: tuple[Remark, ...] = ()
    of_events: Mapping[Subject, tuple[Remark, ...]] = field(default_factory=dict)

    @property
    def tally(self) -> str:
        """How many there are: `1 error and 2 warnings`."""
        return tally(each.found for each in self.all)

    @property
    def by_rule(self) -> tuple[OfRule[Remark], ...]:
        """All of the same rule together."""
        return grouped(self.all, lambda each: each.found)

    def of(self, event: Event) -> tuple[Remark, ...]:
        """Those about an event, page or screen."""
        return self.of_events.get(event.subject, ())


def remarks(found: Iterable[Diagnostic], standings: Iterable[Standing], lines: Lines) -> Remarks:
    """The findings, each beside the call that it lies in."""
    calls = _Calls(standings, lines.plan.event_likes)
    every: list[Remark] = []
    of_events: defaultdict[Subject, list[Remark]] = defaultdict(list)
    for each in sorted(found, key=lambda one: -one.severity):
        at, concerned = lines.of(each.span), calls.concerned(each)
        events = {event.subject: event for event, _ in concerned}
        one = next(iter(events.values())) if len(events) == 1 else None
        every.append(Remark(each, at, one))
        for event, call in concerned:
            of_events[event.subject].append(Remark(each, at, event, call))
    return Remarks(tuple(every), {subject: tuple(of) for subject, of in of_events.items()})


class _Calls:
    """The calls of all events, by what the subject of a finding says of them."""

    def __init__(self, standings: Iterable[Standing], events: Iterable[Event]) -> None:
        self.events = {event.subject: event for event in events}
        self.named: defaultdict[Subject, list[Sending]] = defaultdict(list)
        self.composed: defaultdict[str, list[Sending]] = defaultdict(list)
        for standing in standings:
            event = standing.event
            for call in standing.calls:
                if standing.state == "sent":
                    self.named[call.path, call.function, event.name].append((event, call))
                else:
                    self.composed[call.path].append((event, call))

    def concerned(self, found: Diagnostic) -> Sequence[Sending]:
        """The events that a finding is about, each with the call that it lies in."""
        section, *within = found.subject or ("",)
        if section != "code":
            event = self.events.get(element_of(found.subject))
            return [] if event is None else [(event, None)]
        named = self.named.get(tuple(within[:3]))
        if named is None:
            return _around(found, self.composed.get(found.span.path, ()))
        # A value may be written elsewhere than where it is sent.
        return _around(found, named) or (named if len(named) == 1 else [(named[0][0], None)])


def _around(found: Diagnostic, calls: Iterable[Sending]) -> list[Sending]:
    return [(event, call) for event, call in calls if call and call.span.covers(found.span)]
