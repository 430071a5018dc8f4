"""Words that the source, the product or the kind says already, and words that only look so."""

from __future__ import annotations

import json

import pytest

from tests.rules.naming.linting import fixed, said
from trackplan.diagnostic import Diagnostic
from trackplan.rules.examples import findings
from trackplan.rules.plan.naming.event_name_redundant import EventNameRedundant

MUSIC = """\
name: Acme Music
sources: {web: {}, ios: {}, stripe: {}}
objects: {Song: x, User: x}
actions: {Played: x, Signed Up: {description: x, object: User}}
"""


def about(names: list[str], head: str = "") -> list[Diagnostic]:
    """The findings about events of these names."""
    body = json.dumps({name: {"description": "x"} for name in names})
    return findings(EventNameRedundant, f"{head}events: {body}\n", {})


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("iOS Song Played", "Song Played"),
        ("song_played_android", "song_played"),
        ("iosSongPlayed", "songPlayed"),
        ("Song Played on iOS", "Song Played"),
        ("Order Placed Event", "Order Placed"),
        ("orderPlacedEvent", "orderPlaced"),
    ],
)
def test_without_a_vocabulary_a_platform_or_event_beside_a_whole_name(
    name: str, right: str
) -> None:
    (found,) = about([name])
    assert found.fix is not None
    assert found.fix.title == f"rename it to `{right}`"
    assert not found.fix.safe


@pytest.mark.parametrize(
    "name",
    [
        "iOS Permission Granted",
        "Android App Installed",
        "Play Song iOS",
        "iPhone Traded In",
        "Song Shared to Android",
        "Song Played on Windows",
        "Web Song Played",
        "Large Numbers Event",
        "Event Song Played",
        "User Joined Event",
        "Host Published Event",
        "Event",
        "iOS",
        "Desktop Client Connected",
    ],
)
def test_what_may_be_part_of_the_name_stays(name: str) -> None:
    assert about([name]) == []


@pytest.mark.parametrize(
    "name",
    [
        "Web Song Played",
        "Song Played Web",
        "Acme Song Played",
        "Acme Music Song Played",
        "Web Signed Up",
        "Signed Up Event",
    ],
)
def test_with_a_vocabulary_whatever_stands_beside_a_known_name(name: str) -> None:
    assert len(about([name], MUSIC)) == 1


def test_a_source_that_does_not_send_the_event_is_what_it_is_about() -> None:
    text = MUSIC + "events: {Stripe Song Played: {sources: [web]}}\n"
    assert findings(EventNameRedundant, text, {}) == []


def test_a_server_that_no_event_names_is_what_the_event_is_about() -> None:
    text = MUSIC.replace("stripe: {}", "stripe: {kind: system-of-record}")
    assert about(["Stripe Song Played"], text) == []


@pytest.mark.parametrize("more", ["properties: {order_id: string}\n", "", "actions: {Order: x}\n"])
def test_a_word_that_the_plan_uses_otherwise_is_no_products_name(more: str) -> None:
    head = f"name: Order Desk\nobjects: {{Item: x}}\n{more or 'actions: {Added: x}'}\n"
    assert about(["Order Item Added"], head) == []


def test_a_products_name_is_left_to_people() -> None:
    (found,) = about(["Acme Song Played"], MUSIC)
    assert found.fix is None


def test_two_sources_of_one_event_show_it_where_one_alone_does_not() -> None:
    head = "sources: {web: {}, kiosk: {}}\n"
    assert about(["Web Ticket Bought"], head) == []
    found = about(["Web Ticket Bought", "Kiosk Ticket Bought"], head)
    assert [diagnostic.fix for diagnostic in found] == [None, None]
    assert found[0].help == "make one event `Ticket Bought` of these, with all their sources"


def test_where_events_are_things_the_word_stays() -> None:
    assert about(["Ticket Bought Event"], "objects: {Event: x}\n") == []
    assert about(["Ticket Bought Event"], "properties: {event_id: string}\n") == []


def test_a_name_that_is_there_is_not_given_again() -> None:
    (found,) = about(["Song Played", "iOS Song Played"])
    assert found.fix is None
    assert found.help == "the plan has `Song Played` already: keep that one"


def test_a_name_that_another_event_should_have_is_not_given() -> None:
    text = "naming: {events: {case: title}}\nevents: {song played: {}, iOS Song Played: {}}\n"
    assert "iOS Song Played" in fixed(text, unsafe=True)


def test_the_whole_name_is_put_right_and_no_other_rule_speaks() -> None:
    text = "naming: {events: {case: title, order: object-action}}\n" + MUSIC
    text += "events:\n  ios_song_played: {description: x, status: planned}\n"
    assert said(text)["ios_song_played"] == ["event-name-redundant"]
    assert "  Song Played: {" in fixed(text)
