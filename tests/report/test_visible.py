"""What cannot be seen is written out, and what can be is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.report.visible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb\r\n", r"a\tb\r\n"),
        ("\x00\x1b\x7f\x9b", r"\x00\x1b\x7f\x9b"),
        ("\u202e\u2066\u200b\ufeff\u2028", r"\u202e\u2066\u200b\ufeff\u2028"),
        ("\xa0\u2003", r"\xa0\u2003"),
        ("\ud800\uffff", r"\ud800\uffff"),
        ("Café 再生\u3000🎵 👩‍💻 ❤️ e\u0301", "Café 再生\u3000🎵 👩‍💻 ❤️ e\u0301"),
    ],
)
def test_hidden_characters_are_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_what_is_kept_stays() -> None:
    assert visible("a\nb\tc", keep="\n") == "a\nb\\tc"


@given(st.text(st.characters()))
def test_result_encodes_and_is_stable(text: str) -> None:
    shown = visible(text)
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert visible(shown) == shown
