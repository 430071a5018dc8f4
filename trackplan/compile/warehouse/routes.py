"""Which events lie in which schema of a warehouse, and what they are called there.

Segment loads each source into a schema of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from trackplan.compile.file_names import file_names
from trackplan.compile.target import Dialect
from trackplan.plan.destinations.kinds import kind_of
from trackplan.plan.destinations.routes import Routes, goes_to, warehouses
from trackplan.plan.destinations.warehouse_clashes import name_in
from trackplan.plan.model.event import Event
from trackplan.plan.model.people import Destination
from trackplan.plan.model.plan import Plan
from trackplan.plan.naming.warehouse import snake_case

KINDS: Mapping[str, Dialect] = {"postgresql": "postgres", "motherduck": "duckdb"}
NO_SOURCE = "events"


class Lane(NamedTuple):
    """The schema of some `sources`, which have one name there."""

    schema: str
    sources: tuple[str, ...]

    def carries(self, event: Event) -> bool:
        """Whether one of the sources sends the event; who names none may come from any."""
        sending = {use.source.name for use in event.sources if use.status != "removed"}
        return not event.sources or not self.sources or not sending.isdisjoint(self.sources)


class Way(NamedTuple):
    """The warehouses of a dialect among the plan's destinations, all if none says that it is one.

    Without any warehouse in the plan, all events are on their way to one that has no name.
    """

    warehouses: tuple[Destination, ...]

    @staticmethod
    def of(plan: Plan, dialect: Dialect) -> Way:
        """The way into the plan's warehouses of this dialect."""
        found = warehouses(plan)
        of_dialect = tuple(each for each in found if dialect_of(each) == dialect)
        return Way(of_dialect or found)

    def name_of(self, event: Event) -> str | None:
        """What an event is called at its end; None where it never gets there."""
        if not self.warehouses:
            return event.name
        reached = (each.name for each in self.warehouses if goes_to(event, each))
        return next((name_in(event, name) for name in reached), None)

    def takes(self, source: str) -> bool:
        """Whether what a source sends gets there."""
        return not self.warehouses or any(
            each.sources is None or any(named.name == source for named in each.sources)
            for each in self.warehouses
        )


def dialect_of(destination: Destination) -> str:
    """The dialect of a warehouse, or its kind where that is another."""
    kind = kind_of(destination)
    return KINDS.get(kind, kind)


def lanes(plan: Plan, way: Way) -> list[Lane]:
    """The schemas, sorted by name; one with all events where the plan states no source."""
    sources = [source for source in Routes.of(plan).sources if source]
    if not sources:
        return [Lane(NO_SOURCE, ())]
    by_schema: dict[str, list[str]] = {}
    for source, schema in schema_names(filter(way.takes, sources)):
        by_schema.setdefault(schema, []).append(source)
    return [Lane(schema, tuple(sorted(found))) for schema, found in sorted(by_schema.items())]


def schema_names(sources: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each source with the name of its schema; one without Latin letters has a checksum."""
    names = list(sources)
    marked = file_names(names)
    for source in names:
        yield source, snake_case(source) or marked[source].replace("-", "_")
