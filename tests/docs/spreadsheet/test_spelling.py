"""Cells whose characters cannot be seen, or are not kept, are spelled out and read back."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.plan.odd_texts import ODD
from trackplan.docs.spreadsheet.spelling import meant, spelled
from trackplan.plan.yaml.quote import UNSEEN

NEAR_ESCAPES = st.text(alphabet='"\\xu0F5_ntr\x00\r\n\t=\u202e', max_size=12)


@given(st.text() | NEAR_ESCAPES)
@example('"a\\x07"')
@example('"\\')
@example('"\\"')
@example("_x005F_x0041_")
def test_every_text_comes_back(text: str) -> None:
    assert meant(spelled(text)) == text


@given(st.text() | NEAR_ESCAPES | st.sampled_from(ODD))
def test_nothing_unseen_is_left_but_lines_and_tabs(text: str) -> None:
    left = spelled(text).replace("\n", "").replace("\t", "")
    assert not UNSEEN.search(left)
    assert "x005F_" not in left


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("A listener plays a song.\nOr two.", "A listener plays a song.\nOr two."),
        ('"Quoted"', '"Quoted"'),
        ("^\\d+$", "^\\d+$"),
        ('"https://a.example", "b"', '"https://a.example", "b"'),
        ("a\x07b", '"a\\x07b"'),
        ("right\u202eto left", '"right\\u202Eto left"'),
        ("a\r\nb", '"a\\r\\nb"'),
        ('"a\\x07b"', '"\\"a\\\\x07b\\""'),
        ("_x005F_", '"_\\x78005F_"'),
    ],
)
def test_texts_are_spelled_only_where_they_must_be(text: str, cell: str) -> None:
    assert spelled(text) == cell


def test_what_people_type_in_quotes_stays() -> None:
    assert meant('"C:\\plans"') == '"C:\\plans"'
