"""All that `trackplan status` says, whatever the format."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.code.call_site import CallSite
from trackplan.code.found import Unparsable
from trackplan.code.judge.standing import Standing, State, standings
from trackplan.code.usage import Usage
from trackplan.commands.status.resolution import Resolution, resolution
from trackplan.commands.status.unplanned import Unplanned, unplanned
from trackplan.plan.model.event import EventKind


@dataclass(frozen=True, slots=True)
class Overview:
    """A plan and the code beside it; `whole` says that all of the code was looked at."""

    standings: tuple[Standing, ...]
    unplanned: tuple[Unplanned, ...]
    resolution: Resolution
    unparsable: tuple[Unparsable, ...]
    files: int
    whole: bool

    def of(self, state: State) -> tuple[Standing, ...]:
        """The events that stand like this, in the order of the plan."""
        return tuple(each for each in self.standings if each.state == state)


def overview(usage: Usage) -> Overview:
    """Look at everything."""
    code = usage.code
    return Overview(
        standings(usage),
        unplanned(usage),
        resolution(code.calls),
        code.unparsable,
        len(code.read),
        code.whole,
    )


def label(kind: EventKind, name: str) -> str:
    """The name, with what it is where that is no event."""
    return name if kind == "event" else f"{name} ({kind})"


def first_place(calls: tuple[CallSite, ...]) -> str:
    """The first call as `path:line`, empty where there is none."""
    return calls[0].span.where if calls else ""
