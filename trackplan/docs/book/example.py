"""An example of what is sent: the plan's own, else one made of its properties' examples."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from trackplan.plan.model.event import Event
from trackplan.plan.model.property import Property, PropertyType
from trackplan.plan.model.values import Value
from trackplan.plan.yaml.node import Json

FORMATS: Mapping[str, str] = {
    "email": "ann@example.com",
    "uri": "https://example.com/",
    "uuid": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    "date": "2026-01-31",
    "date-time": "2026-01-31T12:00:00Z",
    "time": "12:00:00Z",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "hostname": "example.com",
}
PLAIN: Mapping[PropertyType, Json] = {
    "string": "…",
    "boolean": True,
    "date": FORMATS["date"],
    "datetime": FORMATS["date-time"],
    "null": None,
    "any": "…",
}


@dataclass(frozen=True, slots=True)
class Example:
    """Properties with their values; `composed` says that nobody wrote it down."""

    values: Mapping[str, Json]
    composed: bool = False


def example_of(event: Event) -> Example:
    """The first example of an event that is an object, else a composed one."""
    for stated in event.examples:
        if isinstance(stated.json, dict):
            return Example(stated.json)
    return Example(composed(event.all_properties), composed=True)


def composed(properties: Iterable[Property]) -> dict[str, Json]:
    """What is required, and what else has a value of its own to show."""
    return {
        each.name: sample(each)
        for each in properties
        if each.deprecated is None and (each.required or _shows(each))
    }


def sample(whole: Property) -> Json:
    """A value of a property: one that the plan states, else the plainest of its type."""
    stated = _stated(whole)
    if stated is not None:
        return stated.json
    names = whole.type_names
    name = names[0] if names else "any"
    match name:
        case "object":
            return dict(composed(whole.properties))
        case "array":
            return [] if whole.items is None else [sample(whole.items)]
        case "integer" | "number":
            return _number(whole)
        case "string" if whole.constraints.format is not None:
            return FORMATS.get(whole.constraints.format.value, PLAIN["string"])
        case _:
            return PLAIN[name]


def _number(whole: Property) -> Json:
    stated = whole.constraints
    least = stated.minimum.json if stated.minimum is not None else None
    if isinstance(least, int | float) and least > 0:
        return least
    most = stated.maximum.json if stated.maximum is not None else None
    return most if isinstance(most, int | float) and most < 1 else 1


def _stated(whole: Property) -> Value | None:
    stated = whole.constraints
    candidates = (*whole.examples[:1], whole.default, stated.const, *(stated.enum or ())[:1])
    return next((value for value in candidates if value is not None), None)


def _shows(whole: Property) -> bool:
    if _stated(whole) is not None or any(map(_shows, whole.properties)):
        return True
    return whole.type_names == ("boolean",) or (whole.items is not None and _shows(whole.items))
