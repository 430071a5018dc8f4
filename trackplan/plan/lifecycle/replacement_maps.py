"""What a deprecated event says becomes of its properties: `map: {old: new}`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.plan.metrics.event_fields import EventFields
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Reference
from trackplan.plan.yaml.node import Mapping, place
from trackplan.source import Span

DATES = frozenset({"date", "datetime"})


class ReplacementMap(NamedTuple):
    """The map of one event: each old name, as a reference, with the new one."""

    event: Event
    pairs: tuple[tuple[Reference, Reference], ...]
    replacement: Event | None


def replacement_maps(plan: Plan) -> Iterator[ReplacementMap]:
    """The maps of deprecated events that name a replacement; removed ones are not asked."""
    for event in plan.standing:
        deprecated = event.deprecated
        if deprecated is None or not deprecated.map:
            continue
        by = deprecated.replaced_by
        yield ReplacementMap(event, pairs_of(event), None if by is None else plan.find(by))


def pairs_of(event: Event) -> tuple[tuple[Reference, Reference], ...]:
    """The keys of the map as references to the event's own properties, with their values."""
    deprecated = event.deprecated
    inside = None if deprecated is None else deprecated.entry.value
    stated = inside.entries["map"].value if isinstance(inside, Mapping) else None
    if deprecated is None or deprecated.map is None or not isinstance(stated, Mapping):
        return ()
    return tuple(
        (Reference("field", name, stated.entries[name].key, event.subject), new)
        for name, new in deprecated.map.items()
    )


def place_of_map(event: Event) -> Span:
    """Where the word `map` stands, or the deprecation that holds it."""
    deprecated = event.deprecated
    if deprecated is None:
        return event.name_span
    return place(deprecated.entry.value, ["map"], key=True)


def states_its_properties(event: Event) -> bool:
    """Whether the event still says what it carries; many keep no more than their deprecation."""
    return bool(event.properties or event.include)


def misfit(old: Event, new: Event, pair: tuple[Reference, Reference]) -> tuple[str, str] | None:
    """The types of the two properties, where no value of the old one is one of the new."""
    before = EventFields(old).find(pair[0].name)
    after = EventFields(new).find(pair[1].name)
    if before is None or after is None:
        return None
    types, others = kinds_of_value(before), kinds_of_value(after)
    if not types or not others or not types.isdisjoint(others):
        return None
    return " or ".join(before.type_names), " or ".join(after.type_names)


def kinds_of_value(whole: Property) -> frozenset[str]:
    """The types as JSON tells them apart; none where anything goes. Dates are texts."""
    names = whole.type_names
    if "any" in names:
        return frozenset()
    plain = ("string" if name in DATES else name for name in names)
    return frozenset("number" if name == "integer" else name for name in plain)
