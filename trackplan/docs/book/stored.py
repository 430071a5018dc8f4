"""Where an event lies in a warehouse: its table, and columns that are not called as properties are.

Said only of what Segment loads into a warehouse whose names are known: others have other names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeGuard

from trackplan.compile.target import DIALECTS, Dialect
from trackplan.compile.warehouse.columns import CONTEXT, Leaf, leaves
from trackplan.compile.warehouse.names import fitting
from trackplan.compile.warehouse.routes import dialect_of
from trackplan.plan.destinations.routes import goes_to, warehouses
from trackplan.plan.destinations.warehouse_clashes import name_in
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Text
from trackplan.plan.naming.warehouse import (
    BUILTIN_TABLES,
    column_name,
    is_reserved_column,
    table_name,
)

SEGMENT = "segment"


@dataclass(frozen=True, slots=True)
class Stored:
    """The table of an event by the warehouse; columns by the path of the property in a table.

    Columns are those that differ from the path, and are the same in all the warehouses.
    """

    tables: Mapping[str, str]
    properties: Mapping[str, str]
    context: Mapping[str, str]


NOWHERE = Stored({}, {}, {})


def stored(event: Event, plan: Plan) -> Stored:
    """Where an event lies, as far as that is certain."""
    tables: dict[str, str] = {}
    dialects: set[Dialect] = set()
    is_event = event.kind == "event" and not event.is_removed
    for each in warehouses(plan) if is_event and is_sent_by_segment(event, plan) else ():
        dialect = dialect_of(each)
        if not is_known(dialect) or not is_segment(each.via) or not goes_to(event, each):
            continue
        table = table_name(name_in(event, each.name))
        fits = fitting(table, "table", dialect)
        if fits and table not in BUILTIN_TABLES:
            tables[each.name] = fits
            dialects.add(dialect)
    if not tables:
        return NOWHERE
    return Stored(
        tables,
        columns(event.all_properties, (), dialects),
        columns(event.all_context, (CONTEXT,), dialects),
    )


def is_known(dialect: str) -> TypeGuard[Dialect]:
    """Whether the names that a warehouse takes are known."""
    return dialect in DIALECTS


def is_sent_by_segment(event: Event, plan: Plan) -> bool:
    """Whether all that may send an event do so by Segment's SDKs."""
    named = {use.source.name for use in event.sources}
    sources = [source for source in plan.sources if not named or source.name in named]
    are_all_known = bool(sources) and len(sources) >= len(named)
    return are_all_known and all(each.sdk and is_segment(each.sdk) for each in sources)


def is_segment(stated: Text | None) -> bool:
    """Whether what is stated is Segment, if anything is."""
    return stated is None or stated.value.strip().casefold() == SEGMENT


def columns(
    properties: Iterable[Property], above: tuple[str, ...], dialects: Iterable[Dialect]
) -> Mapping[str, str]:
    """The columns of properties that are not called as their paths are."""
    found: defaultdict[str, set[str | None]] = defaultdict(set)
    for leaf in values(properties, above):
        column = column_name(leaf.path)
        if above or not is_reserved_column(column):
            path = ".".join(leaf.path[len(above) :])
            found[path].update(fitting(column, "column", dialect) for dialect in dialects)
    return {
        path: one
        for path, names in found.items()
        if len(names) == 1 and (one := next(iter(names))) and one != path
    }


def values(properties: Iterable[Property], above: tuple[str, ...]) -> Iterator[Leaf]:
    """What has a column of its own."""
    return (found for found in leaves(properties, above) if isinstance(found, Leaf))
