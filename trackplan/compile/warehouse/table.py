"""Schemas, tables and columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from trackplan.compile.warehouse.losses import Loss
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.property import Property
from trackplan.plan.yaml.node import Json

# The types that Segment loads: segment-docs connections/storage/warehouses/schema.md, Data Types.
ColumnType = Literal["text", "integer", "number", "boolean", "timestamp"]


class Target(NamedTuple):
    """The column of another table whose values a column has."""

    table: str
    column: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column, and the properties or traits that it holds (`of`; none where it is standard).

    `required` says that no sound call lacks it, `always` that the loader itself fills it. `values`
    are the only ones, where it has such.
    """

    name: str
    type: ColumnType
    description: str = ""
    required: bool = False
    always: bool = False
    values: tuple[Json, ...] = ()
    refers_to: Target | None = None
    of: tuple[Property, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table, and whose calls are its rows: of several events where they share it."""

    name: str
    description: str
    columns: tuple[Column, ...]
    of: tuple[Event | TraitSet, ...] = ()


@dataclass(frozen=True, slots=True)
class Schema:
    """The tables of what one or several `sources` of the plan send; none where it states none."""

    name: str
    sources: tuple[str, ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class Warehouse:
    """All schemas, sorted by name, and what of the plan finds no place in them."""

    schemas: tuple[Schema, ...]
    losses: frozenset[Loss]
