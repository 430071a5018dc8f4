"""Literals say exactly what they stand for, and comments nothing but words."""

from __future__ import annotations

import ast
import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.generate.build.docs import clean
from trackplan.generate.language import LiteralStyle
from trackplan.generate.literals import moment, text_literal
from trackplan.generate.render import comment, sentences, wrapped

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
JSON_LIKE = LiteralStyle()
PYTHON = LiteralStyle(unicode="u4U8")


@given(TEXTS)
def test_what_python_and_json_read_is_what_was_written(text: str) -> None:
    assert ast.literal_eval(text_literal(text, PYTHON)) == text
    assert json.loads(text_literal(text, JSON_LIKE)) == text


@given(TEXTS)
def test_octal_escapes_are_the_bytes_of_utf_8(text: str) -> None:
    literal = text_literal(text, LiteralStyle(unicode="octal", ascii=True))
    assert literal.isascii()
    assert ast.literal_eval(f"b{literal}").decode() == text


@pytest.mark.parametrize(
    ("style", "wanted"),
    [
        (LiteralStyle(unicode="braces"), '"a\\"$\\u{202e}🎉"'),
        (LiteralStyle(unicode="braces", escaped="$"), '"a\\"\\$\\u{202e}🎉"'),
        (LiteralStyle(quote="'"), "'a\"$\\u202e🎉'"),
        (LiteralStyle(ascii=True), '"a\\"$\\u202e\\ud83c\\udf89"'),
    ],
)
def test_each_style(style: LiteralStyle, wanted: str) -> None:
    assert text_literal('a"$\u202e🎉', style) == wanted


@given(TEXTS)
def test_a_cleaned_line_is_one_line_in_which_all_is_seen(text: str) -> None:
    assert clean(text).isprintable()
    assert not set(clean(text)) & set("\u202e\u2066\u200f\u2028\n\r")


@given(st.lists(st.text("ab", min_size=1), max_size=20).map(" ".join), st.integers(1, 30))
def test_wrapped_lines_are_as_long_as_fits_and_lose_nothing(line: str, width: int) -> None:
    found = wrapped([line], width)
    assert " ".join(found) == line
    assert all(len(part) <= width or " " not in part for part in found)
    pairs = itertools.pairwise(found)
    assert all(len(one) + 1 + len(other.split(" ")[0]) > width for one, other in pairs)


def test_what_would_end_a_comment_is_torn_apart_and_no_line_goes_on() -> None:
    assert comment(["a */ b", "c \\"], " * ", ends="*/") == " * a * / b\n * c \\."


@pytest.mark.parametrize(
    ("lines", "one"),
    [
        ((), ""),
        (("The address.", "Format: uri", 'Example: "a"'), 'The address. Format: uri. Example: "a"'),
        (("Why?", "Unit: s", "Deprecated."), "Why? Unit: s. Deprecated."),
    ],
)
def test_lines_that_become_one_stay_sentences(lines: tuple[str, ...], one: str) -> None:
    assert sentences(lines) == one


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2026-01-31T12:30:00Z", "2026-01-31 12:30:00+00:00"),
        ("2026-01-31T01:30:00.5+02:00", "2026-01-30 23:30:00.500000+00:00"),
        ("2026-01-31T12:30:00", "2026-01-31 12:30:00"),
        ("yesterday", "None"),
        ("0001-01-01T00:00:00+01:00", "None"),
    ],
)
def test_a_moment_is_taken_apart_in_utc(text: str, wanted: str) -> None:
    assert str(moment(text)) == wanted
