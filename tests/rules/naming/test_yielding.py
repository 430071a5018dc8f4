"""One bad name gives one finding wherever one rule explains what is wrong with it."""

from __future__ import annotations

import pytest

from tests.rules.naming.linting import said

CONVENTION = """\
naming:
  events: {order: object-action, case: title, tense: past}
  properties: {case: snake}
  acronyms: [API, PIN]
  small_words: [to, from]
"""
VOCABULARY = """\
objects:
  User: {description: x, synonyms: [Member]}
  Song: x
  Playlist: x
  iOS App: x
  API Key: x
  PIN: x
  Product: x
  Product List: x
  Account: x
  Cart: x
  Video Content: x
  Checkout Step: x
  Search Results: x
  Invite: x
actions:
  Signed Up: {description: x, object: User}
  Signed In: {description: x, object: User}
  Played: x
  Playing: x
  Created: x
  Deleted: {description: x, synonyms: [Erased]}
  Upgraded: {description: x, synonyms: [Upsold]}
  Opened: x
  Viewed: x
  Searched: x
  Sent: x
  Set: x
  Cancelled: x
  Added: x
  Added User: x
  Added to Wishlist: x
"""
GOOD = [
    "User Signed Up",
    "Signed In",
    "Song Played",
    "Account Added User",
    "Product Added to Wishlist",
    "iOS App Opened",
    "API Key Created",
    "Product List Viewed",
    "Search Results Viewed",
    "Video Content Playing",
    "Video Content Played",
    "Checkout Step Viewed",
    "Invite Sent",
    "PIN Set",
]
BAD = {
    "Signup": ["event-name-similar"],
    "sign_up": ["event-name-similar"],
    "play song": ["event-name-similar"],
    "Played Song": ["event-name-similar"],
    "song opened": ["event-name-case"],
    "SONG_OPENED": ["event-name-case"],
    "Ios App Viewed": ["event-name-case"],
    "Api Key Deleted": ["event-name-case"],
    "Opened Playlist": ["event-name-order"],
    "opened playlist": ["event-name-order"],
    "openPlaylist": ["event-name-order"],
    "Playlist Open": ["event-name-tense"],
    "playlist_open": ["event-name-tense"],
    "Member Created": ["action-synonym"],
    "Upsold Account": ["action-synonym"],
    "account erase": ["action-synonym"],
    "Erase Member": ["action-synonym"],
    "Podcast Opened": ["unknown-object"],
    "Invoice Paid": ["unknown-object"],
    "Cart Abandoned": ["unknown-action"],
    "Cart Abandon": ["unknown-action"],
    "Song": ["unknown-action"],
    "Heartbeat": ["unknown-action"],
    "Song Played 2026-05-01": ["event-name-dynamic"],
    "song played (v2)": ["event-name-dynamic"],
    "{object} Frobbed": ["event-name-dynamic"],
    # Two mistakes that have two remedies: write it otherwise, and declare the word.
    "podcast opened": ["event-name-case", "unknown-object"],
}


def events(names: list[str]) -> str:
    lines = "".join(f'  "{name}": {{description: x}}\n' for name in names)
    return f"events:\n{lines}"


def test_good_names_are_left_alone() -> None:
    assert said(CONVENTION + VOCABULARY + events(GOOD)) == {}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_name_among_good_ones(name: str) -> None:
    assert said(CONVENTION + VOCABULARY + events([*GOOD, name])) == {name: BAD[name]}


@pytest.mark.parametrize("name", BAD)
def test_the_order_in_the_file_does_not_matter(name: str) -> None:
    assert said(CONVENTION + VOCABULARY + events([name, *GOOD])) == {name: BAD[name]}


def test_without_a_vocabulary_words_decide_and_less_is_said() -> None:
    bad = {
        "viewed product": ["event-name-order"],
        "Clicked Profile": ["event-name-order"],
        "Clicked Button": ["event-name-generic"],
        "Email Send": ["event-name-tense"],
        "Sign Out": ["event-name-tense"],
        "cart opened": ["event-name-case"],
        "Signup": ["event-name-similar"],
    }
    silent = ["Saved Items", "Password Reset", "Payment Info", "Activity Feed", "Mutual Fund"]
    # Only a vocabulary can tell that `Playing` and `Played` are two things.
    good = [name for name in GOOD if name != "Video Content Playing"]
    assert said(CONVENTION + events([*good, *silent, *bad])) == bad


def test_a_verb_in_the_present_at_the_end_is_the_action_where_it_belongs_there() -> None:
    convention = "naming: {events: {order: object-action, case: snake, tense: present}}\n"
    good = ["rewarded_ad_watch", "saved_search_open", "song_play"]
    bad = {"viewed_product": ["event-name-order"], "song_skipped": ["event-name-tense"]}
    assert said(convention + events([*good, *bad])) == bad


def test_without_a_convention_only_what_is_wrong_anywhere_is_said() -> None:
    names = ["Song Played", "playedSong", "open-playlist", "Cart Abandon", "Cart 2026-05-01"]
    assert said(events(names)) == {
        "playedSong": ["event-name-similar"],
        "Cart 2026-05-01": ["event-name-dynamic"],
    }


def test_three_spellings_of_one_event_give_two_findings() -> None:
    found = said(CONVENTION + VOCABULARY + events(["Sign up", "Signup", "User Signed Up"]))
    assert found == {"Sign up": ["event-name-similar"], "Signup": ["event-name-similar"]}


def test_a_declared_action_in_the_wrong_tense_is_reported_once() -> None:
    text = "naming: {events: {tense: past}}\nobjects: {Song: x, Album: x}\nactions: {Play: x}\n"
    assert said(text + events(["Song Play", "Album Play"])) == {"Play": ["event-name-tense"]}


@pytest.mark.parametrize("status", ["deprecated", "removed"])
def test_what_is_on_its_way_out_keeps_its_name(status: str) -> None:
    text = f"events:\n  old thing frob: {{description: x, status: {status}}}\n"
    assert said(CONVENTION + VOCABULARY + text) == {}


def test_a_renamed_event_beside_its_replacement_is_in_order() -> None:
    text = """\
events:
  song_played: {description: x, deprecated: {replaced_by: Song Played}}
  Song Played: {description: x}
"""
    assert said(CONVENTION + VOCABULARY + text) == {}


def test_properties() -> None:
    text = """\
properties:
  songId: {type: string}
  user_id: {type: string}
events:
  Song Played:
    properties:
      songId:
      userID: {type: string}
      $browser: {type: string}
      feature1Name: {type: string}
      feature2Name: {type: string}
      priceOn_2026_05_01: {type: number}
  Song Shared:
    properties: {songId: , userID: {type: string}}
"""
    found = said(CONVENTION + text)
    assert found == {
        "songId": ["property-name-case"],
        "userID": ["property-name-similar"],
        "feature1Name": ["property-name-dynamic"],
        "feature2Name": ["property-name-case"],
        "priceOn_2026_05_01": ["property-name-dynamic"],
    }
