"""Which events reach a kind of tool, and the names that they have there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from trackplan.compile.left_out import Loss
from trackplan.plan.destinations.kinds import kind_of
from trackplan.plan.destinations.known_kinds import limits_of
from trackplan.plan.destinations.routes import goes_to
from trackplan.plan.destinations.targets import target
from trackplan.plan.model.event import Event
from trackplan.plan.model.people import Destination
from trackplan.plan.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Events by the name they arrive under, sorted.

    `merged` arrive under the name of another one of them, `elsewhere` do not arrive at all.
    """

    events: dict[str, Event]
    merged: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()

    @property
    def losses(self) -> list[Loss]:
        """What is lost of events that are not there under a name of their own."""
        same = "another has the same name there, so only that is held"
        away = "the plan sends them elsewhere, so they are left out"
        return [
            *(Loss(away, name) for name in self.elsewhere),
            *(Loss(same, name) for name in self.merged),
        ]


def arrivals(plan: Plan, events: Iterable[Event], kind: str) -> Arrivals:
    """Those of the events that may be sent and go to a destination of this kind.

    Where the plan declares no such destination, all go there under their own names.
    """
    there = [each for each in plan.destinations if _is_of(each, kind)]
    found: dict[str, Event] = {}
    merged: list[str] = []
    elsewhere: list[str] = []
    for event in sorted(events, key=lambda each: each.name):
        names = [] if event.is_removed else _names(event, there)
        merged += [event.name for name in names if found.setdefault(name, event) is not event]
        elsewhere += [] if names or event.is_removed else [event.name]
    return Arrivals(dict(sorted(found.items())), tuple(merged), tuple(elsewhere))


def _names(event: Event, there: list[Destination]) -> list[str]:
    if not there:
        return [event.name]
    names = (_name_at(event, each) for each in there if goes_to(event, each))
    return list(dict.fromkeys(names))


def _name_at(event: Event, destination: Destination) -> str:
    limits = limits_of(kind_of(destination))
    if limits is not None:
        return target(destination, limits).name_of(event)
    stated = event.names.get(destination.name)
    return event.name if stated is None else stated.value


def _is_of(destination: Destination, kind: str) -> bool:
    found = kind_of(destination)
    limits = limits_of(found)
    return kind in (found, limits.kind if limits is not None else None)
