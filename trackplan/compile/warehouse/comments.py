"""What people who look at a table or column read there: its description, and what to know of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trackplan.compile.warehouse.table import Column, Table
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.lifecycle import Deprecation
from trackplan.plan.model.property import Property


def table_comment(table: Table) -> str:
    """The description of a table; whose it is, and when and why its rows are made."""
    return paragraphs(table.description, (line for each in table.of for line in about(each)))


def column_comment(column: Column) -> str:
    """The description of a column, and what its values are."""
    return paragraphs(column.description, (*about_values(column), *about_properties(column.of)))


def paragraphs(description: str, lines: Iterable[str]) -> str:
    """The description with each of the other lines once below it."""
    return "\n".join(dict.fromkeys(filter(None, (description, *lines))))


def about(element: Event | TraitSet) -> Iterator[str]:
    """What to know of an event."""
    if isinstance(element, TraitSet):
        return
    stated = {"Sent when": element.trigger, "Why": element.why}
    yield from (f"{what}: {text.value}" for what, text in stated.items() if text is not None)
    if element.owner is not None:
        yield f"Owner: {element.owner.name}"
    if element.status != "live" and element.deprecated is None:
        yield f"Status: {element.status}"
    yield from about_deprecation(element.deprecated)


def about_values(column: Column) -> Iterator[str]:
    """Whether it is there, and what it is then."""
    if column.required:
        yield "Required."
    if column.values:
        yield f"One of: {', '.join(map(str, column.values))}"


def about_properties(properties: Iterable[Property]) -> Iterator[str]:
    """What to know of the values."""
    for whole in properties:
        if whole.pii not in (None, "none"):
            yield f"Personal data: {whole.pii}"
        if whole.unit is not None:
            yield f"Unit: {whole.unit.value}"
        yield from about_deprecation(whole.deprecated)


def about_deprecation(deprecated: Deprecation | None) -> Iterator[str]:
    """Since when, in favour of what, and why."""
    if deprecated is None:
        return
    since = "" if deprecated.since is None else f" since {deprecated.since.value}"
    new = deprecated.replaced_by
    yield f"Deprecated{since}{'' if new is None else f', use {new.name} instead'}"
    if deprecated.reason is not None:
        yield f"Reason: {deprecated.reason.value}"
