"""What nobody sees in a name, and what is left of the name without it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.plan.naming.unseen import unseen


@pytest.mark.parametrize(
    ("name", "what", "plain"),
    [
        ("Song Played ", "a blank at its end", "Song Played"),
        (" Song Played", "a blank at its end", "Song Played"),
        ("Song  Played", "two blanks in a row", "Song Played"),
        ("Song\u00a0Played", "a no-break space (U+00A0)", "Song Played"),
        ("Song\tPlayed", "a tab (U+0009)", "Song Played"),
        ("\bSong Played", "a backspace (U+0008)", "Song Played"),
        ("Song\u200bPlayed", "a zero width space (U+200B)", "SongPlayed"),
        ("\ufeffSong", "a zero width no-break space (U+FEFF)", "Song"),
        ("Song\u202e", "a right-to-left override (U+202E)", "Song"),
        ("Café\u00a0Visited ", "a no-break space (U+00A0)", "Café Visited"),
        ("a\u200db", "a zero width joiner (U+200D)", "ab"),
        ("\x01", "a control character (U+0001)", ""),
    ],
)
def test_it_is_named_and_taken_out(name: str, what: str, plain: str) -> None:
    found = unseen(name)
    assert found is not None
    assert (found.what, found.plain) == (what, plain)


@pytest.mark.parametrize(
    "name",
    [
        "Song Played",
        "song_played",
        "注文\u3000完了",
        "👩\u200d🎤 Followed",
        "می\u200cخواهم",  # noqa: RUF001 (Persian)
        "",
        "-",
    ],
)
def test_what_can_be_seen_is_left_alone(name: str) -> None:
    assert unseen(name) is None


@given(st.text(st.sampled_from("aé曲 \t\b\u00a0\u3000\u200b\u200c\u200d\u202e")) | st.text())
def test_a_name_without_it_holds_nothing_more(name: str) -> None:
    found = unseen(name)
    assert unseen(name if found is None else found.plain) is None
