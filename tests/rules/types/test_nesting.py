"""Depth is counted along what is sent, through bundles and lists, and said once."""

from __future__ import annotations

from textwrap import dedent

from trackplan.rules.examples import findings
from trackplan.rules.plan.types.too_deep import TooDeep


def deep(text: str, limit: int = 3) -> list[str]:
    """The places that are too deep, as JSON Pointers."""
    return [found.pointer for found in findings(TooDeep, dedent(text), {"limit": limit})]


def test_a_bundle_is_too_deep_where_it_is_nested_and_not_by_itself() -> None:
    text = """
        bundles:
          c: {properties: {c: {properties: {x: string, y: string}}}}
        events:
          A: {include: [c]}
          B: {properties: {a: {properties: {b: {include: [c]}}}}}
          C: {properties: {a: {properties: {b: {include: [c]}}}}}
        """
    assert deep(text) == ["/bundles/c/properties/c"]
    assert deep(text, 4) == []


def test_lists_of_lists_are_no_levels() -> None:
    inner = "{type: array, items: {type: array, items: {properties: {x: string}}}}"
    text = f"events: {{A: {{properties: {{a: {{properties: {{b: {inner}}}}}}}}}}}\n"
    assert deep(text) == []
    assert deep(text, 2) == ["/events/A/properties/a/properties/b"]
