"""What is wrong with a value is said in the words of the plan."""

from __future__ import annotations

import pytest

from tests.schema.music import event_of
from trackplan.plan.yaml.node import Json
from trackplan.schema.validators import Uncompilable, Validators
from trackplan.schema.violations import Shape, violations


def said(stated: str, value: Json) -> list[str]:
    """What is said of an event with the property `p`, stated so, and of this value."""
    plan, event = event_of(f"p: {stated}")
    validator = Validators(plan).event(event)
    assert not isinstance(validator, Uncompilable)
    found = violations(validator, {"p": value}, Shape(event.name, event.all_properties))
    return [each.message for each in found]


@pytest.mark.parametrize(
    ("stated", "value", "message"),
    [
        ("integer", "x", "`p` is the text `x`, not an integer"),
        ("integer", None, "`p` is null, not an integer"),
        ("integer", 1.5, "`p` is the number 1.5, not an integer"),
        ("string", True, "`p` is `true`, not a string"),
        ("string", [1], "`p` is an array, not a string"),
        ("array", {}, "`p` is an object, not an array"),
        (
            "{type: [string, integer], nullable: true}",
            1.5,
            "`p` is the number 1.5, not a string, an integer or null",
        ),
        ("date", 3, "`p` is the number 3, not a date"),
        ("date", "2026-02-30", "`p` is the text `2026-02-30`, not a date"),
        ("datetime", "2026-05-01", "`p` is the text `2026-05-01`, not a datetime"),
        ("{type: [date, datetime]}", "soon", "`p` is the text `soon`, not a date or a datetime"),
        ("{type: integer, minimum: 0}", -1, "`p` is -1; the least is 0"),
        ("{type: integer, maximum: 9}", 10, "`p` is 10; the greatest is 9"),
        ("{type: number, exclusiveMinimum: 0}", 0, "`p` is 0; it is greater than 0"),
        ("{type: number, exclusiveMaximum: 1.5}", 2, "`p` is 2; it is less than 1.5"),
        ("{type: integer, multipleOf: 5}", 7, "`p` is 7, which is no multiple of 5"),
        ("{type: string, minLength: 2}", "a", "`p` has 1 character; the fewest are 2"),
        ("{type: string, maxLength: 1}", "ab", "`p` has 2 characters; the most are 1"),
        ("{type: array, minItems: 1}", [], "`p` has 0 items; the fewest are 1"),
        ("{type: array, uniqueItems: true}", [1, 1], "`p` holds an item twice"),
        ("{type: string, enum: [a, b]}", "c", "`p` is `c`, not one of `a`, `b`"),
        ("{const: 1}", 2, "`p` is `2`, not `1`"),
        ('{type: string, pattern: "^a"}', "b", "`p` is `b`, which does not match `^a`"),
        ("{type: string, format: email}", "b", "`p` is `b`, which is no email address"),
        ("{type: string, enum: [a]}", 5, "`p` is the number 5, not a string"),
        (
            "{type: array, items: {properties: {a: integer}}}",
            [{"a": "x"}],
            "`p[0].a` is the text `x`, not an integer",
        ),
        ("{properties: {a: integer}}", {"b": 1}, "`b` is no property of `p`"),
        ("{properties: {a: {type: string, required: true}}}", {}, "`p.a` is missing"),
        ("{type: string, schema: {not: {const: a}}}", "a", "`p` does not fit its `schema`"),
        ("{type: string, schema: {type: integer}}", "a", "`p` is the text `a`, not an integer"),
        ("{schema: false}", 1, "`p` is not allowed here"),
        ("{type: string, enum: [a]}", "x" * 100, f"`p` is `{'x' * 59}…`, not one of `a`"),
        ("integer", 10**30, None),
        ("{type: integer, maximum: 9}", 10**30, f"`p` is {10**30}; the greatest is 9"),
    ],
)  # fmt: skip
def test_each_way_to_be_wrong_has_words(stated: str, value: Json, message: str | None) -> None:
    assert said(stated, value) == ([] if message is None else [message])


def test_a_search_that_was_given_up_says_nothing() -> None:
    assert said("{type: string, pattern: '^(?=a)(a|a)+\\1?$'}", "a" * 60 + "b") == []


def test_every_place_is_named_once() -> None:
    messages = said(
        "{properties: {a: integer, b: {type: string, required: true}}}", {"a": "x", "c": 1}
    )
    assert sorted(messages) == [
        "`c` is no property of `p`",
        "`p.a` is the text `x`, not an integer",
        "`p.b` is missing",
    ]
