"""A name that says nothing is told from one that only sounds so."""

from __future__ import annotations

import json

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.naming.event_name_generic import EventNameGeneric

SAY_NOTHING = (
    "Event",
    "event_12",
    "Click",
    "Test",
    "testEvent",
    "Custom Event",
    "New Action",
    "Something Happened",
    "User Action",
    "User Clicked",
    "Track Event",
    "Page",
    "Submit",
    "foo",
    "Untitled 3",
)
SAY_SOMETHING = (
    "Test Submitted",
    "Test Performed",
    "Data Exported",
    "Data Received",
    "User Tested",
    "New User",
    "Page Viewed",
    "Screen View",
    "Completed",
    "Message Sent",
    "Home Button Clicked",
    "Event Ticket Bought",
    "!!!",
    "404",
)


def generic(names: tuple[str, ...], section: str = "events", head: str = "") -> list[str]:
    """Those of the names that are reported."""
    body = json.dumps({name: {"description": "x"} for name in names})
    found = findings(EventNameGeneric, f"{head}{section}: {body}\n", {})
    return [diagnostic.subject[-1] for diagnostic in found]


def test_names_that_say_nothing() -> None:
    assert generic(SAY_NOTHING) == list(SAY_NOTHING)


def test_names_that_say_something() -> None:
    assert generic(SAY_SOMETHING) == []


def test_pages_are_things_and_need_no_verb() -> None:
    names = ("Home", "Events", "Data", "Test", "New", "Forms", "Page 2", "Test Page", "Untitled")
    assert generic(names, "pages") == ["Page 2", "Test Page", "Untitled"]


def test_a_declared_object_has_a_meaning_and_a_declared_action_alone_has_none() -> None:
    head = "objects: {Event: x}\nactions: {Click: x, Test: {description: x, object: Event}}\n"
    assert generic(("Event", "Event Click", "Test", "Click"), head=head) == ["Click"]


@pytest.mark.parametrize(
    ("definition", "tells"),
    [
        ("string", True),
        ("integer", True),
        ("{type: [string, number]}", True),
        ("boolean", False),
        ("datetime", False),
        ("{type: string, const: main}", False),
    ],
)
def test_a_property_tells_which_button_unless_its_values_cannot(
    definition: str, *, tells: bool
) -> None:
    text = f"events: {{Button Clicked: {{properties: {{it: {definition}}}}}}}\n"
    assert bool(findings(EventNameGeneric, text, {})) is not tells


def test_a_bundle_tells_which_button_and_what_every_event_carries_does_not() -> None:
    bundle = "bundles: {button: {properties: {label: string}}}\n"
    own = "events: {Button Clicked: {include: [button]}}\n"
    every = 'events: {"*": {include: [button]}, Button Clicked: {description: x}}\n'
    assert findings(EventNameGeneric, bundle + own, {}) == []
    assert len(findings(EventNameGeneric, bundle + every, {})) == 1
