"""The tables of one schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from trackplan.compile.target import Dialect
from trackplan.compile.warehouse.column_types import column_values
from trackplan.compile.warehouse.columns import context_columns, property_columns
from trackplan.compile.warehouse.losses import Loss
from trackplan.compile.warehouse.merging import Row, merged
from trackplan.compile.warehouse.standard_columns import TableKind, standard_columns
from trackplan.compile.warehouse.table import Column, Table, Target
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan

USERS, GROUPS = Target("users", "id"), Target("groups", "group_id")
GROUP_ID = frozenset({"group_id"})
# The user's identifier in `users`, and in all other tables.
USER_IDS = frozenset({("id", True), ("user_id", False)})
Part = Column | Loss


@dataclass(frozen=True, slots=True)
class Tables:
    """Makes the tables of a plan for one dialect; each comes with what is lost on the way."""

    plan: Plan
    dialect: Dialect

    def of_events(self, name: str, events: Sequence[Event]) -> Iterator[Table | Loss]:
        """The table of one event, or of several that share it."""
        rows = [[*self._properties(event), *self._context(event)] for event in events]
        yield from self._table("event", name, described(events), rows, events)

    def of_pages(self, kind: TableKind, events: Sequence[Event]) -> Iterator[Table | Loss]:
        """`pages` or `screens`, which hold the calls of all of them."""
        rows = [[*self._properties(event), *self._context(event)] for event in events]
        yield from self._table(kind, kind, described(events), rows, events)

    def tracks(self, events: Sequence[Event]) -> Iterator[Table | Loss]:
        """`tracks`, which holds what all events have in common."""
        rows = [list(self._context(event)) for event in events]
        about = "All track calls, without the properties: each event has a table of its own."
        yield from self._table("tracks", "tracks", about, rows, ())

    def of_people(self) -> Iterator[Table | Loss]:
        """`identifies`, `users` and `groups`, as far as the plan speaks of them."""
        if (identify := self.plan.identify) is not None:
            about = "" if identify.description is None else identify.description.value
            rows = [list(property_columns(identify.all_traits, self.dialect))]
            calls = about or "All identify calls, with the traits that each one told."
            yield from self._table("identifies", "identifies", calls, rows, (identify,))
            users = about or "Each user once, with the traits that were last told."
            yield from self._table("users", "users", users, rows, (identify,))
        if groups := sorted(self.plan.groups, key=lambda group: group.name):
            rows = [
                list(property_columns(group.all_traits, self.dialect, GROUP_ID)) for group in groups
            ]
            yield from self._table("groups", "groups", described(groups), rows, groups)

    def _properties(self, event: Event) -> Iterator[Part]:
        return property_columns(event.all_properties, self.dialect)

    def _context(self, event: Event) -> Iterator[Part]:
        group = GROUPS if self.plan.groups else None
        return context_columns(event.all_context, self.dialect, group)

    def _table(
        self,
        kind: TableKind,
        name: str,
        about: str,
        rows: Sequence[Sequence[Part]],
        of: Sequence[Event | TraitSet],
    ) -> Iterator[Table | Loss]:
        """A table with its standard columns first, and all that was lost."""
        yield from (part for row in rows for part in row if isinstance(part, Loss))
        columns, losses = merged([sorted_row(row) for row in rows], name)
        yield from losses
        stated = {column.name for column in columns}
        standard = (
            self._standard(kind, column)
            for column in standard_columns(kind, self.dialect)
            if column.name not in stated
        )
        yield Table(name, about, (*standard, *columns), tuple(of))

    def _standard(self, kind: TableKind, column: Column) -> Column:
        """A standard column with what the plan says of identifiers."""
        identify = self.plan.identify
        if column.name == "group_id":
            return identifier(column, *self.plan.groups)
        if identify is None or (column.name, kind == "users") not in USER_IDS:
            return column
        refers_to = None if kind == "users" else USERS
        return replace(identifier(column, identify), refers_to=refers_to)


def sorted_row(row: Iterable[Part]) -> Row:
    """The columns of a row by name."""
    columns = (part for part in row if isinstance(part, Column))
    return sorted(columns, key=lambda column: column.name)


def identifier(column: Column, *traits: TraitSet) -> Column:
    """A standard column as the plan describes it, where it describes one thing."""
    ids = [each.id for each in traits if each.id is not None]
    if len(ids) != 1 or len(traits) != 1:
        return column
    about = column.description if ids[0].description is None else ids[0].description.value
    return replace(column, description=about, values=column_values(ids[0]), of=(ids[0],))


def described(elements: Sequence[Event | TraitSet]) -> str:
    """The description of one element, or those of several after their names."""
    texts = {each.name: each.description.value for each in elements if each.description is not None}
    if len(elements) == 1:
        return next(iter(texts.values()), "")
    return "\n".join(f"{name}: {text}" for name, text in texts.items())
