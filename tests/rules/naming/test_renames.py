"""Fixes of names: what follows them, when they are safe, and when there is none."""

from __future__ import annotations

import pytest

from tests.rules.naming.linting import fixed, naming_findings
from tests.rules.naming.test_yielding import BAD, CONVENTION, GOOD, VOCABULARY, events
from trackplan.diagnostic import Fix
from trackplan.rules.examples import load


def fix_of(text: str) -> Fix | None:
    (found,) = naming_findings(load(text).plan)
    return found.fix


def test_what_refers_to_an_event_follows_it() -> None:
    text = (
        CONVENTION
        + """\
events:
  song played: {description: x, status: planned}
  Track Played: {description: x, deprecated: {replaced_by: song played}}
identify: {when: [song played]}
metrics:
  plays: {count: {event: "song played"}}
funnels:
  habit: {steps: [{page: song played}, song played]}
pages:
  song played: {description: x}
"""
    )
    after = fixed(text)
    assert "  Song Played: {description: x, status: planned}" in after
    assert "replaced_by: Song Played}" in after
    assert "when: [Song Played]" in after
    assert 'count: {event: "Song Played"}' in after
    assert "steps: [{page: song played}, Song Played]" in after


@pytest.mark.parametrize(
    ("status", "safe"), [("proposed", True), ("planned", True), ("live", False)]
)
def test_only_an_intention_is_renamed_safely(status: str, safe: bool) -> None:
    text = f"events:\n  song played: {{description: x, status: {status}}}\n"
    fix = fix_of(CONVENTION + text)
    assert fix is not None
    assert fix.safe is safe


def test_a_slip_of_the_finger_is_never_corrected_unasked() -> None:
    text = "events:\n  Playlst Opened: {description: x, status: planned}\n"
    fix = fix_of(CONVENTION + VOCABULARY + text)
    assert fix is not None
    assert not fix.safe


@pytest.mark.parametrize("other", ["removed", "deprecated"])
def test_a_name_that_somebody_has_or_had_is_not_given_again(other: str) -> None:
    text = f"""\
events:
  Song Played: {{description: x, status: {other}}}
  Song Opened: {{description: x}}
  song played: {{description: x, status: planned}}
"""
    found = naming_findings(load(CONVENTION + text).plan)
    assert [diagnostic.fix for diagnostic in found if diagnostic.fix] == []


def test_two_events_are_not_given_one_name() -> None:
    text = events(["Playlst Opened", "Playliist Opened", "playlist open", "open playlist"])
    after = fixed(CONVENTION + VOCABULARY + text, unsafe=True)
    assert after == CONVENTION + VOCABULARY + text


def test_fixing_all_names_settles_and_always_loads() -> None:
    text = CONVENTION + VOCABULARY + events([*GOOD, *BAD]) + "screens:\n  x y: {description: x}\n"
    rounds = [text]
    while len(rounds) < 2 or rounds[-1] != rounds[-2]:
        assert len(rounds) < 5
        rounds.append(fixed(rounds[-1], unsafe=True))


def test_a_case_fix_leaves_the_order_alone_where_no_order_is_stated() -> None:
    text = "naming: {events: {case: snake}}\n" + VOCABULARY + events(["Opened Playlist"])
    assert "opened_playlist" in fixed(text, unsafe=True)


PROPERTIES = """\
naming: {properties: {case: snake}}
properties:
  songId: {type: string}
bundles:
  song: {properties: {songId: {required: true}}}
events:
  Song Played:
    status: planned
    include: [song]
    examples: [{songId: a}]
"""


def test_a_property_is_renamed_wherever_the_plan_says_it() -> None:
    assert fixed(PROPERTIES) == PROPERTIES.replace("songId", "song_id")


def test_a_property_that_something_live_carries_is_not_renamed_unasked() -> None:
    live = PROPERTIES + "  Song Shared: {include: [song]}\n"
    fix = fix_of(live)
    assert fix is not None
    assert not fix.safe


@pytest.mark.parametrize(
    "other",
    [
        "identify: {traits: {song_id: {type: string}}}",
        "pages: {Song: {context: {song_id: {type: string}}}}",
        "pages: {Song: {context: {songId: {type: string}}}}",
    ],
)
def test_a_property_is_not_given_a_name_that_means_something_else(other: str) -> None:
    found = naming_findings(load(PROPERTIES + other + "\n").plan)
    assert [diagnostic.fix for diagnostic in found] == [None]


def test_a_name_behind_a_yaml_alias_is_not_edited() -> None:
    text = PROPERTIES.replace("{properties: {songId", "{properties: &one {songId")
    text += "groups: {team: {traits: *one}}\n"
    assert all(d.fix is None for d in naming_findings(load(text).plan))


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("selectArtistFromSearch", "selectedArtistFromSearch"),
        ("addProductToCart", "addedProductToCart"),
        ("pay with card", "paidWithCard"),
    ],
)
def test_a_verb_in_front_of_its_object_takes_the_stated_tense(name: str, right: str) -> None:
    convention = "naming: {events: {order: action-object, tense: past, case: camel}}\n"
    after = fixed(f"{convention}events:\n  {name}: {{description: x, status: planned}}\n")
    assert f"  {right}: " in after
