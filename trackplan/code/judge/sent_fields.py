"""Everything that calls send, each with what the plan says of it, nested objects too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.code.judge.expected import Expected, expected
from trackplan.code.usage import Usage
from trackplan.code.value import Field, Payload, Value
from trackplan.plan.model.property import Property


class SentField(NamedTuple):
    """A key that is sent; `path` is dotted, `property` None where the plan does not know it."""

    expected: Expected
    path: str
    field: Field
    property: Property | None
    siblings: tuple[Property, ...]


class Object(NamedTuple):
    """An object that is sent; `path` is empty for the payload itself. `open` is the plan's."""

    expected: Expected
    path: str
    payload: Payload
    properties: tuple[Property, ...]
    open: bool

    def inside(self, key: str) -> str:
        """The path of a key in it."""
        return f"{self.path}.{key}" if self.path else key


def objects(usage: Usage) -> tuple[Object, ...]:
    """Every object in what calls send of which the plan says what is in it."""
    return tuple(
        each
        for one in usage.once(expected)
        for each in _within(Object(one, "", one.payload, one.properties, one.open))
    )


def _within(whole: Object) -> Iterator[Object]:
    yield whole
    for field in whole.payload.fields:
        known = next((each for each in whole.properties if each.name == field.key), None)
        if known is not None:
            yield from _of_value(whole, whole.inside(field.key), field.value, known)


def _of_value(whole: Object, path: str, value: Value, known: Property) -> Iterator[Object]:
    if value.payload is not None and known.properties:
        inner = Object(whole.expected, path, value.payload, known.properties, bool(known.open))
        yield from _within(inner)
    if value.items is not None and known.items is not None:
        yield from _of_value(whole, f"{path}[]", value.items, known.items)


def sent_fields(usage: Usage) -> tuple[SentField, ...]:
    """Every key that calls send in objects that the plan knows."""
    return tuple(
        SentField(
            each.expected,
            each.inside(field.key),
            field,
            next((known for known in each.properties if known.name == field.key), None),
            each.properties,
        )
        for each in usage.once(objects)
        for field in each.payload.fields
    )
