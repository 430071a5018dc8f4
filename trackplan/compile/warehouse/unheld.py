"""What a plan says beyond the tables themselves, and a format has no place for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator

from trackplan.compile.warehouse.losses import sentences
from trackplan.compile.warehouse.table import Column, Warehouse
from trackplan.listing import counted, in_a_row
from trackplan.plan.model.plan import Plan


def lost(
    plan: Plan, warehouse: Warehouse, held: Callable[[Column], Collection[str]]
) -> Iterator[str]:
    """All that a format loses; `held` says which keys of a column's properties it expresses."""
    yield from sentences(warehouse.losses)
    columns = {
        (table.name, column.name): column
        for schema in warehouse.schemas
        for table in schema.tables
        for column in table.columns
    }
    counts = Counter(key for each in columns.values() for key in stated(each) - set(held(each)))
    if counts:
        listed = [f"`{key}` of {counted(counts[key], 'column')}" for key in sorted(counts)]
        yield f"not checked: {in_a_row(listed)}"
    if left := list(left_out(plan)):
        yield f"left out: {in_a_row(left)}"


def stated(column: Column) -> set[str]:
    """The keys that restrict what a column may hold."""
    keys = {"required"} if column.required else set()
    for whole in column.of:
        keys |= whole.constraints.stated
        if whole.schema is not None:
            keys.add("schema")
    return keys


def left_out(plan: Plan) -> Iterator[str]:
    """The elements that no table stands for."""
    schemas = sum(event.schema is not None for event in plan.standing)
    examples = sum(bool(event.examples) for event in plan.standing)
    counts = {"metric": len(plan.metrics), "funnel": len(plan.funnels)}
    yield from (counted(count, what) for what, count in counts.items() if count)
    of_events = {"`schema`": schemas, "`examples`": examples}
    for key, count in of_events.items():
        if count:
            yield f"{key} of {counted(count, 'event')}"
