"""What counts as a conflict of types, and who is in the wrong."""

from __future__ import annotations

from textwrap import dedent

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.types.conflicting_types import ConflictingTypes

SAME = [
    ("integer", "number"),
    ("string", "{type: string, nullable: true}"),
    ("string", "{type: [string, null]}"),
    ("datetime", "{type: string, format: date-time}"),
    ("date", "{type: string, format: date}"),
    ("string", "{type: string, format: email}"),
    ("any", "integer"),
    ("{type: [integer, string]}", "{type: [string, number]}"),
    ("object", "{properties: {x: string}}"),
    ("array", "{type: array, items: string}"),
]
DIFFERENT = [
    ("string", "integer"),
    ("boolean", "integer"),
    ("string", "datetime"),
    ("date", "datetime"),
    ("string", "{type: [string, integer]}"),
    ("object", "string"),
]


def plan_of(*types: str) -> str:
    """A plan in which each event says another type of `x`."""
    return "events:\n" + "".join(
        f"  E{number}: {{properties: {{x: {each}}}}}\n" for number, each in enumerate(types)
    )


@pytest.mark.parametrize("pair", SAME)
def test_these_are_the_same(pair: tuple[str, str]) -> None:
    assert findings(ConflictingTypes, plan_of(*pair), {}) == []
    assert findings(ConflictingTypes, plan_of(*reversed(pair)), {}) == []


@pytest.mark.parametrize("pair", DIFFERENT)
def test_these_are_not(pair: tuple[str, str]) -> None:
    (found,) = findings(ConflictingTypes, plan_of(*pair), {})
    assert found.subject[1] == "E1"
    (back,) = findings(ConflictingTypes, plan_of(*reversed(pair)), {})
    assert back.subject[1] == "E1"


def test_the_few_are_reported_and_point_to_the_first_of_the_many() -> None:
    found = findings(ConflictingTypes, plan_of("string", "integer", "number", "date", "number"), {})
    assert [d.subject[1] for d in found] == ["E0", "E3"]
    assert all(note.span and note.span.start.line == 3 for d in found for note in d.notes)
    assert "an integer in 3 other places" in found[0].message


def test_what_a_bundle_says_counts_once_however_many_events_include_it() -> None:
    text = """
        bundles: {b: {properties: {x: string}}}
        events:
          A: {include: [b]}
          B: {include: [b]}
          C: {properties: {x: integer}}
          D: {properties: {x: integer}}
        """
    (found,) = findings(ConflictingTypes, dedent(text), {})
    assert found.subject[:2] == ("bundles", "b")


def test_names_of_the_dictionary_are_left_to_another_rule() -> None:
    text = "properties: {x: string}\n" + plan_of("string", "integer")
    assert findings(ConflictingTypes, dedent(text), {}) == []


def test_context_is_no_payload() -> None:
    text = """
        events:
          A: {properties: {x: string}}
          B: {context: {x: integer}}
        """
    assert findings(ConflictingTypes, dedent(text), {}) == []
