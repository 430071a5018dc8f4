"""Every fact about reserved names finds what it is about, with its SDK and no other."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from trackplan.engine import run
from trackplan.plan.sources.reserved import Place, SdkNames, facts
from trackplan.rules.examples import findings, load
from trackplan.rules.plan.destinations.warehouse_collision import WarehouseCollision
from trackplan.rules.plan.naming.reserved_name import ReservedName

ENTRIES = facts().entries
PLACES: dict[Place, tuple[str, ...]] = {
    "event": ("events",),
    "page": ("pages",),
    "screen": ("screens",),
    "property": ("events", "Thing Done", "properties"),
    "page-property": ("pages", "Home", "properties"),
    "screen-property": ("screens", "Home", "properties"),
    "trait": ("identify", "traits"),
    "group-trait": ("groups", "account", "traits"),
}
OTHERS = ("boolean", "string")


def cases() -> Iterator[tuple[SdkNames, Place, str]]:
    """Each place and name of each entry; a prefix stands before some name."""
    for entry in ENTRIES:
        for place in entry.of:
            names = (*entry.names, *(f"{prefix}anything" for prefix in entry.prefixes))
            yield from ((entry, place, name) for name in names)


def plan_with(place: Place, name: str, sdk: str, type_: str, where: str | None = None) -> str:
    """A plan in which something has the name."""
    value: object = {name: {"description": "x"} if len(PLACES[place]) == 1 else {"type": type_}}
    for key in reversed(PLACES[place]):
        value = {key: value}
    plan = {"sources": {"app": {"sdk": sdk}}, **({where: {"Home": {}}} if where else {})}
    assert isinstance(value, dict)
    return "".join(f"{k}: {json.dumps(v)}\n" for k, v in {**plan, **value}.items())


def wrong_type(entry: SdkNames) -> str:
    """A type that the entry does not expect."""
    return next(type_ for type_ in OTHERS if type_ not in entry.types)


@pytest.mark.parametrize(("entry", "place", "name"), list(cases()))
def test_each_fact_is_about_its_sdk_alone(entry: SdkNames, place: Place, name: str) -> None:
    other = "home-made"
    for sdk in {fact.sdk for fact in ENTRIES}:
        if not any(name in e.names or name.startswith(e.prefixes) for e in ENTRIES if e.sdk == sdk):
            other = sdk
    args = wrong_type(entry), entry.where
    assert len(findings(ReservedName, plan_with(place, name, entry.sdk, *args), {})) == 1
    assert findings(ReservedName, plan_with(place, name, other, *args), {}) == []


@pytest.mark.parametrize(
    ("entry", "place", "name", "type_"),
    [(*case, type_) for case in cases() for type_ in case[0].types],
)
def test_a_name_of_the_type_that_the_sdk_expects_is_in_order(
    entry: SdkNames, place: Place, name: str, type_: str
) -> None:
    assert findings(ReservedName, plan_with(place, name, entry.sdk, type_), {}) == []


@pytest.mark.parametrize("entry", [entry for entry in ENTRIES if entry.excluded])
def test_names_that_the_vendor_wants_to_be_sent_are_in_order(entry: SdkNames) -> None:
    for name in entry.excluded:
        for place in entry.of:
            text = plan_with(place, name, entry.sdk, "string")
            assert findings(ReservedName, text, {}) == []


def test_every_fact_says_where_it_is_from_and_is_about_a_known_sdk() -> None:
    ids = set(facts().sdks.values())
    assert ids <= facts().sdks.keys()
    for entry in ENTRIES:
        assert entry.source
        assert entry.sdk in ids
        assert entry.names or entry.prefixes


@pytest.mark.parametrize(
    "event",
    [
        "{status: removed, properties: {userId: string}}",
        "{status: deprecated, properties: {userId: string}}",
        "{sources: [legacy], properties: {userId: string}}",
        "{properties: {order: {properties: {userId: string}}}}",
        "{context: {userId: string}}",
    ],
)
def test_what_nobody_sends_there_is_left_alone(event: str) -> None:
    sources = "sources: {web: {sdk: segment}, legacy: {language: go}}\n"
    assert findings(ReservedName, f"{sources}events: {{A: {event}}}\n", {}) == []


def test_a_property_is_reported_once_and_where_it_is_defined() -> None:
    text = (
        "sources: {web: {sdk: Segment}}\n"
        "bundles: {who: {properties: {anonymousId: string}}}\n"
        "properties: {userId: {type: string}}\n"
        "events: {A: {include: [who], properties: {userId: }}, B: {include: [who], properties: "
        "{userId: }}}\n"
    )
    found = [diagnostic.pointer for diagnostic in findings(ReservedName, text, {})]
    assert sorted(found) == ["/bundles/who/properties/anonymousId", "/properties/userId"]


def test_what_a_warehouse_does_to_the_name_is_said_instead() -> None:
    text = "sources: {web: {sdk: segment}}\nevents: {A: {properties: {timestamp: string}}}\n"
    rules = [ReservedName(), WarehouseCollision()]
    for destinations, rule in (("", "reserved-name"), ("[postgres]", "warehouse-collision")):
        plan = load(f"destinations: {destinations}\n{text}").plan
        assert [found.rule for found in run(rules, plan)] == [rule]
