"""Values are respelled wherever the plan says them, and codes are nobody's to respell."""

from __future__ import annotations

import json

import pytest

from tests.rules.naming.linting import fixed
from trackplan.diagnostic import Diagnostic
from trackplan.rules.examples import findings
from trackplan.rules.plan.naming.enum_value_case import EnumValueCase

SNAKE = "naming: {values: {case: snake}}\n"


def wrong(values: list[str], name: str = "kind") -> list[str]:
    """Those of the values that are reported."""
    definition = json.dumps({name: {"type": "string", "enum": values}})
    return [
        d.subject[-1] for d in findings(EnumValueCase, f"{SNAKE}properties: {definition}\n", {})
    ]


@pytest.mark.parametrize(
    "values",
    [
        ["EUR", "USD"],
        ["XS", "M", "XXL"],
        ["en-US", "pt_BR", "de", "zh-Hant"],
        ["image/png", "text/*"],
        ["Europe/Berlin", "America/New_York"],
        ["v1.2", "2.0.1", "4K", "1080p", "A1", "B2"],
        ["1-10", "11-50", "1K+", "<18", "65+"],
        ["A+", "A", "BB-"],
        ["com.acme.app", "acme.example"],
        ["https://acme.example/A", "Help@acme.example"],
        ["#FFF", ".PDF", "/Home"],
        ["GET", "POST", "DELETE"],
        ["", "-", "再生"],
    ],
)
def test_codes_are_left_alone(values: list[str]) -> None:
    assert wrong(values) == []


def test_long_capitals_are_codes_where_the_name_says_so() -> None:
    values = ["NOT_FOUND", "TIMEOUT"]
    assert wrong(values) == values
    assert wrong(values, "error_code") == []


def test_a_code_among_words_is_a_word() -> None:
    assert wrong(["NEW", "used"]) == ["NEW"]


def test_without_a_case_for_values_nothing_is_said() -> None:
    text = "naming: {properties: {case: snake}}\nproperties: {a: {type: string, enum: [Big One]}}\n"
    assert findings(EnumValueCase, text, {}) == []


def test_a_value_of_a_property_is_reported_once_where_it_is_written_first() -> None:
    text = (
        SNAKE + "properties: {plan: {type: string, enum: [Free One]}, old_plan: {like: plan}}\n"
        "events: {A: {properties: {plan: }}, B: {properties: {plan: {enum: [Free One, X Y]}}}}\n"
    )
    found = findings(EnumValueCase, text, {})
    assert [d.subject for d in found] == [
        ("properties", "plan", "enum", "Free One"),
        ("events", "B", "properties", "plan", "enum", "X Y"),
    ]


EVERYWHERE = """\
naming: {values: {case: snake}}
properties:
  plan: {type: string, enum: [Free Trial, solo], examples: [Free Trial]}
  old_plan: {like: plan, default: Free Trial}
  title: {type: string, examples: [Free Trial]}
events:
  Plan Changed:
    status: planned
    properties: {plan: , old_plan: , title: }
    examples: [{plan: "Free Trial", old_plan: solo, title: Free Trial}]
metrics:
  trials: {count: {event: Plan Changed, where: {old_plan: Free Trial}}}
"""


def test_what_has_the_value_follows_it_and_what_only_looks_so_does_not() -> None:
    after = fixed(EVERYWHERE)
    assert "enum: [free_trial, solo], examples: [free_trial]}" in after
    assert "default: free_trial}" in after
    assert 'examples: [{plan: "free_trial", old_plan: solo, title: Free Trial}]' in after
    assert "where: {old_plan: free_trial}" in after
    assert "title: {type: string, examples: [Free Trial]}" in after


def only(text: str) -> Diagnostic:
    """The one finding."""
    (found,) = findings(EnumValueCase, text, {})
    return found


def test_a_value_that_something_live_sends_is_not_respelled_unasked() -> None:
    fix = only(EVERYWHERE.replace("planned", "live")).fix
    assert fix is not None
    assert not fix.safe


@pytest.mark.parametrize(
    "more",
    [
        "solo, free_trial]",
        "solo], pattern: ^F",
        "solo], schema: {not: {const: Free Trial}}",
    ],
)
def test_there_is_no_fix_where_it_is_not_certain(more: str) -> None:
    closing = more if more.endswith("]") else more.rstrip()
    text = EVERYWHERE.replace("solo], examples: [Free Trial]", closing)
    assert only(text).fix is None


def test_two_values_are_not_given_one_spelling() -> None:
    text = SNAKE + "properties: {plan: {type: string, enum: [Free Trial, freeTrial]}}\n"
    assert [d.fix for d in findings(EnumValueCase, text, {})] == [None, None]
