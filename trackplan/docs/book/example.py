"""An example of what is sent: the plan's own, else one made of its properties' examples."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from trackplan.plan.model.event import Event
from trackplan.plan.model.property import Constraints, Property, PropertyType
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
# Stands for a text of which nothing is known.
ELLIPSIS = "…"
# A plan may ask for more, and nobody reads so much of nothing.
MOST_CHARACTERS, MOST_ITEMS = 200, 10
PLAIN: Mapping[PropertyType, Json] = {
    "boolean": True,
    "date": FORMATS["date"],
    "datetime": FORMATS["date-time"],
    "null": None,
    "any": ELLIPSIS,
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
            return _items(whole)
        case "integer" | "number":
            return _number(whole.constraints)
        case "string":
            return _text(whole.constraints)
        case _:
            return PLAIN[name]


def _items(whole: Property) -> Json:
    if whole.items is None:
        return []
    least = _bound(whole.constraints.minItems)
    return [sample(whole.items)] * min(max(1, int(least or 1)), MOST_ITEMS)


def _text(stated: Constraints) -> Json:
    if stated.format is not None and stated.format.value in FORMATS:
        return FORMATS[stated.format.value]
    return ELLIPSIS * min(max(1, int(_bound(stated.minLength) or 1)), MOST_CHARACTERS)


def _number(stated: Constraints) -> Json:
    """The plainest number within the bounds, where one of a few is."""
    least, most = _bound(stated.minimum), _bound(stated.maximum)
    above, below = _bound(stated.exclusiveMinimum), _bound(stated.exclusiveMaximum)
    step = _bound(stated.multipleOf)
    beyond = (None if above is None else above + 1, None if below is None else below - 1)
    for number in (1, step, least, most, *beyond):
        if number is None or (step is not None and number % step):
            continue
        low = (least is None or number >= least) and (above is None or number > above)
        if low and (most is None or number <= most) and (below is None or number < below):
            return number
    return 1


def _bound(value: Value | None) -> int | float | None:
    json = None if value is None else value.json
    return json if isinstance(json, int | float) else None


def _stated(whole: Property) -> Value | None:
    stated = whole.constraints
    candidates = (*whole.examples[:1], whole.default, stated.const, *(stated.enum or ())[:1])
    return next((value for value in candidates if value is not None), None)


def _shows(whole: Property) -> bool:
    if _stated(whole) is not None or any(map(_shows, whole.properties)):
        return True
    return whole.type_names == ("boolean",) or (whole.items is not None and _shows(whole.items))
