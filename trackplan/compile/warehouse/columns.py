"""The columns that the calls of one event, page or set of traits fill."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from trackplan.compile.target import Dialect
from trackplan.compile.warehouse.column_types import column_type, column_values
from trackplan.compile.warehouse.losses import Loss
from trackplan.compile.warehouse.names import fitting
from trackplan.compile.warehouse.table import Column, Target
from trackplan.plan.model.property import Property
from trackplan.plan.naming.warehouse import column_name, is_reserved_column

CONTEXT = "context"


class Leaf(NamedTuple):
    """A property that is no object, with the way to it; `required` where all on the way are."""

    path: tuple[str, ...]
    whole: Property
    required: bool


def property_columns(
    properties: Iterable[Property], dialect: Dialect, also_kept: frozenset[str] = frozenset()
) -> Iterator[Column | Loss]:
    """The columns of properties or traits; Segment discards those of names that it keeps."""
    for found in leaves(properties):
        if isinstance(found, Loss):
            yield found
            continue
        column = column_name(found.path)
        if column in also_kept or is_reserved_column(column):
            yield Loss("kept column", ".".join(found.path))
        else:
            yield from of_leaf(found, column, dialect)


def context_columns(
    fields: Iterable[Property], dialect: Dialect, group: Target | None
) -> Iterator[Column | Loss]:
    """The columns of the context; `group` is what its `groupId` is the identifier of."""
    for found in leaves(fields, (CONTEXT,)):
        if isinstance(found, Loss):
            yield found
            continue
        for column in of_leaf(found, column_name(found.path), dialect):
            if isinstance(column, Column) and column.name == "context_group_id":
                yield replace(column, refers_to=group)
            else:
                yield column


def leaves(
    properties: Iterable[Property], above: tuple[str, ...] = (), *, required: bool = True
) -> Iterator[Leaf | Loss]:
    """The values of a payload, objects flattened."""
    for whole in properties:
        path = (*above, whole.name)
        needed = required and bool(whole.required) and not whole.is_nullable
        if "object" in whole.type_names:
            yield from leaves(whole.properties, path, required=needed)
            if whole.open or not whole.properties:
                yield Loss("free form", ".".join(path))
            # What may be something else as well is not always an object.
            needed = needed and whole.type_names == ("object",)
        if column_type(whole) is not None:
            yield Leaf(path, whole, needed)


def of_leaf(leaf: Leaf, name: str, dialect: Dialect) -> Iterator[Column | Loss]:
    """The column called `name` for a value, if the warehouse takes that name."""
    type_ = column_type(leaf.whole)
    assert type_ is not None  # noqa: S101 (leaves have one)
    if not name:
        yield Loss("nameless column", ".".join(leaf.path))
    elif (fit := fitting(name, "column", dialect)) is None:
        yield Loss("refused column", ".".join(leaf.path))
    else:
        about = leaf.whole.description
        yield Column(
            fit,
            type_,
            "" if about is None else about.value,
            required=leaf.required,
            values=column_values(leaf.whole),
            of=(leaf.whole,),
        )
