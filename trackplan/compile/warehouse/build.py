"""A plan as the schemas and tables of a warehouse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from trackplan.compile.target import Dialect
from trackplan.compile.warehouse.losses import Loss
from trackplan.compile.warehouse.names import fitting
from trackplan.compile.warehouse.routes import Lane, Way, lanes
from trackplan.compile.warehouse.table import Schema, Table, Warehouse
from trackplan.compile.warehouse.tables import Tables
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.naming.warehouse import BUILTIN_TABLES, table_name

Made = dict[tuple[str, tuple[str, ...]], tuple[Table | Loss, ...]]


def warehouse_of(plan: Plan, dialect: Dialect) -> Warehouse:
    """The schemas of the plan's sources. What has been removed has no place in them."""
    losses: set[Loss] = set()
    made: Made = {}
    way = Way.of(plan, dialect)
    tables = Tables(plan, dialect)
    places = {event.name: place(event, way, dialect) for event in plan.events}
    schemas = []
    for lane in lanes(plan, way):
        parts = list(parts_of(lane, tables, places, way, made))
        losses.update(part for part in parts if isinstance(part, Loss))
        found = sorted(
            (part for part in parts if isinstance(part, Table)), key=lambda table: table.name
        )
        schemas.append(Schema(lane.schema, lane.sources, tuple(found)))
    return Warehouse(tuple(schemas), frozenset(losses))


def place(event: Event, way: Way, dialect: Dialect) -> str | Loss | None:
    """The table of an event; None where it goes to no warehouse."""
    name = way.name_of(event)
    if name is None or event.is_removed:
        return None
    table = table_name(name)
    if not table:
        return Loss("nameless table", event.name)
    if table in BUILTIN_TABLES:
        return Loss("kept table", event.name)
    return fitting(table, "table", dialect) or Loss("refused table", event.name)


def parts_of(
    lane: Lane, tables: Tables, places: Mapping[str, str | Loss | None], way: Way, made: Made
) -> Iterator[Table | Loss]:
    """The tables of a schema, and what is lost on the way into it."""
    plan = tables.plan
    sent = by_name(event for event in plan.events if lane.carries(event))
    by_table: dict[str, list[Event]] = {}
    for event in sent:
        found = places[event.name]
        if isinstance(found, Loss):
            yield found
        elif found is not None:
            by_table.setdefault(found, []).append(event)
    for table, events in by_table.items():
        if len(events) > 1:
            yield Loss("shared table", table)
        key = table, tuple(event.name for event in events)
        if key not in made:
            made[key] = tuple(tables.of_events(table, events))
        yield from made[key]
    if by_table:
        yield from tables.tracks([event for events in by_table.values() for event in events])
    yield from page_tables(lane, tables, way)
    yield from tables.of_people()


def page_tables(lane: Lane, tables: Tables, way: Way) -> Iterator[Table | Loss]:
    """`pages` and `screens`."""
    plan = tables.plan
    for found in (plan.pages, plan.screens):
        loaded = (event for event in found if lane.carries(event) and way.name_of(event))
        if events := by_name(event for event in loaded if not event.is_removed):
            yield from tables.of_pages("pages" if events[0].kind == "page" else "screens", events)


def by_name(events: Iterable[Event]) -> list[Event]:
    """Sorted by name, so that the order of the plan does not matter."""
    return sorted(events, key=lambda event: event.name)
