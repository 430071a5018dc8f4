"""Places of a plan that may speak of a property in a form that no codemod edits."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.codemods.family import Family
from trackplan.diagnostic import Note
from trackplan.plan.model.values import Value


def said_elsewhere(family: Family) -> Iterator[Note]:
    """Raw JSON Schemas that hold the name, and metrics that are split by a trait of the name."""
    for value in raw_schemas(family):
        if family.name in family.plan.files[value.span.path].slice(value.span):
            yield Note(f"holds `{family.name}` in a JSON Schema", value.span)
    for metric in family.plan.metrics:
        for text in metric.by:
            if text.value.endswith(f".{family.name}"):
                yield Note(f"`{metric.name}` is split by `{text.value}`", text.span)


def raw_schemas(family: Family) -> Iterator[Value]:
    """The JSON Schemas of the events that have the property, and those inside them."""
    for event in family.plan.event_likes:
        if any(map(family.has, event.all_properties)):
            if event.schema is not None:
                yield event.schema
            yield from (each.schema for each in event.all_properties if each.schema is not None)
