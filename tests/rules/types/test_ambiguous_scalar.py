"""After the fix every reader sees the same, and nothing else has changed."""

from __future__ import annotations

import pytest

from trackplan.diagnostic import Diagnostic
from trackplan.edits import apply
from trackplan.rules.examples import findings, load
from trackplan.rules.parts import HEADER, PATH
from trackplan.rules.plan.types.ambiguous_scalar import AmbiguousScalar
from trackplan.source import SourceFile

TEXTS = ["no", "Yes", "off", "y", "12:30", "2026-05-01", "1_000", "0b11", "=", "+.5_0"]
NUMBERS = ["0o17", "1e3", "1E-3", "-2e+4", "1e300", "0o0", "12e03", "1e22"]


def plan_of(value: str) -> str:
    return f"properties:\n  x: {{enum: [ {value} ,b]}} # a comment\n"


def fixed(text: str, found: Diagnostic) -> str:
    assert found.fix is not None
    return apply(SourceFile(PATH, HEADER + text), found.fix.edits).removeprefix(HEADER)


def first(text: str) -> object:
    (entry,) = load(text).plan.properties
    assert entry.constraints.enum is not None
    return entry.constraints.enum[0].json


@pytest.mark.parametrize("value", TEXTS)
def test_texts_are_quoted(value: str) -> None:
    (found,) = findings(AmbiguousScalar, plan_of(value), {})
    assert found.fix is not None
    assert found.fix.safe
    after = fixed(plan_of(value), found)
    assert after == plan_of(f'"{value}"')
    assert first(after) == first(plan_of(value)) == value


@pytest.mark.parametrize("value", NUMBERS)
def test_numbers_keep_their_value(value: str) -> None:
    (found,) = findings(AmbiguousScalar, plan_of(value), {})
    assert found.fix is not None
    assert found.fix.safe
    after = fixed(plan_of(value), found)
    assert first(after) == first(plan_of(value))
    assert findings(AmbiguousScalar, after, {}) == []


def test_a_number_with_a_leading_zero_is_never_changed_without_being_asked() -> None:
    (found,) = findings(AmbiguousScalar, plan_of("007"), {})
    assert found.fix is not None
    assert not found.fix.safe
    assert found.help == 'write `"007"` for the text, `7` for the number'


@pytest.mark.parametrize("name", ["no", "404", "1.5", "null", "true", "017", "0o17", "2026-05-01"])
def test_names_are_their_text_and_may_be_quoted(name: str) -> None:
    text = f"pages:\n  {name}: {{description: A page.}}\n"
    (found,) = findings(AmbiguousScalar, text, {})
    assert found.fix is not None
    assert found.fix.safe
    assert fixed(text, found) == text.replace(name, f'"{name}"', 1)
    assert findings(AmbiguousScalar, fixed(text, found), {}) == []


def test_an_anchor_is_never_overwritten() -> None:
    (found,) = findings(AmbiguousScalar, plan_of("&a no"), {})
    assert found.fix is None or fixed(plan_of("&a no"), found) == plan_of('&a "no"')


def test_what_an_alias_repeats_is_said_once() -> None:
    text = "properties: {x: {enum: &e [no, b]}, z: {enum: *e }}"
    assert len(findings(AmbiguousScalar, text, {})) == 1
