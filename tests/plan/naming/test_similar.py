"""Names that mean the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.plan.naming.similar import fingerprint, property_fingerprint

# Names on a line are one event; names on two lines are two.
EVENTS = """
User Signed Up, Signed Up, Sign up, Signup, sign-up, SIGN_UP, signUp, Signs Up, Signing Up
Signed In, Sign in, Signin
Login, Log in, Logged In, User Logged In
Deleted
User Deleted, Delete User, users_deleted
Account Created, Create Account
User Created
Song Played, Played Song, song_play, play_song, User Played Song, Songs Played, Played the Song
Song Paused
Account Added User, account_added_users
User Added Account, Account Added
User Added to Team
Added to Team
Checkout, Check out, Checked Out
Checkout Started, Start Checkout
Checkout Step Viewed
Product Added, Add Product
Product Added to Wishlist, Added Product to Wishlist, Product Added to Wish List
Wishlist Viewed, Wish List Viewed
Homepage Viewed, Home Page Viewed
Page Viewed, page_view, View Page, Viewed a Page
Step 1 Completed, step1Completed
Step 2 Completed
Step 12 Completed
Products Searched, Product Searched, Search Products, Product Search
Product List Viewed
List Product Viewed
Listing Viewed
List Viewed
Option A Selected
Option B Selected
Order Filtered
Filter Ordered
"""
LINES = [line.split(", ") for line in EVENTS.strip().splitlines()]
# Facts of the published event specs in shared/specs: names that share most of their words.
PUBLISHED = """
Account Created, Account Deleted, Account Added User, Account Removed User, Signed Up, Signed In
Signed Out, Trial Started, Trial Ended, Product List Viewed, Product List Filtered, Product Clicked
Promotion Viewed, Promotion Clicked, Product Viewed, Product Added, Product Removed, Cart Viewed
Checkout Started, Checkout Step Viewed, Checkout Step Completed, Coupon Entered, Coupon Applied
Coupon Denied, Coupon Removed, Product Added to Wishlist, Product Removed from Wishlist
Wishlist Product Added to Cart, Product Shared, Cart Shared, Product Reviewed, Email Opened
Email Link Clicked, Email Marked as Spam, Email Bounced, Unsubscribed, Message Sent
Live Chat Message Sent, Conversation Started, Live Chat Conversation Started, Deep Link Opened
Deep Link Clicked, Application Installed, Application Uninstalled, Install Attributed
Video Playback Started, Video Playback Buffer Started, Video Playback Seek Started
Video Content Started, Video Content Playing, Video Content Completed, Video Ad Started
Video Ad Playing, Video Playback Completed, Video Playback Buffer Completed, Order Updated
Video Quality Updated, Application Updated, Order Completed, Order Cancelled, Order Refunded
"""


@pytest.mark.parametrize("names", LINES, ids=lambda names: str(names[0]))
def test_names_of_one_event_have_one_key(names: list[str]) -> None:
    assert len({fingerprint(name) for name in names}) == 1, list(map(fingerprint, names))


def test_different_events_have_different_keys() -> None:
    keys = [fingerprint(names[0]) for names in LINES]
    assert len(set(keys)) == len(keys)


def test_no_two_published_events_are_alike() -> None:
    names = PUBLISHED.strip().replace("\n", ", ").split(", ")
    assert len({fingerprint(name) for name in names}) == len(names)


def test_declared_synonyms_are_what_they_stand_for() -> None:
    synonyms = {"Member": "User", "Upsold": "Upgraded", "Playlist Track": "Song"}

    def alike(first: str, second: str) -> bool:
        return fingerprint(first, synonyms=synonyms) == fingerprint(second, synonyms=synonyms)

    assert alike("Member Signed Up", "signup")
    assert alike("Plan Upsold", "Plan Upgraded")
    assert alike("playlist_tracks_played", "Song Played")
    assert fingerprint("Plan Upsold") != fingerprint("Plan Upgraded")


def test_names_without_words_are_equal_only_to_themselves() -> None:
    assert fingerprint("!!") != fingerprint("??")
    assert property_fingerprint("!!") != property_fingerprint("??")


@given(st.text(), st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=3))
def test_any_text_has_a_key_that_does_not_depend_on_what_came_before(
    name: str, synonyms: dict[str, str]
) -> None:
    first = fingerprint(name, synonyms=synonyms)
    fingerprint(name[::-1])
    assert hash(first) == hash(fingerprint(name, synonyms=dict(synonyms)))


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("user_id", "userId", True),
        ("user_id", "UserID", True),
        ("username", "user_name", True),
        ("line1", "line_1", True),
        ("song_id", "song_ids", False),
        ("created", "created_at", False),
        ("name", "names", False),
        ("$email", "email", False),
        ("v_1_23", "v_12_3", False),
    ],
)
def test_property_names_alike(first: str, second: str, same: bool) -> None:
    assert (property_fingerprint(first) == property_fingerprint(second)) is same
