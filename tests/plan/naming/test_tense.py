"""The tense of verbs and actions."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trackplan.plan.naming.inflection import past_of
from trackplan.plan.naming.tense import (
    Tense,
    past_tense,
    present_tense,
    tense_of,
    tense_of_action,
    to_tense,
)
from trackplan.plan.naming.verbs import IRREGULAR, NOT_PAST, OFTEN_NOUNS, REGULAR

PAIRS = """
view viewed, stop stopped, submit submitted, try tried, play played, delete deleted, agree agreed
send sent, pay paid, begin began, buy bought, get got, lose lost, find found, hold held, leave left
make made, see saw, sell sold, take took, win won, write wrote, choose chose, go went
give gave, keep kept, hide hid, show showed, withdraw withdrew, undo undid, rewind rewound
unsubscribe unsubscribed, cancel cancelled, sync synced, log logged, refer referred, offer offered
open opened, enter entered, filter filtered, embed embedded, format formatted, unpin unpinned
rebuild rebuilt, resend resent, unarchive unarchived, free freed, apply applied, buffer buffered
"""
# Facts of the published event specs in shared/specs: their distinct actions.
PUBLISHED = """
Viewed, Started, Sent, Received, Ended, Invoked, Generated, Loaded, Submitted, Created, Deleted
Signed Up, Signed In, Signed Out, Added User, Removed User, Updated, Searched, Filtered, Clicked
Added, Removed, Completed, Entered, Refunded, Cancelled, Applied, Denied, Added to Wishlist
Removed from Wishlist, Added to Cart, Shared, Reviewed, Bounced, Delivered, Marked as Spam, Opened
Unsubscribed, Installed, Backgrounded, Foregrounded, Uninstalled, Crashed, Attributed, Tapped
Paused, Interrupted, Resumed, Exited
"""


def _listed(text: str) -> list[str]:
    return text.strip().replace("\n", ", ").split(", ")


@pytest.mark.parametrize("pair", _listed(PAIRS))
def test_past_and_present_of(pair: str) -> None:
    present, past = pair.split()
    assert (past_tense(present), present_tense(past)) == (past, present)
    assert (tense_of(present), tense_of(past)) == ("present", "past")


def test_every_verb_in_the_tables_goes_there_and_back() -> None:
    for base in REGULAR | IRREGULAR.keys():
        assert present_tense(past_of(base)) == base
        either = base in IRREGULAR.get(base, ()) or base in {"feed", "need", "seed", "time"}
        assert tense_of(base) == (None if either else "present"), base
        if past_of(base) != base:
            assert tense_of(past_of(base)) == "past", base


def test_tables_agree_with_one_another() -> None:
    verbs = REGULAR | IRREGULAR.keys()
    assert verbs >= OFTEN_NOUNS
    assert not REGULAR & IRREGULAR.keys()
    assert len(verbs) > 300


@pytest.mark.parametrize("word", sorted(NOT_PAST))
def test_words_that_only_look_past_are_not(word: str) -> None:
    assert tense_of(word.title()) != "past"


@pytest.mark.parametrize(
    "word", ["Playing", "Set", "Read", "Reset", "Run", "Feed", "Speed", "注文", ""]
)
def test_unsure_words_have_no_tense(word: str) -> None:
    assert tense_of(word) is None


def test_unknown_words_in_ed_are_past_but_cannot_be_turned() -> None:
    assert tense_of("Frobnicated") == "past"
    assert present_tense("Frobnicated") is None
    assert past_tense("Song") is None


def test_capitals_are_kept() -> None:
    assert [past_tense(verb) for verb in ("View", "VIEW", "view")] == ["Viewed", "VIEWED", "viewed"]


@pytest.mark.parametrize("action", _listed(PUBLISHED))
def test_published_actions_are_past(action: str) -> None:
    assert tense_of_action(action.split()) == "past"
    assert to_tense(action, "past") == action


@pytest.mark.parametrize(
    ("action", "tense"),
    [
        ("Playing", None),
        ("Content Playing", None),
        ("Video Ad Playing", None),
        ("Step Completed", "past"),
        ("Email Marked as Spam", "past"),
        ("Search Completed", "past"),
        ("Play", "present"),
        ("Sign Up", "present"),
        ("Add to Cart", "present"),
        ("Filter Panel", None),
        ("Order Summary", None),
        ("Play Song", None),
        ("Set", None),
        ("", None),
    ],
)
def test_tense_of_an_action_of_several_words(action: str, tense: Tense | None) -> None:
    assert tense_of_action(action.split()) == tense


@pytest.mark.parametrize(
    ("present", "past"),
    [
        ("Sign Up", "Signed Up"),
        ("add_to_cart", "added_to_cart"),
        ("SIGN UP", "SIGNED UP"),
        ("Write", "Wrote"),
        ("signUp", "signedUp"),
    ],
)
def test_only_the_verb_of_an_action_changes(present: str, past: str) -> None:
    assert to_tense(present, "past") == past
    assert to_tense(past, "present") == present


@given(st.text(), st.sampled_from(["past", "present"]))
@example("FrozeA", "present")
def test_any_text_has_a_tense_or_none(text: str, tense: Tense) -> None:
    turned = to_tense(text, tense)
    # Of what was made, such as `FreezeA`, it may be unsure; but it makes nothing else of it.
    assert turned is None or to_tense(turned, tense) in (None, turned)
