"""A description that adds one real word is one; all others repeat the name."""

from __future__ import annotations

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.documentation.description_repeats_name import DescriptionRepeatsName

VOCABULARY = (
    "objects: {User: {synonyms: [Member]}, Song: {synonyms: [Track]}}\n"
    "actions: {Played: {synonyms: [Started]}, Signed Up: {object: User}, Sent: }\n"
)


def repeats(text: str) -> bool:
    return bool(findings(DescriptionRepeatsName, text, {}))


@pytest.mark.parametrize(
    ("name", "description"),
    [
        ("Song Played", "Song played."),
        ("Song Played", "SONG PLAYED"),
        ("Song Played", "Fired when a user plays a song"),
        ("Song Played", "A song is played by the user."),
        ("Song Played", "The event"),
        ("Song Played", "Plays songs"),
        ("Song Played", "A track is started"),
        ("User Signed Up", "When user signs up"),
        ("Signed Up", "This event is triggered once somebody signs up"),
        ("Song Sent", "This event is sent when a song was sent"),
        ("song_played", "songPlayed"),
    ],
)
def test_an_event_is_repeated(name: str, description: str) -> None:
    assert repeats(f"{VOCABULARY}events: {{{name}: {{description: {description!r}}}}}\n")


@pytest.mark.parametrize(
    ("name", "description"),
    [
        ("Song Played", "Song played to the end"),
        ("Song Played", "No song was played."),
        ("Song Played", "The first second of audio."),
        ("Song Played", "A song is played by the radio."),
        ("Song Played", "Ein Lied wird abgespielt"),
        ("Song Played", "歌曲已播放"),
        ("Song Played", "..."),
        ("Link Opened", "The app is opened by a link."),
        ("Link Opened", "The link is opened with a key."),
        ("Sign In", "A user signs out"),
    ],
)
def test_an_event_is_explained(name: str, description: str) -> None:
    assert not repeats(f"{VOCABULARY}events: {{{name}: {{description: {description!r}}}}}\n")


@pytest.mark.parametrize(
    ("name", "description", "expected"),
    [
        ("song_id", "The song id", True),
        ("songIDs", "song ids property", True),
        ("song_id", "Identifier of the song.", False),
        ("id", "Id of the user", False),
        ("is_gift", "Whether it is a gift", False),
        ("track", "The song", False),
        ("route_from_to", "Route {from}-{to}", False),
    ],
)
def test_a_property_is_held_to_its_own_name(name: str, description: str, expected: bool) -> None:
    text = f"properties: {{{name}: {{type: string, description: {description!r}}}}}\n"
    assert repeats(VOCABULARY + text) is expected


def test_a_word_may_be_explained_by_its_synonym() -> None:
    assert not repeats("objects: {Song: {description: A track., synonyms: [Track]}}\n")
    assert repeats("objects: {Song: {description: A song., synonyms: [Track]}}\n")


def test_what_the_dictionary_says_is_said_there_once() -> None:
    text = (
        "properties: {song_id: {type: string, description: The song id}}\n"
        "events: {A: {properties: {song_id: , other_id: {like: song_id}}}}\n"
    )
    (found,) = findings(DescriptionRepeatsName, text, {})
    assert found.pointer == "/properties/song_id/description"


def test_an_entry_like_another_is_asked_for_what_it_says_itself() -> None:
    text = "events: {A: {properties: {old_id: {like: id, description: The old id}}}}\n"
    assert repeats(f"properties: {{id: {{type: string, description: Number.}}}}\n{text}")


def test_what_is_on_its_way_out_is_left_alone() -> None:
    leaving = "{status: deprecated, description: A a., properties: {b: {description: B}}}"
    assert not repeats(f"events: {{A: {leaving}}}\n")
