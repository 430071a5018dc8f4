"""Tables and columns with names that the warehouse does not take as they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.diagnostic import Subject
from trackplan.plan.destinations.carried import Carried, carried, carried_names, traits
from trackplan.plan.destinations.limits import NameLimit, Of
from trackplan.plan.destinations.targets import Target, targets
from trackplan.plan.destinations.warehouse_clashes import leaves, name_in
from trackplan.plan.destinations.wrong_names import is_taken
from trackplan.plan.model.element import Element
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.naming.warehouse import column_name, snake_case, table_name


class WarehouseName(NamedTuple):
    """The table of an event, or the column of a property, with the limit that it breaks.

    `shown` is the name as people write it: `address.city` where it is nested.
    """

    of: Of
    written: str
    shown: str
    element: Element
    target: Target
    limit: NameLimit
    event: Event | None = None


def refused_in_warehouses(plan: Plan) -> Iterator[WarehouseName]:
    """All such names, each once for each warehouse."""
    for target in targets(plan):
        limit = target.limits.names.get("table")
        if limit is not None:
            yield from tables(plan, target, limit)
        limit = target.limits.names.get("column")
        if limit is not None:
            yield from flat_columns(plan, target, limit)
            yield from nested_columns(plan, target, limit)


def tables(plan: Plan, target: Target, limit: NameLimit) -> Iterator[WarehouseName]:
    """The events with tables of such names."""
    for event in plan.events:
        table = table_name(name_in(event, target.destination.name))
        if not table or is_taken(limit, table) or event.is_leaving:
            continue
        if target.gets(event):
            yield WarehouseName("table", table, event.name, event, target, limit)


def flat_columns(plan: Plan, target: Target, limit: NameLimit) -> Iterator[WarehouseName]:
    """The properties and traits that are no objects, with columns of such names."""
    refused = {name for name in carried_names(plan) if is_refused(limit, snake_case(name))}
    for each in (*carried(plan, target, refused), *traits(plan, target)):
        column = snake_case(each.whole.name)
        if is_refused(limit, column) and not each.whole.properties:
            yield of_column(each, column, (each.whole.name,), limit)


def nested_columns(plan: Plan, target: Target, limit: NameLimit) -> Iterator[WarehouseName]:
    """The properties in objects with columns of such names."""
    seen: set[Subject] = set()
    for event in plan.lasting:
        for whole in event.all_properties:
            if not whole.properties or not target.gets(event):
                continue
            for path, leaf in leaves((whole,)):
                column = column_name(path)
                if leaf.subject not in seen and is_refused(limit, column):
                    seen.add(leaf.subject)
                    yield of_column(Carried(leaf, leaf, target, event), column, path, limit)


def is_refused(limit: NameLimit, column: str) -> bool:
    """Whether a column cannot be called this; a property that leaves no name has none."""
    return bool(column) and not is_taken(limit, column)


def of_column(each: Carried, column: str, path: tuple[str, ...], limit: NameLimit) -> WarehouseName:
    """A column and the property that it holds."""
    shown = ".".join(path)
    return WarehouseName("column", column, shown, each.place, each.target, limit, each.event)
