"""Names of a plan that the SDK of a source keeps for itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from trackplan.diagnostic import Subject
from trackplan.plan.model.element import Element
from trackplan.plan.model.event import Event, EventKind
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.properties.definitions import definition_of
from trackplan.plan.sources.reserved import Place, Reserved, SdkNames, reserved

PAYLOADS: Mapping[EventKind, Place] = {
    "event": "property",
    "page": "page-property",
    "screen": "screen-property",
}


class Taken(NamedTuple):
    """An element whose name is taken, with what it is and the fact that says so."""

    element: Element
    what: str
    entry: SdkNames


def taken_names(plan: Plan) -> Iterator[Taken]:
    """Events, then properties and traits, each where it is defined and once."""
    sdks = {each.name: each.sdk.value for each in plan.sources if each.sdk is not None}
    if not sdks:
        return
    seen: set[Subject] = set()
    for taken in (*of_events(plan, sdks), *of_traits(plan, frozenset(sdks.values()))):
        if taken.element.subject not in seen:
            seen.add(taken.element.subject)
            yield taken


def of_events(plan: Plan, sdks: Mapping[str, str]) -> Iterator[Taken]:
    """The names of events, pages and screens, and of what they carry."""
    everywhere = frozenset(sdks.values())
    names = {each.whole.name for each in plan.defined}
    suspects: dict[tuple[frozenset[str], Place], frozenset[str]] = {}
    for event in plan.lasting:
        used = [sdks[use.source.name] for use in event.sources if use.source.name in sdks]
        by = frozenset(used) if event.sources else everywhere
        entry = reserved(by, event.kind).entry(event.name)
        if entry is not None and is_used(plan, entry):
            yield Taken(event, event.kind, entry)
        place = PAYLOADS[event.kind]
        if (by, place) not in suspects:
            suspects[by, place] = frozenset(filter(reserved(by, place).entry, names))
        if suspects[by, place]:
            yield from of_payload(plan, event, reserved(by, place))


def is_used(plan: Plan, entry: SdkNames) -> bool:
    """Whether the plan has entries in the section that the fact is about."""
    sections: Mapping[str, tuple[Event, ...]] = {"pages": plan.pages, "screens": plan.screens}
    return entry.where is None or any(not e.is_removed for e in sections[entry.where])


def of_payload(plan: Plan, event: Event, names: Reserved) -> Iterator[Taken]:
    """The properties of an event, each where it is defined."""
    for whole, entry in taken_in(event.all_properties, names):
        yield Taken(definition_of(plan, whole), "property", entry)


def of_traits(plan: Plan, sdks: frozenset[str]) -> Iterator[Taken]:
    """The traits of the user and of groups, which any source may send."""
    for traits in plan.trait_sets:
        place: Place = "trait" if traits is plan.identify else "group-trait"
        for whole, entry in taken_in(traits.all_traits, reserved(sdks, place)):
            yield Taken(whole, "trait", entry)


def taken_in(
    properties: Iterable[Property], names: Reserved
) -> Iterator[tuple[Property, SdkNames]]:
    """Those whose names are taken, for what type they have."""
    if not names.entries:
        return
    for whole in properties:
        entry = names.entry(whole.name)
        if entry is not None and is_other_type(whole, entry) and whole.deprecated is None:
            yield whole, entry


def is_other_type(whole: Property, entry: SdkNames) -> bool:
    """Whether it has none of the types that the SDK expects of the name, if it expects any."""
    types = whole.type_names
    if not entry.types:
        return True
    return bool(types) and "any" not in types and set(types).isdisjoint(entry.types)
