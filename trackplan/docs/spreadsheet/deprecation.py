"""What is said of the end of an event or property."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from trackplan.docs.spreadsheet.cells import pairs, text
from trackplan.docs.spreadsheet.sheet import Column, Field
from trackplan.plan.model.lifecycle import Deprecation

T = TypeVar("T")


def deprecation_fields(of: Callable[[T], Deprecation | None]) -> tuple[Field[T], ...]:
    """Since and until when it is deprecated, what replaces it, and why."""

    def field(column: Column, said: Callable[[Deprecation], str]) -> Field[T]:
        return Field(column, lambda thing: "" if (found := of(thing)) is None else said(found))

    return (
        field(Column("Deprecated since", "The day, as 2026-05-01."), lambda it: text(it.since)),
        field(Column("Replaced by", "What to send instead.", 24), lambda it: text(it.replaced_by)),
        field(
            Column("Remove after", "The day after which it may go, as 2026-12-01."),
            lambda it: text(it.remove_after),
        ),
        field(Column("Reason", "Why it is deprecated.", 30), lambda it: text(it.reason)),
        field(
            Column("Renamed", "What its properties are called in what replaces it.", 24),
            lambda it: pairs({old: new.name for old, new in (it.map or {}).items()}),
        ),
    )
