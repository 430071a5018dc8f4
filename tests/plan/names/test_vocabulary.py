"""Names taken apart by the words that a plan declares."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.plan.model.vocabulary import Order
from trackplan.plan.names.vocabulary import EventName, Vocabulary
from trackplan.rules.examples import load

VOCABULARY = """\
naming: {acronyms: [API]}
objects:
  User: {description: x, synonyms: [Member, Team Mate]}
  Account: x
  Product: x
  Product List: x
  Wishlist Product: x
  iOS App: x
  API Key: x
actions:
  Signed Up: {description: x, object: User}
  Viewed: x
  Added: x
  Added User: x
  Added to Wishlist: x
  Added to Cart: x
  Archived: x
  Upgraded: {description: x, synonyms: [Upsold, Raised]}
"""


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load(VOCABULARY).plan.vocabulary


def parts(name: EventName) -> tuple[str | None, str | None]:
    """The declared names of object and action."""
    return (
        name.object.term.name if name.object else None,
        name.action.term.name if name.action else None,
    )


@pytest.mark.parametrize(
    ("name", "of", "action", "order"),
    [
        ("Product Viewed", "Product", "Viewed", "object-action"),
        ("Product List Viewed", "Product List", "Viewed", "object-action"),
        ("Viewed Product List", "Product List", "Viewed", "action-object"),
        ("Account Added User", "Account", "Added User", "object-action"),
        ("Product Added to Wishlist", "Product", "Added to Wishlist", "object-action"),
        ("Added Product to Wishlist", "Product", "Added to Wishlist", "action-object"),
        ("Wishlist Product Added To Cart", "Wishlist Product", "Added to Cart", "object-action"),
        ("product_list_viewed", "Product List", "Viewed", "object-action"),
        ("productListViewed", "Product List", "Viewed", "object-action"),
        ("product list:viewed", "Product List", "Viewed", "object-action"),
        ("PRODUCT-LIST/VIEWED", "Product List", "Viewed", "object-action"),
        ("ios_app_viewed", "iOS App", "Viewed", "object-action"),
        ("APIKeyViewed", "API Key", "Viewed", "object-action"),
        ("User Signed Up", "User", "Signed Up", "object-action"),
        ("Signed Up", None, "Signed Up", None),
        ("Added User", "User", "Added", "action-object"),
        ("Product", "Product", None, None),
    ],
)
def test_both_parts_are_found_in_any_case_and_order(
    vocabulary: Vocabulary, name: str, of: str | None, action: str | None, order: Order | None
) -> None:
    read = vocabulary.read(name)
    assert (*parts(read), read.order) == (of, action, order)


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Account Upgraded", "name"),
        ("Account Upsold", "synonym"),
        ("Account Raise", "synonym"),
        ("Account Upgrade", "tense"),
        ("account_archive", "tense"),
    ],
)
def test_how_a_name_says_its_action(vocabulary: Vocabulary, name: str, form: str) -> None:
    read = vocabulary.read(name)
    assert read.action is not None
    assert read.action.form == form


def test_synonyms_of_several_words(vocabulary: Vocabulary) -> None:
    read = vocabulary.read("Team Mate Viewed")
    assert parts(read) == ("User", "Viewed")
    assert read.object_words == ("Team", "Mate")


@pytest.mark.parametrize(
    ("name", "of", "action"),
    [
        ("Podcast Viewed", "Podcast", "Viewed"),
        ("Viewed Podcast", "Podcast", "Viewed"),
        ("Product Duplicated", "Product", "Duplicated"),
        ("Payment Info Entered", "Payment Info", "Entered"),
        ("Team Added Guest", "Team", "Added Guest"),
        ("Moved Card to Board", "Card", "Moved to Board"),
        ("Logged Out", "", "Logged Out"),
        ("Heartbeat", "", "Heartbeat"),
        ("Nightly Sync", "Nightly", "Sync"),
        ("Analytics Opt In", "Analytics", "Opt In"),
        ("Clicked Share on X Button", "Share on X Button", "Clicked"),
        ("Clicked on Banner", "Banner", "Clicked on"),
        ("", "", ""),
    ],
)
def test_the_likely_parts_of_names_with_unknown_words(
    vocabulary: Vocabulary, name: str, of: str, action: str
) -> None:
    read = vocabulary.read(name)
    assert (" ".join(read.object_words), " ".join(read.action_words)) == (of, action)
    assert not read.is_known


def test_a_verb_in_front_of_a_thing_is_no_action_in_another_tense(vocabulary: Vocabulary) -> None:
    read = vocabulary.read("View Settings Changed", "object-action")
    assert read.order is None
    assert " ".join(read.action_words) == "Changed"


@pytest.mark.parametrize("order", ["object-action", "action-object"])
def test_the_preferred_order_breaks_a_tie(order: Order) -> None:
    text = "objects: {Search: x, Order: x}\nactions: {Search: x, Order: x}\n"
    read = load(text).plan.vocabulary.read("Search Order", order)
    assert read.order == order


def test_a_name_wins_over_a_synonym_and_a_synonym_over_a_tense() -> None:
    text = """\
actions:
  Played: x
  Started: {description: x, synonyms: [Play, Begun]}
  Begun: x
"""
    vocabulary = load(text).plan.vocabulary
    found = {name: vocabulary.read(name).action for name in ("Play", "Begun", "Played")}
    assert {name: match and match.term.name for name, match in found.items()} == {
        "Play": "Started",
        "Begun": "Begun",
        "Played": "Played",
    }


@given(st.text(max_size=40), st.sampled_from(["object-action", "action-object", None]))
def test_no_word_is_lost(name: str, prefer: Order | None) -> None:
    read = load(VOCABULARY).plan.vocabulary.read(name, prefer)
    assert sorted(read.object_words + read.action_words) == sorted(read.words)
