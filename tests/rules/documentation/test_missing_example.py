"""Which events show what they carry."""

from __future__ import annotations

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.documentation.missing_example import MissingExample


@pytest.mark.parametrize(
    ("definition", "asked"),
    [
        ("string", True),
        ("{type: [string, boolean]}", True),
        ("{type: object}", True),
        ("{type: array, items: {type: object, properties: {a: string}}}", True),
        ("{type: any}", True),
        ("boolean", False),
        ("{type: [boolean, 'null']}", False),
        ("datetime", False),
        ("{type: string, default: ''}", False),
        ("{type: string, const: home}", False),
        ("{type: array, items: boolean}", False),
        ("{type: array, items: string, examples: [[a]]}", False),
        ("{properties: {a: {type: string, enum: [b]}, c: date}}", False),
        ("{type: string, deprecated: {reason: Gone.}}", False),
    ],
)
def test_what_shows_a_value(definition: str, asked: bool) -> None:
    text = f"events: {{A: {{properties: {{p: {definition}}}}}}}\n"
    assert bool(findings(MissingExample, text, {})) is asked


def test_what_every_event_carries_is_part_of_the_payload() -> None:
    text = "events: {'*': {properties: {p: string}}, A: , B: {examples: [{p: x}]}}\n"
    assert [found.pointer for found in findings(MissingExample, text, {})] == ["/events/A"]


def test_context_needs_no_example() -> None:
    assert findings(MissingExample, "events: {A: {context: {p: string}}}\n", {}) == []
