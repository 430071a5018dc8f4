"""Properties that no call sends, each once where it is defined."""

from __future__ import annotations

import pytest

from tests.rules.code.coding import code, found, said, track
from trackplan.rules.code.coverage.unsent_property import UnsentProperty

PLAN = """\
bundles:
  song: {properties: {mood: string}}
events:
  Song Played: {include: [song]}
  Song Liked: {include: [song]}
"""
BOTH = (track("Song Played"), track("Song Liked"))


def test_what_events_share_is_said_once_where_it_stands() -> None:
    (only,) = found(UnsentProperty, PLAN + code(*BOTH))
    assert only.message == "no call sends the property `mood` of `Song Played` and `Song Liked`"
    assert only.subject == ("bundles", "song", "properties", "mood")


@pytest.mark.parametrize(
    "calls",
    [
        # One of them sends it.
        (track("Song Played"), track("Song Liked", '{"mood": "calm"}')),
        # One of them is sent nowhere yet, and may need it.
        (track("Song Played"),),
        # One of them may send more than can be seen.
        (track("Song Played"), track("Song Liked", "open('a')")),
        # This may be either of them.
        (*BOTH, "analytics.track('u1', f'Song {open(1).read()}', {})"),
    ],
)
def test_what_some_event_may_send_is_sent(calls: tuple[str, ...]) -> None:
    assert said(UnsentProperty, PLAN + code(*calls)) == []


@pytest.mark.parametrize(
    ("declared", "silent"),
    [
        ("string", False),
        ("{type: string, required: true}", True),
        ("{type: string, deprecated: {reason: Nobody asks.}}", True),
    ],
)
def test_required_and_deprecated_ones_are_left_to_others(declared: str, silent: bool) -> None:
    plan = f"events:\n  Song Played: {{properties: {{mood: {declared}}}}}\n"
    assert (said(UnsentProperty, plan + code(track("Song Played"))) == []) == silent


def test_what_another_language_may_send_is_not_unsent() -> None:
    plan = "sources: {api: {language: python}, web: {language: go}}\nevents:\n"
    plan += "  Song Played: {sources: [api, web], properties: {mood: string}}\n"
    assert said(UnsentProperty, plan + code(track("Song Played"))) == []
