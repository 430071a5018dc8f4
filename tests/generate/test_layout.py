"""Code stands on one line where it fits, else with one item of a bracket to a line."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from trackplan.generate.layout import (
    WIDTH,
    block,
    chained,
    columns,
    enclosed,
    laid_out,
    on_one_line,
)
from trackplan.generate.values import value_writer
from trackplan.plan.yaml.node import Json

LONG = [f"argument_{at}" for at in range(8)]
scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
finite = scalars.filter(lambda value: value not in (float("inf"), float("-inf")))
values = st.recursive(
    finite, lambda of: st.lists(of, max_size=6) | st.dictionaries(st.text(), of, max_size=6)
)
as_json = value_writer(json.dumps)
TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')


def test_what_fits_stands_on_one_line() -> None:
    call = enclosed(["a", enclosed(["b: 1"], "{", "}", pad=True)], "f(", ");")
    assert laid_out(call) == "f(a, { b: 1 });"


def test_what_does_not_fit_has_one_item_to_a_line_and_what_is_inside_may_fit() -> None:
    inside = enclosed(["b: 1", "c: 2"], "{", "}", pad=True)
    assert laid_out(enclosed([*LONG, inside], "f(", ")"), "  ", trailing=",") == "\n".join(
        ["f(", *(f"  {each}," for each in LONG), "  { b: 1, c: 2 },", ")"]
    )


def test_a_last_item_alone_is_broken_where_only_that_is_marked() -> None:
    text = f"f(first, {enclosed(LONG, '{', '}', pad=True)});"
    assert laid_out(text, "\t").splitlines()[:2] == ["f(first, {", "\targument_0,"]
    assert laid_out(text, "\t").splitlines()[-2:] == ["\targument_7", "});"]


def test_a_chain_is_broken_before_each_link() -> None:
    links = [f".set({each})" for each in LONG]
    assert laid_out(f"new(){chained(links)};", "  ") == "\n".join(
        ["new()", *(f"  {link}" for link in links[:-1]), f"  {links[-1]};"]
    )


def test_braces_may_have_lines_of_their_own() -> None:
    assert laid_out(f"{block(LONG[:2], 'new A')};") == "new A { argument_0, argument_1 };"
    assert laid_out(f"{block(LONG, 'new A')};").splitlines()[:3] == [
        "new A",
        "{",
        "    argument_0,",
    ]


def test_nothing_in_brackets_has_no_line() -> None:
    assert laid_out(enclosed([], "a" * WIDTH + "(", ")")) == "a" * WIDTH + "()"


def test_statements_are_laid_out_one_by_one_from_where_they_begin() -> None:
    text = f"first();\n  {enclosed(LONG, 'second(', ')')};"
    assert laid_out(text).splitlines()[:3] == ["first();", "  second(", "      argument_0,"]


def test_a_wide_character_counts_as_two() -> None:
    fits = enclosed(["x" * (WIDTH - 4)], "(", ")")
    assert "\n" not in laid_out(fits + "é")
    assert "\n" not in laid_out(fits + "🎉")
    assert "\n" in laid_out(fits + "🎉x")


@given(values)
def test_a_value_stays_the_same_however_it_is_laid_out(value: Json) -> None:
    text = as_json(value)
    assert json.loads(on_one_line(text)) == value
    assert json.loads(laid_out(text)) == value


@given(values)
def test_a_line_is_only_too_long_where_it_has_no_bracket_with_something_in_it(value: Json) -> None:
    for line in laid_out(as_json(value)).splitlines():
        assert columns(line) <= WIDTH or not re.search(r"[\[{][^\]}]", TEXT.sub("0", line))
