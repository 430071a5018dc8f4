"""Payloads made from a plan: one that is right, and those that break one thing of it each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from hypothesis import find, settings
from hypothesis import strategies as st

from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Value
from trackplan.schema.property_schema import restrictions
from trackplan.schema.validators import Uncompilable, compiled
from trackplan.schema.values import FORMATS

UNKNOWN = "no such property"
NO_MEMBER = {"string": "no such member", "integer": 987654321, "number": 987654321.5}
OF_TYPE: dict[str, Any] = {
    "string": "x",
    "integer": 7,
    "number": 7.5,
    "boolean": True,
    "object": {},
    "array": [],
    "null": None,
    "date": "2026-05-01",
    "datetime": "2026-05-01T12:30:00Z",
    "any": "x",
}
OF_FORMAT = {
    "email": "a@b.example",
    "uri": "https://acme.example/a",
    "uuid": "6f1c2a52-7d0b-4b2e-9a55-0c8a1f6d2b11",
    "date": "2026-05-01",
    "date-time": "2026-05-01T12:30:00Z",
    "time": "12:30:00Z",
    "ipv4": "192.0.2.1",
}
BEYOND = {"minimum": -1, "maximum": 1, "exclusiveMinimum": 0, "exclusiveMaximum": 0}
NOT_MATCHING = ("", "~", "a b", "\u00e9\n0", "~" * 300)


class Broken(NamedTuple):
    """A payload, what is wrong with it, and the format that it is wrong about, if it is that."""

    why: str
    payload: dict[str, Any]
    format: str | None = None


class Wrong(NamedTuple):
    """A value, likewise."""

    why: str
    value: Any
    format: str | None = None


def is_open(plan: Plan, element: Event | TraitSet) -> bool:
    """Whether an event or traits may hold what the plan does not name."""
    if element.open is not None or isinstance(element, TraitSet):
        return bool(element.open)
    return any(every.open for every in plan.every if every.kind == element.kind)


def payload_of(properties: Iterable[Property]) -> dict[str, Any] | None:
    """All of the properties with values that are right; None where a required one has none."""
    payload: dict[str, Any] = {}
    for whole in properties:
        found = next(right_values(whole), Wrong)
        if found is not Wrong:
            payload[whole.name] = found
        elif whole.required:
            return None
    return payload


def right_values(whole: Property) -> Iterator[Any]:
    """Values that a property may have: those that the plan gives, and made ones."""
    validator = compiled(restrictions(whole))
    assert not isinstance(validator, Uncompilable)
    return (value for value in candidates(whole) if validator.is_valid(value))


def candidates(whole: Property) -> Iterator[Any]:
    """What may be right."""
    stated = whole.constraints
    listed = (*(stated.enum or ()), *whole.examples, stated.const, whole.default)
    yield from (value.json for value in listed if isinstance(value, Value))
    if whole.items is not None:
        least = bound(whole, "minItems") or 1
        yield from ([value] * least for value in right_values(whole.items))
    if whole.properties:
        yield payload_of(whole.properties)
    bounds = (bound(whole, key) for key in ("minimum", "exclusiveMinimum", "multipleOf", "maximum"))
    for number in [each for each in bounds if each is not None]:
        yield from (number, number + 1, number - 1)
    yield from texts(whole)
    yield from (OF_TYPE[name] for name in whole.type_names or ("any",))
    if whole.is_nullable:
        yield None


def texts(whole: Property) -> Iterator[str]:
    """Texts of the format, pattern and length that are asked for."""
    stated = whole.constraints
    if stated.format is not None:
        yield OF_FORMAT.get(stated.format.value, "x")
    yield "x" * (bound(whole, "minLength") or 1)
    if stated.pattern is not None:
        least, most = bound(whole, "minLength") or 0, bound(whole, "maxLength") or 1000
        matching = st.from_regex(re.compile(stated.pattern.value, re.ASCII))
        yield find(
            matching,
            lambda text: least <= len(text) <= most,
            settings=settings(database=None, deadline=None),
        )


def bound(whole: Property, key: str) -> Any:
    """A number that the plan states, else None."""
    stated: Value | None = getattr(whole.constraints, key)
    return None if stated is None else stated.json


def broken(
    properties: Iterable[Property], payload: dict[str, Any], *, is_open: bool
) -> Iterator[Broken]:
    """The payload with one thing wrong: missing, unknown, or a value of a property."""
    if not is_open:
        yield Broken(f"`{UNKNOWN}`", {**payload, UNKNOWN: 1})
    for whole in properties:
        rest = {name: value for name, value in payload.items() if name != whole.name}
        if whole.required:
            yield Broken(f"`{whole.name}` is missing", rest)
        if whole.name in payload:
            for why, value, format in wrong_values(whole, payload[whole.name]):
                yield Broken(f"`{whole.name}`: {why}", {**payload, whole.name: value}, format)


def wrong_values(whole: Property, right: Any) -> Iterator[Wrong]:
    """Values that a property may not have, made from one that it may have."""
    yield from of_wrong_type(whole)
    if whole.constraints.enum is not None or whole.constraints.const is not None:
        yield from (Wrong("no member", NO_MEMBER.get(name, "~")) for name in ("string", "integer"))
    if isinstance(right, str):
        yield from wrong_texts(whole)
    if isinstance(right, int | float) and not isinstance(right, bool):
        yield from wrong_numbers(whole)
    if isinstance(right, list):
        yield from wrong_lists(whole, right)
    if isinstance(right, dict) and (whole.properties or whole.open is False):
        inside = broken(whole.properties, right, is_open=bool(whole.open))
        yield from (Wrong(why, value, format) for why, value, format in inside)


def of_wrong_type(whole: Property) -> Iterator[Wrong]:
    """A value of each type that the property does not have."""
    names = set(whole.type_names)
    if (whole.types is None and not names) or "any" in names:
        return
    taken = {"string" if name in FORMATS else name for name in names}
    taken |= {"integer"} if "number" in taken else set()
    taken |= {"null"} if whole.is_nullable else set()
    for name in ("string", "integer", "number", "boolean", "object", "array", "null"):
        if name not in taken:
            yield Wrong(f"is {name}", OF_TYPE[name])


def wrong_texts(whole: Property) -> Iterator[Wrong]:
    """Too short, too long, not matching, of no such format."""
    stated = whole.constraints
    if least := bound(whole, "minLength"):
        yield Wrong("too short", "x" * (least - 1))
    if (most := bound(whole, "maxLength")) is not None:
        yield Wrong("too long", "x" * (most + 1))
    if stated.pattern is not None:
        found = [text for text in NOT_MATCHING if not re.search(stated.pattern.value, text)]
        yield from (Wrong("no match", text) for text in found[:1])
    formats = {FORMATS[name] for name in whole.type_names if name in FORMATS}
    if "string" in whole.type_names:
        formats = set()
    if stated.format is not None:
        formats.add(stated.format.value)
    if len(formats) == 1:
        (format,) = formats
        if format in OF_FORMAT:
            yield Wrong(f"no {format}", "~ nothing of the kind ~", format)


def wrong_numbers(whole: Property) -> Iterator[Wrong]:
    """Out of bounds, or no multiple."""
    for key, step in (
        ("minimum", -1),
        ("maximum", 1),
        ("exclusiveMinimum", 0),
        ("exclusiveMaximum", 0),
    ):
        if (limit := bound(whole, key)) is not None:
            yield Wrong(f"{key} {limit}", limit + step)
    if (divisor := bound(whole, "multipleOf")) is not None:
        yield Wrong(f"no multiple of {divisor}", divisor * 1.5)


def wrong_lists(whole: Property, right: list[Any]) -> Iterator[Wrong]:
    """Too few, too many, twice the same, or an item that is wrong."""
    if least := bound(whole, "minItems"):
        yield Wrong("too few", right[: least - 1])
    if not right:
        return
    if (most := bound(whole, "maxItems")) is not None:
        yield Wrong("too many", [right[0]] * (most + 1))
    if bound(whole, "uniqueItems"):
        yield Wrong("twice the same", [right[0], right[0]])
    if whole.items is not None:
        for why, value, format in wrong_values(whole.items, right[0]):
            yield Wrong(f"an item {why}", [value, *right[1:]], format)
