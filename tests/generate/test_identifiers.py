"""Names become identifiers: idiomatic, valid whatever they hold, and never another name's."""

from __future__ import annotations

import keyword

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.errors import UserError
from trackplan.generate.identifiers import identifier
from trackplan.generate.language import IdentifierCase, IdentifierStyle, Role
from trackplan.generate.scope import Named, identifiers

CASES: dict[Role, IdentifierCase] = {
    "call": "snake",
    "type": "pascal",
    "field": "camel",
    "member": "upper",
}
PLAIN = IdentifierStyle(
    CASES, reserved=frozenset(keyword.kwlist), taken={"field": frozenset({"id"})}
)
UNICODE = IdentifierStyle(CASES, unicode=True)
GO = IdentifierStyle(CASES, initialisms=frozenset({"ID", "URL"}))


@pytest.mark.parametrize(
    ("name", "role", "wanted"),
    [
        ("Song Played", "call", "song_played"),
        ("Song Played", "type", "SongPlayed"),
        ("Song Played", "field", "songPlayed"),
        ("Song Played", "member", "SONG_PLAYED"),
        ("songID", "field", "songId"),
        ("class", "call", "class_"),
        ("id", "field", "id_"),
        ("2nd Song", "call", "_2nd_song"),
        ("Café", "call", "cafe"),
        ("1.5", "type", "_1_5"),
        ("曲再生", "call", "u66f2u518du751f"),
        ("\U0001f389", "call", "u1f389"),
        ("", "call", "empty"),
        ("right\u202eto\u202cleft", "call", "righttoleft"),
    ],
)
def test_a_name_in_the_case_of_its_role(name: str, role: Role, wanted: str) -> None:
    assert identifier((name,), role, PLAIN) == wanted


@pytest.mark.parametrize(
    ("role", "wanted"),
    [("call", "n2nd_song"), ("type", "N2ndSong"), ("field", "n2ndSong"), ("member", "N2ND_SONG")],
)
def test_what_stands_before_a_digit_is_in_the_case_of_its_role(role: Role, wanted: str) -> None:
    style = IdentifierStyle(CASES, digit_prefix="n")
    assert identifier(("2nd Song",), role, style) == wanted


def test_letters_of_any_script_stay_where_the_language_has_them() -> None:
    assert identifier(("曲 再生 Café",), "call", UNICODE) == "曲_再生_café"


def test_initialisms_are_written_in_capitals() -> None:
    assert identifier(("image_url", "id"), "type", GO) == "ImageURLID"


def ids(*names: str) -> list[str]:
    return identifiers([Named((name,), name, ("events", name)) for name in names], "call", PLAIN)


def test_names_that_would_share_an_identifier_each_get_a_mark_of_their_own() -> None:
    one, other, third = ids("Song Played", "song_played", "Song Liked")
    assert one.startswith("song_played_")
    assert other.startswith("song_played_")
    assert one != other
    assert third == "song_liked"
    assert ids("song_played", "Song Played", "songPlayed")[:2] == [other, one]


def test_where_a_mark_does_not_help_both_places_are_named() -> None:
    marked = ids("Song Played", "song_played")[0]
    with pytest.raises(UserError, match=r"/events/Song Played and /events/song_played_\w+ would"):
        ids("Song Played", "song_played", marked)


@given(st.lists(st.text(max_size=12), max_size=6, unique=True), st.sampled_from([PLAIN, UNICODE]))
def test_whatever_names_there_are_identifiers_are_valid_and_different(
    names: list[str], style: IdentifierStyle
) -> None:
    for role in CASES:
        these = [Named((name,), name, (name,)) for name in names]
        try:
            found = identifiers(these, role, style)
        except UserError:  # two marks of six digits are the same, or a name is another's mark
            continue
        assert len({each.casefold() for each in found}) == len(names)
        assert all(map(str.isidentifier, found))
        assert style is UNICODE or all(map(str.isascii, found))
        assert not {*found} & style.reserved
