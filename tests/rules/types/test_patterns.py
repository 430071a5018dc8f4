"""Patterns are reported where they are written, and mended in the quotes that stand there."""

from __future__ import annotations

import pytest

from trackplan.edits import apply as apply_edits
from trackplan.rules.examples import findings
from trackplan.rules.parts import source_of
from trackplan.rules.plan.types.invalid_pattern import InvalidPattern


@pytest.mark.parametrize(
    ("written", "better"),
    [
        (r"'\A[A-Z]{2}'", "'^[A-Z]{2}'"),
        (r'"\\Aa\\.b"', r"'^a\.b'"),
        (r'"\\Ab"', '"^b"'),
        (r"\Aab", '"^ab"'),
        (r"'\A(?!x)'", None),
        ("|\n      [[:digit:]]\n", None),
        (r"&p '\Aa'", None),
    ],
)
def test_the_fix_keeps_quotes_where_no_backslash_has_to_be_doubled(
    written: str, better: str | None
) -> None:
    text = "properties:\n  x:\n    pattern: {}\n    type: string\n"
    (found,) = findings(InvalidPattern, text.format(written), {})
    assert (found.fix is None) == (better is None)
    if found.fix is not None and better is not None:
        source = source_of(text.format(written), found.span.path)
        assert apply_edits(source, found.fix.edits) == f"trackplan: 1\n{text.format(better)}"


def test_a_pattern_that_is_inherited_is_reported_where_it_is_written() -> None:
    text = """
properties:
  a: {like: b}
  b: {type: string, pattern: "("}
events: {A: {properties: {b: , c: {like: a}}}}
"""
    (found,) = findings(InvalidPattern, text, {})
    assert found.subject == ("properties", "b", "pattern")


def test_context_is_looked_at_too() -> None:
    text = 'events: {"*": {context: {ip: {type: string, pattern: "("}}}}\n'
    assert len(findings(InvalidPattern, text, {})) == 1


def test_a_schema_of_the_authors_own_is_looked_through_but_not_the_data_in_it() -> None:
    text = """
events:
  A:
    schema:
      allOf: [{properties: {x: {pattern: "a)"}}}]
      examples: [{pattern: "("}]
      properties: {pattern: {const: {pattern: "("}}}
"""
    (found,) = findings(InvalidPattern, text, {})
    assert found.pointer == "/events/A/schema/allOf/0/properties/x/pattern"
