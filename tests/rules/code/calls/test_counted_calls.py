"""Calls in loops, and events that many places send."""

from __future__ import annotations

from tests.rules.code.coding import code, found, said, track
from trackplan.rules.code.calls.tracked_in_loop import TrackedInLoop
from trackplan.rules.code.calls.tracked_in_many_places import TrackedInManyPlaces

PLAN = "events:\n  Song Played:\n"


def test_more_than_five_places_are_many_and_some_are_shown() -> None:
    text = PLAN + code(*[track("Song Played")] * 6)
    (only,) = found(TrackedInManyPlaces, text)
    assert only.message == "the event `Song Played` is sent in 6 places; at most 5 are wanted"
    assert len(only.notes) == 3
    assert said(TrackedInManyPlaces, PLAN + code(*[track("Song Played")] * 5)) == []


def test_a_wrapper_that_relays_is_one_place_and_its_callers_are_the_others() -> None:
    text = PLAN + code(
        "def send(name):", "    analytics.track('u1', name)", "", "send('Song Played')"
    )
    assert said(TrackedInManyPlaces, text, places=1) == []


def test_the_call_in_the_loop_is_meant_and_not_the_wrapper() -> None:
    text = PLAN + code(
        "def send(names):",
        "    for name in names:",
        "        analytics.track('u1', name)",
        "",
        "for each in range(3):",
        f"    {track('Song Played')}",
    )
    lines = [each.span.start.line + 1 for each in found(TrackedInLoop, text)]
    assert lines[-1] == 8
