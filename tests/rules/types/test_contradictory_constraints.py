"""What contradicts what, where it is said, and what is left alone."""

from __future__ import annotations

from textwrap import dedent

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.types.contradictory_constraints import ContradictoryConstraints


def said(text: str) -> list[str]:
    """The messages about a plan."""
    return [found.message for found in findings(ContradictoryConstraints, dedent(text), {})]


def about(definition: str) -> list[str]:
    """The messages about one property."""
    return said(f"properties: {{x: {{{definition}}}}}\n")


@pytest.mark.parametrize(
    "definition",
    [
        "type: integer, minimum: 3, maximum: 3",
        "type: number, exclusiveMinimum: 0, exclusiveMaximum: 1",
        "type: integer, exclusiveMinimum: 0, exclusiveMaximum: 2",
        "type: number, minimum: 0.1, maximum: 0.3, multipleOf: 0.1",
        "type: string, minLength: 3, maxLength: 3",
        "type: array, items: string, minItems: 1, maxItems: 1",
        "type: [integer, string], minimum: 1, maxLength: 3",
        "type: any, minimum: 1, maxLength: 3",
        "type: number, format: int64",
        "type: date, pattern: '^2027'",
        "type: string, enum: [free, '1'], pattern: '('",
        "type: [string, null], enum: [free, null], minLength: 2",
        "type: [integer, string], enum: [1, a], minimum: 1, minLength: 1",
        "type: string, enum: [1, free], minLength: 2",
    ],
)
def test_these_leave_something(definition: str) -> None:
    assert about(definition) == []


@pytest.mark.parametrize(
    ("definition", "message"),
    [
        (
            "type: number, minimum: 3, exclusiveMaximum: 3",
            "`minimum: 3` and `exclusiveMaximum: 3` leave no number",
        ),
        (
            "type: number, minimum: 1, exclusiveMinimum: 7, maximum: 5",
            "`exclusiveMinimum: 7` and `maximum: 5` leave no number",
        ),
        (
            "type: integer, minimum: 0.2, maximum: 0.8",
            "`minimum: 0.2` and `maximum: 0.8` leave no integer",
        ),
        (
            "type: integer, minimum: 1, maximum: 4, multipleOf: 2.5",
            "`minimum: 1`, `maximum: 4` and `multipleOf: 2.5` leave no number",
        ),
        ("type: array, items: any, minItems: 2, maxItems: 1", None),
        ("type: string, minimum: 1", "`minimum` says nothing about a string"),
        ("type: string, items: string", "`items` says nothing about a string"),
        ("type: array, items: any, open: true", "`open` says nothing about an array"),
        ("type: integer, pattern: a", "`pattern` says nothing about an integer"),
        ("type: integer, format: date-time", "`format` says nothing about an integer"),
        (
            "type: string, enum: [a, b], minLength: 2",
            "`minLength: 2` leaves none of the listed values",
        ),
        ("type: string, const: a, minLength: 2", "`minLength: 2` forbids `a`"),
        ("type: string, enum: [a], const: b", "`const: b` is not among the listed values"),
        ("type: string, format: email, enum: [a@b.example, a]", None),
    ],
)
def test_these_contradict_themselves(definition: str, message: str | None) -> None:
    (found,) = about(definition)
    assert message is None or found == message


def test_what_an_event_only_inherits_is_said_once() -> None:
    text = """
        properties: {x: {type: integer, minimum: 5, maximum: 1}}
        events:
          A: {properties: {x: }}
          B: {properties: {x: {required: true, description: X.}}}
          C: {properties: {y: {like: x}}}
        """
    assert len(said(text)) == 1


def test_a_bound_that_is_inherited_is_pointed_to() -> None:
    text = """
        properties: {x: {type: integer, maximum: 1}}
        events: {A: {properties: {x: {minimum: 5}}}}
        """
    (found,) = findings(ContradictoryConstraints, dedent(text), {})
    assert found.subject == ("events", "A", "properties", "x", "minimum")
    (note,) = found.notes
    assert note.span is not None
    assert note.span.start.line == 2


def test_an_event_may_narrow_the_dictionarys_list_by_a_bound_but_not_add_what_is_forbidden() -> (
    None
):
    dictionary = "properties: {x: {type: integer, enum: [1, 2, 9], maximum: 9}}\n"
    assert said(dictionary + "events: {A: {properties: {x: {minimum: 2}}}}\n") == []
    assert said(dictionary + "events: {A: {properties: {x: {enum: [9, 10]}}}}\n") == [
        "`10` can never be sent, because of `maximum: 9`"
    ]


def test_identifiers_and_context_are_looked_at_too() -> None:
    text = """
        identify: {user_id: {type: string, minimum: 1}}
        events: {A: {context: {ip: {type: string, maxItems: 1}}}}
        """
    assert len(said(text)) == 2
