"""Names of the plan that a warehouse cannot keep apart, or not keep at all.

Facts: segmentio/segment-docs connections/storage/warehouses/schema.md: a table for each event in
the schema of each source, a column for each property, keys of nested objects joined.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from trackplan.plan.destinations.routes import Routes
from trackplan.plan.model.element import Element
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.naming.warehouse import (
    BUILTIN_TABLES,
    column_name,
    is_reserved_column,
    table_name,
)
from trackplan.plan.properties.definitions import definition_of

# The users table holds no events.
NOT_OF_TRAITS = frozenset({"event", "event_text"})


class FullName(NamedTuple):
    """An element with its name as people write it: `address.city` where it is nested."""

    shown: str
    element: Element


class Clash(NamedTuple):
    """A name that has no `place` of its own in a warehouse.

    It shares its place with `other`, or with what the warehouse keeps there (`other` is None), or
    nothing is left of it (`place` is empty). The two names are together in `again` payloads more.
    """

    kind: Literal["table", "column"]
    place: str
    named: FullName
    other: FullName | None = None
    again: int = 0


def clashes(plan: Plan) -> Iterator[Clash]:
    """All clashes of events, then of properties and traits, each once."""
    routes = Routes.of(plan)
    yield from of_tables(plan, routes)
    found: dict[tuple[str, ...], list[Clash]] = {}
    for clash in of_columns(plan, routes):
        found.setdefault(what_clashes(clash), []).append(clash)
    for first, *more in found.values():
        yield first if first.other is None else first._replace(again=len(more))


def what_clashes(clash: Clash) -> tuple[str, ...]:
    """Two names, wherever they are defined, or the one property that is to have another."""
    if clash.other is None:
        return clash.named.element.subject
    return "names", clash.other.shown, clash.named.shown


def of_tables(plan: Plan, routes: Routes) -> Iterator[Clash]:
    """Events without a table of their own. The table of a removed event is still there."""
    taken: dict[tuple[str, str, str], Event] = {}
    for event in sorted(plan.events, key=lambda event: not event.is_removed):
        found: Clash | None = None
        for warehouse, source in routes.lanes(event):
            table = table_name(name_in(event, warehouse))
            first = taken.setdefault((warehouse, source, table), event)
            found = found or clash_of_table(routes, table, event, first)
        if found is not None and not event.is_removed:
            yield found


def name_in(event: Event, destination: str) -> str:
    """The event's name there."""
    name = event.names.get(destination)
    return event.name if name is None else name.value


def clash_of_table(routes: Routes, table: str, event: Event, first: Event) -> Clash | None:
    """What is wrong with an event in `table`, where `first` is the first one of that table."""
    named = FullName(event.name, event)
    if not table or table in BUILTIN_TABLES:
        return Clash("table", table, named) if routes.declared else None
    return None if first is event else Clash("table", table, named, FullName(first.name, first))


def of_columns(plan: Plan, routes: Routes) -> Iterator[Clash]:
    """Properties and traits without a column of their own, again for each payload."""
    for event in plan.standing:
        if routes.reached_by(event):
            yield from in_one_row(plan, routes, event.all_properties, frozenset())
    if routes.warehouses or not routes.declared:
        for traits in plan.trait_sets:
            yield from in_one_row(plan, routes, traits.all_traits, NOT_OF_TRAITS)


def in_one_row(
    plan: Plan, routes: Routes, properties: tuple[Property, ...], free: frozenset[str]
) -> Iterator[Clash]:
    """The clashes of one payload; `free` are columns that are not reserved in its table."""
    taken: dict[str, tuple[tuple[str, ...], Property]] = {}
    for path, whole in leaves(properties):
        column = column_name(path)
        first_path, first = taken.setdefault(column, (path, whole))
        is_kept = not column or (is_reserved_column(column) and column not in free)
        if is_kept and routes.declared:
            yield Clash("column", column, full_name(plan, path, whole))
        elif column and first is not whole:
            one, other = FullName(".".join(first_path), first), FullName(".".join(path), whole)
            # A flat name that spells out a path is the one to change.
            if len(first_path) < len(path):
                one, other = other, one
            yield Clash("column", column, other, one)


def full_name(plan: Plan, path: tuple[str, ...], whole: Property) -> FullName:
    """A property where its name can be changed."""
    return FullName(".".join(path), definition_of(plan, whole) if len(path) == 1 else whole)


def leaves(
    properties: tuple[Property, ...], above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Property]]:
    """The values of a payload, each with its path; arrays are one text to a warehouse."""
    for whole in properties:
        path = (*above, whole.name)
        if whole.properties:
            yield from leaves(whole.properties, path)
        else:
            yield path, whole
