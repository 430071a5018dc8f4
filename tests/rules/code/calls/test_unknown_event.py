"""Which names are unknown, and which one is offered in their place."""

from __future__ import annotations

import pytest

from tests.rules.code.coding import code, found, said, track
from trackplan.rules.code.calls.unknown_event import UnknownEvent

PLAN = (
    "events:\n  Song Played:\n  Song Liked: {status: deprecated}\n  Song Heard: {status: removed}\n"
)


def fixes(text: str) -> list[str]:
    return [edit.text for d in found(UnknownEvent, text) if d.fix for edit in d.fix.edits]


@pytest.mark.parametrize("written", ["'song_played'", '"SONG PLAYED"', '"""Song Playd"""'])
def test_what_can_mean_only_one_event_is_respelled_with_its_quotes(written: str) -> None:
    text = PLAN + code(f"analytics.track('u1', {written})")
    quotes = written[: len(written) - len(written.lstrip("\"'"))]
    assert fixes(text) == [f"{quotes}Song Played{quotes}"]


def test_no_fix_is_safe_because_dashboards_see_the_name() -> None:
    (only,) = found(UnknownEvent, PLAN + code(track("song_played")))
    assert only.fix is not None
    assert not only.fix.safe


def test_what_was_removed_is_not_offered() -> None:
    (only,) = found(UnknownEvent, PLAN + code(track("song_heard")))
    assert only.fix is None
    assert "Song Heard" not in str(only.help)


def test_what_is_deprecated_or_removed_is_known() -> None:
    assert said(UnknownEvent, PLAN + code(track("Song Liked"), track("Song Heard"))) == []


@pytest.mark.parametrize("name", ['"Song" "_Played"', 'f"Song_{part}"', '"Song_Played".strip()'])
def test_a_name_that_is_no_single_literal_is_not_edited(name: str) -> None:
    text = PLAN + code('part = "Played"', f"analytics.track('u1', {name})")
    (only,) = found(UnknownEvent, text)
    assert (only.help, only.fix) == ("did you mean `Song Played`?", None)


def test_a_constant_is_respelled_where_it_is_written() -> None:
    text = PLAN + "--- names.py\nPLAYED = 'song_played'\n"
    text += code("from names import PLAYED", "", "analytics.track('u1', PLAYED)")
    (only,) = found(UnknownEvent, text)
    assert only.span.path == "app.py"
    assert only.fix is not None
    assert [edit.span.path for edit in only.fix.edits] == ["names.py"]


def test_each_member_of_a_closed_set_is_held_to_the_plan() -> None:
    text = PLAN + code(
        "def on(x):", "    analytics.track('u1', 'Song Played' if x else 'Song Sung')"
    )
    assert said(UnknownEvent, text) == ["the plan has no event `Song Sung`"]


def test_pages_are_held_to_the_plan_only_where_it_has_some() -> None:
    page = code("analytics.page('u1', 'Docs', 'Prices')")
    assert said(UnknownEvent, PLAN + page) == []
    assert said(UnknownEvent, PLAN + "pages:\n  Pricing:\n" + page) == [
        "the plan has no page `Prices`"
    ]
    assert said(UnknownEvent, PLAN + "pages:\n  Pricing: {status: removed}\n" + page) == []


def test_only_an_sdk_that_names_events_with_a_dollar_may_do_so() -> None:
    ours = "--- app.py\nimport posthog\n\nposthog.capture('$identify', distinct_id='u1')\n"
    assert said(UnknownEvent, PLAN + ours) == []
    assert said(UnknownEvent, PLAN + code(track("$identify"))) != []
