"""The summary of `trackplan status`, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trackplan.code.judge.standing import STATES, State
from trackplan.commands.status.overview import Overview
from trackplan.commands.status.resolution import Reason
from trackplan.listing import counted, in_a_row

PHRASES: Mapping[State, str] = {
    "sent": "sent",
    "perhaps-sent": "perhaps sent",
    "not-sent": "not sent",
    "not-checked": "not checked",
}
REASONS: Mapping[Reason, str] = {
    "dynamic-name": "a name that is not known",
    "open-properties": "properties that are not all known",
    "dynamic-keys": "keys that are computed",
}


def sentences(overview: Overview) -> Iterator[str]:
    """How many events are sent, how many calls are known in full, and what could not be read."""
    yield about_events(overview)
    yield about_calls(overview)
    if overview.unparsable:
        count = counted(len(overview.unparsable), "file")
        yield f"{count} could not be read, the first is {overview.unparsable[0].span.path}."


def about_events(overview: Overview) -> str:
    """How many events stand how: `Of 20 events, 12 are sent and 8 are not sent`."""
    counts = {state: len(overview.of(state)) for state in STATES}
    parts = [
        f"{count:,} {'is' if count == 1 else 'are'} {phrase(state, whole=overview.whole)}"
        for state, count in counts.items()
        if count
    ]
    if not parts:
        return "The plan has no events."
    return f"Of {counted(len(overview.standings), 'event')}, {in_a_row(parts)}."


def phrase(state: State, *, whole: bool) -> str:
    """A state in words; of a part of the code nobody knows what the rest sends."""
    return PHRASES[state] if whole or state != "not-sent" else "not sent from here"


def about_calls(overview: Overview) -> str:
    """How many calls are known in full, and what is not known of the others."""
    known = overview.resolution
    if not known.total:
        return f"There is no analytics call in {counted(overview.files, 'file')}."
    share = f"{known.resolved:,} of {counted(known.total, 'call')} ({known.percent} %)"
    verb = "is" if known.resolved == 1 else "are"
    parts = [f"{n:,} with {REASONS[reason]}" for reason, n in known.reasons.items() if n]
    rest = f"; {in_a_row(parts)}" if parts else ""
    return f"{share} {verb} known in full{rest}."
