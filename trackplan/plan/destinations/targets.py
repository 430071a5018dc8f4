"""The destinations of a plan whose limits are known, and how names arrive there."""

from __future__ import annotations

from typing import NamedTuple

from trackplan.plan.destinations.kinds import kind_of
from trackplan.plan.destinations.known_kinds import limits_of
from trackplan.plan.destinations.limits import Limits, Rewrite
from trackplan.plan.destinations.routes import goes_to
from trackplan.plan.model.event import Event
from trackplan.plan.model.people import Destination
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Text


class Target(NamedTuple):
    """A destination with the limits of its kind, and what is done to names on the way."""

    destination: Destination
    limits: Limits
    via: str | None
    rewrite: Rewrite | None

    def gets(self, event: Event) -> bool:
        """Whether an event goes there."""
        return goes_to(event, self.destination)

    def written(self, name: str) -> str:
        """A name as it arrives, rewritten by what passes it on."""
        return name if self.rewrite is None else self.rewrite(name)

    def stated(self, event: Event) -> Text | None:
        """The name that an event is given for this destination."""
        return event.names.get(self.destination.name) if event.names else None

    def name_of(self, event: Event) -> str:
        """The name of an event there."""
        stated = self.stated(event)
        return self.written(event.name if stated is None else stated.value)


def targets(plan: Plan) -> tuple[Target, ...]:
    """The destinations that are of a known kind, in the order of the plan."""
    found = ((each, limits_of(kind_of(each))) for each in plan.destinations)
    return tuple(target(each, limits) for each, limits in found if limits is not None)


def target(destination: Destination, limits: Limits) -> Target:
    """One destination of a known kind."""
    via = None if destination.via is None else destination.via.value.casefold()
    return Target(destination, limits, via, None if via is None else limits.via.get(via))
