"""Names in a case."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.plan.naming.cases import Case, is_case, to_case
from trackplan.plan.naming.words import split

ACRONYMS = ("API", "SSO", "iOS")
SMALL = ("to", "from")
CASES: tuple[Case, ...] = get_args(Case)
CASE = st.sampled_from(CASES)
WORD = st.sampled_from("API Song iOS a B 2FA to x SSO Played 7 GitHub user's".split())  # noqa: SIM905
NAME = st.one_of(
    st.text(max_size=12),
    st.text("aBc1 _-'A/Sz:éÉ注\u0301", max_size=12),
    st.lists(WORD, max_size=5).map(" ".join),
)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        ("title", "API Key Added to iOS"),
        ("sentence", "API key added to iOS"),
        ("lower", "api key added to ios"),
        ("snake", "api_key_added_to_ios"),
        ("kebab", "api-key-added-to-ios"),
        ("camel", "apiKeyAddedToiOS"),
        ("pascal", "APIKeyAddedToiOS"),
    ],
)
def test_each_case_of_one_name(case: Case, expected: str) -> None:
    for name in ("api_key_added_to_ios", "API Key Added To iOS", "api-key-added-to-ios"):
        assert to_case(name, case, acronyms=ACRONYMS, small_words=SMALL) == expected


@pytest.mark.parametrize(
    ("name", "case", "right"),
    [
        ("Song Played", "title", True),
        ("Song played", "title", False),
        ("Song PLAYED", "title", False),
        ("SongPlayed", "title", False),
        ("Song_Played", "title", False),
        ("Song  Played", "title", False),
        ("Song Played ", "title", False),
        ("Product Added to Wishlist", "title", True),
        ("Product Added To Wishlist", "title", False),
        ("To Do Added", "title", True),
        ("API Key Created", "title", True),
        ("Api Key Created", "title", False),
        ("URL Copied", "title", True),
        ("Url Copied", "title", True),
        ("GA4 Connected", "title", True),
        ("GitHub Connected", "title", True),
        ("Opt-In Chosen", "title", True),
        ("Opt-in Chosen", "title", True),
        ("Song-Played", "title", False),
        ("A/B Test Started", "title", True),
        ("User's Plan Changed", "title", True),
        ("注文 完了", "title", True),
        ("Song played", "sentence", True),
        ("Song Played", "sentence", False),
        ("API key created", "sentence", True),
        ("song_played", "snake", True),
        ("song__played", "snake", False),
        ("songPlayed", "snake", False),
        ("address_line1", "snake", True),
        ("_id", "snake", True),
        ("$browser", "snake", True),
        ("songPlayed", "camel", True),
        ("SongPlayed", "camel", False),
        ("songPLAYED", "camel", False),
        ("userId", "camel", True),
        ("userID", "camel", True),
        ("createAPIKey", "camel", True),
        ("createApiKey", "camel", True),
        ("APIKey", "pascal", True),
        ("ApiKey", "pascal", True),
        ("song-played", "kebab", True),
        ("song played", "lower", True),
        ("SSO enabled", "lower", True),
        ("SSO Enabled", "lower", False),
        ("Sso enabled", "lower", False),
        ("SONG PLAYED", "upper", True),
        ("SONG_PLAYED", "upper", True),
        ("SONG_Played", "upper", False),
        ("SONG_PLAYED TWICE", "upper", False),
        ("", "title", False),
        ("!!!", "snake", False),
    ],
)
def test_is_case(name: str, case: Case, right: bool) -> None:
    assert is_case(name, case, acronyms=ACRONYMS, small_words=SMALL) is right


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("Email Marked as Spam", True),
        ("Email Marked As Spam", True),
        ("Signed in", False),
        ("Signed up Again", False),
        ("to Cart Added", False),
    ],
)
def test_a_title_may_leave_small_words_small_where_the_plan_states_none(
    name: str, right: bool
) -> None:
    assert is_case(name, "title") is right
    assert is_case("Email Marked as Spam", "title", small_words=["to"]) is False


def test_a_small_word_is_large_at_the_end_of_a_title_where_it_is_part_of_the_verb() -> None:
    small = ("in", "to")
    for name in ("User Logged In", "User Logged in to App", "In App Signed In"):
        assert is_case(name, "title", small_words=small)
        assert to_case(name.upper(), "title", small_words=small) == name
    assert not is_case("User Logged in", "title", small_words=small)


def test_a_constant_keeps_its_underscores_in_upper_case() -> None:
    assert to_case("api_key_added", "upper", acronyms=ACRONYMS) == "API_KEY_ADDED"
    for name in ("API Key Added", "api-key-added", "apiKeyAdded"):
        assert to_case(name, "upper", acronyms=ACRONYMS) == "API KEY ADDED"


def test_a_separator_joins_object_and_action_and_the_case_the_words_within() -> None:
    parts = ("Product List", "Viewed")
    assert to_case(parts, "snake", separator=":") == "product_list:viewed"
    assert to_case(parts, "title", separator=":") == "Product List:Viewed"
    assert to_case("productList.itemViewed", "kebab", separator=".") == "product-list.item-viewed"
    assert is_case("product_list:viewed", "snake", separator=":")
    assert not is_case("product_list:viewed", "snake")
    assert not is_case("productList:viewed", "snake", separator=":")
    assert is_case("signed_up", "snake", separator=":")


def test_parts_without_a_separator_are_just_words() -> None:
    assert to_case(("song", "played_again"), "title") == "Song Played Again"


def test_a_name_without_words_comes_back() -> None:
    assert to_case("!?", "snake") == "!?"
    assert to_case(("", "-"), "title", separator=":") == ":-"


@given(NAME, CASE, st.sampled_from([(), ACRONYMS]), st.sampled_from([(), SMALL]))
def test_what_to_case_makes_is_in_the_case_and_stays(
    name: str, case: Case, acronyms: tuple[str, ...], small: tuple[str, ...]
) -> None:
    for separator in (None, ":"):
        made = to_case(name, case, acronyms=acronyms, small_words=small, separator=separator)
        again = to_case(made, case, acronyms=acronyms, small_words=small, separator=separator)
        assert again == made
        right = is_case(made, case, acronyms=acronyms, small_words=small, separator=separator)
        assert right is bool(split(name, acronyms))


@given(st.lists(st.from_regex(r"[a-z]{2,8}", fullmatch=True), min_size=1, max_size=5), CASE, CASE)
def test_words_survive_a_round_trip_through_any_two_cases(
    words: list[str], first: Case, second: Case
) -> None:
    there = to_case(words, first)
    assert to_case(to_case(there, second), "snake") == "_".join(words)
