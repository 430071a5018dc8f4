"""Which events go to which destinations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.plan.destinations.kinds import kind_of
from trackplan.plan.model.event import Event
from trackplan.plan.model.people import Destination
from trackplan.plan.model.plan import Plan

# What may stand as a destination's kind, or in it, for a warehouse with tables and columns.
WAREHOUSES = frozenset(
    {
        "athena",
        "azure-sql",
        "bigquery",
        "clickhouse",
        "databricks",
        "delta-lake",
        "duckdb",
        "mariadb",
        "motherduck",
        "mssql",
        "mysql",
        "postgres",
        "postgresql",
        "redshift",
        "snowflake",
        "sql-server",
        "synapse",
        "trino",
        "warehouse",
    }
)


def warehouses(plan: Plan) -> tuple[Destination, ...]:
    """The destinations that are warehouses."""
    return tuple(each for each in plan.destinations if is_warehouse(each))


def is_warehouse(destination: Destination) -> bool:
    """Whether a destination's kind, or its name where it has none, is that of a warehouse."""
    kind = kind_of(destination)
    return kind in WAREHOUSES or not WAREHOUSES.isdisjoint(kind.split("-"))


def goes_to(event: Event, destination: Destination) -> bool:
    """Whether an event reaches a destination: as stated, else if that takes its sources."""
    if event.destinations is not None:
        return any(named.name == destination.name for named in event.destinations)
    return takes(destination, event)


def takes(destination: Destination, event: Event) -> bool:
    """Whether a destination takes one of an event's sources; who names none excludes none."""
    if destination.sources is None or not event.sources:
        return True
    return any(
        use.source.name == reference.name
        for use in event.sources
        for reference in destination.sources
    )


class Routes(NamedTuple):
    """The ways of events into warehouses.

    Where the plan declares no destination at all, all events go to one that has no name.
    """

    warehouses: tuple[Destination, ...]
    sources: tuple[str, ...]
    declared: bool

    @staticmethod
    def of(plan: Plan) -> Routes:
        """The routes of a plan; who names no source may come from any."""
        named = (r.name for r in plan.references if r.kind == "source")
        sources = dict.fromkeys((*(source.name for source in plan.sources), *named))
        return Routes(warehouses(plan), tuple(sources) or ("",), bool(plan.destinations))

    def reached_by(self, event: Event) -> list[str]:
        """The names of the warehouses that an event goes to."""
        if not self.declared:
            return [""]
        return [each.name for each in self.warehouses if goes_to(event, each)]

    def lanes(self, event: Event) -> Iterator[tuple[str, str]]:
        """Each warehouse that rows of an event go to, with each source that they come from.

        Rows of different sources lie in different schemas, so their names never meet.
        """
        sources = [use.source.name for use in event.sources] or self.sources
        return ((name, source) for name in self.reached_by(event) for source in sources)
