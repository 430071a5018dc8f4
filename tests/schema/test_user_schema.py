"""What plans add in JSON Schema's own words, inside documents that are larger than it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.schema import judging
from tests.schema.music import plan_of
from trackplan.plan.yaml.node import Json
from trackplan.schema.documents import event_schema
from trackplan.schema.draft7 import lost_in_draft_7, to_draft_7
from trackplan.schema.json_schema import DRAFTS, Draft


def accepts(added: str, draft: Draft, value: object) -> bool:
    plan = plan_of(f"events: {{Song Played: {{open: true, schema: {added}}}}}\n")
    document: dict[str, Any] = event_schema(plan, plan.events[0], draft=draft)
    return judging.accepts(document, value)


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize(
    ("added", "good", "bad"),
    [
        ("{dependentRequired: {a: [b]}}", {"a": 1, "b": 2}, {"a": 1}),
        ("{dependentSchemas: {a: {required: [b]}}}", {"a": 1, "b": 2}, {"a": 1}),
        (
            "{dependentRequired: {a: [b]}, dependentSchemas: {a: {required: [c]}}}",
            {"a": 1, "b": 2, "c": 3},
            {"a": 1, "c": 3},
        ),
        (
            "{properties: {a: {prefixItems: [{const: 1}], items: {const: 2}}}}",
            {"a": [1, 2, 2]},
            {"a": [1, 1]},
        ),
        (
            "{$defs: {x: {type: integer}}, properties: {a: {$ref: '#/$defs/x', minimum: 3}}}",
            {"a": 3},
            {"a": 2},
        ),
        (
            "{$defs: {x: {type: integer}}, properties: {a: {$ref: '#/$defs/x'}}}",
            {"a": 3},
            {"a": "x"},
        ),
        ("{$schema: 'http://json-schema.org/draft-07/schema#', required: [a]}", {"a": 1}, {}),
        (
            "{properties: {child: {$ref: '#'}, a: {const: 1}}}",
            {"child": {"a": 1}},
            {"child": {"a": 2}},
        ),
    ],
)
def test_it_holds_in_every_draft(
    draft: Draft, added: str, good: dict[str, Any], bad: dict[str, Any]
) -> None:
    assert accepts(added, draft, good)
    assert not accepts(added, draft, bad)


def test_data_that_looks_like_a_schema_is_left_alone() -> None:
    data: Json = {"$ref": "#/$defs/x", "dependentRequired": {"a": ["b"]}}
    schema: Json = {"const": data, "properties": {"$defs": {"enum": [data]}}, "examples": [data]}
    assert to_draft_7(schema) == schema


def test_what_draft_7_cannot_say_is_named() -> None:
    schema: Json = {"properties": {"a": {"unevaluatedProperties": False, "minContains": 2}}}
    assert lost_in_draft_7(schema) == ["minContains", "unevaluatedProperties"]
