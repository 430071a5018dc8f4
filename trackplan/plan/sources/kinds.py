"""What kinds of sources send an event: apps in people's hands, or servers."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.plan.model.event import Event, SourceUse
from trackplan.plan.model.lifecycle import ENDING
from trackplan.plan.model.people import SourceKind
from trackplan.plan.model.plan import Plan

OURS: frozenset[SourceKind] = frozenset({"server", "system-of-record"})
# How messages call them.
SERVERS = "server or system of record"


class Kinds:
    """The kinds of a plan's sources; None for one that states none or is not declared."""

    def __init__(self, plan: Plan) -> None:
        self.by_name: dict[str, SourceKind | None] = {s.name: s.kind for s in plan.sources}

    @property
    def any_server(self) -> bool:
        """Whether the plan has a server or a system of record among its sources."""
        return not OURS.isdisjoint(self.by_name.values())

    def of(self, event: Event) -> set[SourceKind | None]:
        """The kinds that send an event now, or will; where its use is ending they do not count."""
        uses = (use for use in event.sources if use.status not in ENDING)
        return {self.by_name.get(use.source.name) for use in uses}

    def live(self, event: Event) -> Iterator[tuple[SourceUse, SourceKind]]:
        """The uses that are live and whose kinds are known."""
        for use in event.sources:
            kind = self.by_name.get(use.source.name)
            if kind is not None and (use.status or event.status) == "live":
                yield use, kind
