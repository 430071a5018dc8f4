"""What tools may want to know of a table or column, by key: owner, why, status, pii."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.compile.warehouse.table import Column, Table
from trackplan.plan.model.event import Event
from trackplan.plan.model.property import Pii, Property
from trackplan.plan.yaml.node import Json
from trackplan.schema.annotations import about_event, about_property
from trackplan.schema.json_schema import JsonSchema

LEVELS: tuple[Pii, ...] = ("none", "indirect", "direct", "sensitive")


def table_facts(table: Table) -> JsonSchema:
    """The facts of the one event whose table it is; of several, those of each under `calls`."""
    found: list[Json] = [about_event(each) for each in table.of if isinstance(each, Event)]
    if len(found) == 1 and isinstance(found[0], dict):
        return found[0]
    return {"calls": found} if found else {}


def column_facts(column: Column) -> JsonSchema:
    """The facts of the properties that a column holds; the most personal one of them counts."""
    facts: JsonSchema = {}
    for whole in column.of:
        facts = {**about_property(whole), **facts}
    if level := most_personal(column.of):
        facts["pii"] = level
    return dict(sorted(facts.items()))


def most_personal(properties: Iterable[Property]) -> Pii | None:
    """The highest level of `pii` that is stated."""
    levels = [whole.pii for whole in properties if whole.pii is not None]
    return max(levels, key=LEVELS.index, default=None)
