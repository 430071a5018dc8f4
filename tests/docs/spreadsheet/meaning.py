"""What the cells of a spreadsheet mean, held to the plan that they were made of."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.docs.spreadsheet.plans import by_key
from trackplan.diagnostic import Subject, json_pointer
from trackplan.docs.spreadsheet.cells import read_items
from trackplan.docs.spreadsheet.read import Row, Rows
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.write.events import event_data
from trackplan.plan.write.properties import CONSTRAINTS, property_data
from trackplan.plan.write.stated import Data
from trackplan.plan.yaml.node import Json

OF_EVENTS = {
    "Description": "description",
    "Why": "why",
    "Trigger": "trigger",
    "Owner": "owner",
    "Version": "version",
    "Expires": "expires",
}
LISTS_OF_EVENTS = {
    "Tags": "tags",
    "Stakeholders": "stakeholders",
    "Links": "links",
    "Bundles": "include",
}
PAIRS_OF_EVENTS = {"Names elsewhere": "names", "Sets": "sets"}
OF_PROPERTIES = {
    "Description": "description",
    "PII": "pii",
    "Purpose": "purpose",
    "Origin": "origin",
    "Unit": "unit",
    "Currency": "currency",
}
LISTS_OF_PROPERTIES = {"Allowed values": "enum", "Examples": "examples", "Tags": "tags"}
OF_DEPRECATIONS = {
    "Deprecated since": "since",
    "Replaced by": "replaced_by",
    "Remove after": "remove_after",
    "Reason": "reason",
}
# What a type says of the items of an array, so that they need no row.
SAID_BY_TYPE = {"type", "items", "properties", "include"}


def hold(plan: Plan, rows: Rows) -> None:
    """Hold the rows of events and properties to the plan."""
    events = by_key(rows["Events"])
    assert list(events) == [json_pointer(event.subject) for event in plan.event_likes]
    for event in plan.event_likes:
        hold_event(event, events[json_pointer(event.subject)])
    properties, sent = by_key(rows["Properties"]), dict(sent_by(plan))
    assert properties.keys() <= sent.keys()
    for key, whole in sent.items():
        if key in properties:
            hold_property(whole, properties[key])
        else:
            assert key.endswith("/items")
            assert data_of(whole).keys() <= SAID_BY_TYPE


def hold_event(event: Event, row: Row) -> None:
    """Hold a row to its event."""
    data = event_data(event, None)
    assert (row["Event"], row["Kind"], row["Status"]) == (event.name, event.kind, event.status)
    hold_cells(row, data, OF_EVENTS, LISTS_OF_EVENTS)
    for title, key in PAIRS_OF_EVENTS.items():
        assert pairs_in(row[title]) == data.get(key, {})
    uses = [{use.source.name: use.status or event.status} for use in event.sources]
    assert [with_status(each, event) for each in read_items(row["Sources"])] == uses
    examples = [json.loads(line) for line in row["Examples"].split("\n") if line]
    same(examples, data.get("examples", []))
    assert read_items(row["Properties"]) == [whole.name for whole in event.all_properties]
    same(
        pairs_in(row["Constraints"]), {key: data[key] for key in ("open", "schema") if key in data}
    )
    hold_deprecation(row, data)


def hold_property(whole: Property, row: Row) -> None:
    """Hold a row to its property."""
    data = data_of(whole)
    hold_cells(row, data, OF_PROPERTIES, LISTS_OF_PROPERTIES)
    assert (row["Required"], row["Nullable"]) == (
        "yes" if whole.required else "no",
        "yes" if whole.is_nullable else "",
    )
    types = [str(name).split(" of ")[0] for name in read_items(row["Type"]) if name is not None]
    assert types == list(whole.type_names)
    same(read_items(row["Default"]), [data["default"]] if "default" in data else [])
    others = {key: data[key] for key in (*CONSTRAINTS, "open", "schema") if key in data}
    stated = pairs_in(row["Constraints"]).items()
    same({key: value for key, value in stated if key in others or value != []}, others)
    assert (row["Deprecated"] == "yes") == ("deprecated" in data)
    hold_deprecation(row, data)


def hold_cells(row: Row, data: Data, texts: dict[str, str], lists: dict[str, str]) -> None:
    """Hold cells with one text, and cells with a list."""
    for title, key in texts.items():
        assert row[title] == str(data.get(key, "")), title
    for title, key in lists.items():
        same(read_items(row[title]), data.get(key, []))


def hold_deprecation(row: Row, data: Data) -> None:
    """Hold what is said of the end of an event or property."""
    deprecated = data.get("deprecated", {})
    assert isinstance(deprecated, dict)
    hold_cells(row, deprecated, OF_DEPRECATIONS, {})
    assert pairs_in(row["Renamed"]) == deprecated.get("map", {})


def sent_by(plan: Plan) -> Iterator[tuple[str, Property]]:
    """All that is sent, by its place as a JSON Pointer."""
    for event in plan.standing:
        for section in ("properties", "context"):
            for whole in getattr(event, f"all_{section}"):
                yield from inside(whole, (*event.subject, section, whole.name))
    for traits in plan.trait_sets:
        if traits.id is not None:
            yield from inside(traits.id, traits.id.subject)
        for whole in traits.all_traits:
            yield from inside(whole, (*traits.subject, "traits", whole.name))


def inside(whole: Property, place: Subject) -> Iterator[tuple[str, Property]]:
    """A property and what is nested in it."""
    yield json_pointer(place), whole
    for nested in whole.properties:
        yield from inside(nested, (*place, "properties", nested.name))
    if whole.items is not None:
        yield from inside(whole.items, (*place, "items"))


def data_of(whole: Property) -> Data:
    """A property as data, never shortened."""
    data = property_data(whole)
    return data if isinstance(data, dict) else {} if data is None else {"type": data}


def pairs_in(cell: str) -> Data:
    """The keys of a cell with their values."""
    found: Data = {}
    for pair in read_items(cell):
        assert isinstance(pair, dict)
        found |= pair
    return found


def with_status(source: Json, event: Event) -> Json:
    """A source with the event's status there, which is said only where it differs."""
    return source if isinstance(source, dict) else {str(source): event.status}


def same(found: Json, expected: Json) -> None:
    """Hold values to each other, types and all: 1 is neither 1.0 nor true."""
    assert repr(found) == repr(expected)
