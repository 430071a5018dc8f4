"""The plan as sheets, whichever format they will be written in: columns, and rows of texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from trackplan.diagnostic import json_pointer
from trackplan.plan.model.element import Element

T = TypeVar("T")
E = TypeVar("E", bound=Element)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it holds, how many characters wide it is, and what to choose from.

    `names_of` is the sheet whose first column has the choices. Where `others` is set, a cell may
    as well hold something else. `lines` of it are shown at most. A column of `counts` holds whole
    numbers, which sort and add up.
    """

    title: str
    note: str
    width: int = 14
    choices: tuple[str, ...] = ()
    names_of: str | None = None
    others: bool = False
    lines: int = 12
    counts: bool = False


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """A column, and what stands in it for each thing that has a row."""

    column: Column
    text: Callable[[T], str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet; `names` columns at the left say what a row is about.

    `of` is the sheet that has a row for what several rows of this one belong to.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    names: int = 1
    of: str | None = None

    @property
    def file(self) -> str:
        """Its name among files of CSV."""
        return file_of(self.name)

    @property
    def keys(self) -> tuple[str, ...]:
        """The key of each row, empty where the sheet has none."""
        has_keys = self.columns[-1] is KEY
        return tuple(row[-1] if has_keys else "" for row in self.rows)


COMMENTS = Column("Comments", "Yours: what you write here is read back with the key beside it.", 36)
KEY = Column("Key", "Where in the plan this row comes from. Leave it as it is.", 22, lines=1)
YES_NO = ("yes", "no")


def file_of(sheet: str) -> str:
    """The name that a sheet has among files of CSV."""
    return f"{sheet.lower().replace(' ', '-')}.csv"


def columns_of(fields: Iterable[Field[T]]) -> tuple[Column, ...]:
    """The columns of a sheet, with room for comments and the key behind what the plan says."""
    return (*(field.column for field in fields), COMMENTS, KEY)


def rows_of(
    fields: tuple[Field[T], ...], things: Iterable[T], key: Callable[[T], str]
) -> tuple[tuple[str, ...], ...]:
    """A row for each thing; nobody has commented on it yet."""
    return tuple((*(field.text(each) for field in fields), "", key(each)) for each in things)


def pointer(element: Element) -> str:
    """The key of an element."""
    return json_pointer(element.subject)


def sheet_of(name: str, about: str, fields: tuple[Field[E], ...], elements: Iterable[E]) -> Sheet:
    """The sheet of a section of the plan."""
    return Sheet(name, about, columns_of(fields), rows_of(fields, elements, pointer))
