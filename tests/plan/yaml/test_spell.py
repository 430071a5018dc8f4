"""A text is spelled so that every reader sees itself, in the quotes of the one it replaces."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.plan.odd_texts import ODD
from trackplan.plan.yaml.node import to_json
from trackplan.plan.yaml.read import read
from trackplan.plan.yaml.spell import spell

TEXTS = st.sampled_from(ODD) | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(TEXTS, st.sampled_from(["", "a", "'a'", '"a"']))
def test_every_reader_sees_the_text_itself(text: str, like: str) -> None:
    written = f"[{spell(text, like)}]"
    root = read("plan.yaml", written.encode()).root
    assert root is not None
    assert to_json(root) == [text]
    assert yaml.safe_load(written) == [text]


@pytest.mark.parametrize(
    ("text", "like", "expected"),
    [
        ("song_id", "", "song_id"),
        ("song_id", '"a"', '"song_id"'),
        ("it's", "'a'", "'it''s'"),
        ("no", "", '"no"'),
        ("é, 日本", "", '"é, 日本"'),
        ("😀\n", "'a'", r'"😀\n"'),
        ("a\x7f", "", r'"a\x7F"'),
    ],
)
def test_quotes_and_escapes_are_used_sparingly(text: str, like: str, expected: str) -> None:
    assert spell(text, like) == expected
