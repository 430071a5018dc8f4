"""Which composed names are reported, and what is said of them."""

from __future__ import annotations

from tests.rules.code.coding import code, found, said
from trackplan.rules.code.calls.dynamic_event_name import DynamicEventName

PLAN = "events:\n  Song Played:\n  Song Liked:\n  Plan Upgraded:\n"
TEXT = "text = open('names.txt').read()"


def test_events_that_may_be_meant_are_named() -> None:
    text = PLAN + code(TEXT, 'analytics.track("u1", f"Song {text}")')
    (only,) = found(DynamicEventName, text)
    assert only.message.endswith(": `Song *`")
    assert str(only.help).startswith("in the plan this may be `Song Played` and `Song Liked`; ")


def test_a_name_of_which_nothing_is_known_shows_no_pattern() -> None:
    assert said(DynamicEventName, PLAN + code(TEXT, 'analytics.track("u1", text)')) == [
        "the name of this event is only known when the code runs"
    ]


def test_pages_are_asked_for_only_where_the_plan_has_some() -> None:
    page = code(TEXT, 'analytics.page("u1", "Docs", text)')
    assert said(DynamicEventName, PLAN + page) == []
    assert len(said(DynamicEventName, PLAN + "pages:\n  Pricing:\n" + page)) == 1
