"""A schema of draft 2020-12 means the same in the keywords of draft 4."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.compile.iglu_meta import META, accepts, refuse_unsound
from tests.plan.strategies import ANYTHING
from trackplan.compile.iglu.draft4 import to_draft_4

SELF = {"vendor": "com.acme", "name": "a", "format": "jsonschema", "version": "1-0-0"}
HEADING = {"$schema": META, "self": SELF}
VALUES: list[Any] = [
    None, True, False, 0, 1, 2, 5, 5.5, -1, "", "a", "abc", [], [1], [1, 1], ["a", 1],
    {}, {"a": 1}, {"a": 1, "b": 2}, {"b": "x"}, {"a": None},
]  # fmt: skip


def in_draft_4(schema: dict[str, Any]) -> dict[str, Any]:
    """The translation, which Iglu takes and nothing is lost in."""
    found, lost = to_draft_4({"type": "object", "properties": {"x": schema}})
    assert lost == frozenset()
    refuse_unsound({**HEADING, **found})
    return found


@pytest.mark.parametrize(
    "schema",
    [
        {"const": 1},
        {"const": None},
        {"const": 1, "enum": [1, 2]},
        {"const": 1, "enum": [2]},
        {"enum": []},
        {"enum": [1, 1.0, True]},
        {"exclusiveMinimum": 1},
        {"exclusiveMaximum": 5, "maximum": 5},
        {"exclusiveMaximum": 5, "maximum": 2},
        {"type": "integer", "exclusiveMinimum": 1, "exclusiveMaximum": 5.5},
        {"type": ["integer", "null"], "exclusiveMinimum": 0.5},
        {"type": "number", "exclusiveMinimum": 1, "not": {"const": 2}},
        {"if": {"type": "string"}, "then": {"minLength": 1}},
        {"if": {"type": "string"}, "else": {"minimum": 1}},
        {"if": {"type": "string"}, "then": {"minLength": 1}, "else": {"minimum": 1}},
        {"if": True, "then": False},
        {"contains": {"const": 1}},
        {"contains": True},
        {"prefixItems": [{"type": "integer"}], "items": False},
        {"prefixItems": [{"type": "integer"}], "items": {"const": 1}},
        {"items": False},
        {"dependentRequired": {"a": ["b"]}},
        {"dependentRequired": {"a": []}},
        {"dependentSchemas": {"a": {"required": ["b"]}, "b": False}},
        {"properties": {"a": True, "b": False}},
        {"patternProperties": {"^a": {"const": 1}}, "additionalProperties": False},
        {"anyOf": [False, {"type": "string"}]},
        {"allOf": [True]},
        {"not": True},
        {"minLength": 1.0, "maxItems": 1.0},
        {"required": [], "examples": [1], "deprecated": True, "x-trackplan": {"pii": "none"}},
        {"minProperties": 1, "uniqueItems": True, "multipleOf": 0.5},
    ],
)
def test_every_keyword_keeps_its_meaning(schema: dict[str, Any]) -> None:
    translated = in_draft_4(schema)
    validator = jsonschema.Draft202012Validator({"properties": {"x": schema}})
    for value in VALUES:
        assert accepts(translated, {"x": value}) == validator.is_valid({"x": value}), value


LEAVES = st.sampled_from(
    [
        True,
        False,
        {"const": 1},
        {"type": "string", "minLength": 1},
        {"exclusiveMinimum": 0},
        {"dependentRequired": {"a": ["b"]}},
        {"contains": {"type": "integer"}},
        {"properties": {"a": {"type": "integer"}}, "required": ["a"]},
    ]
)
SCHEMAS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(lambda a, b, c: {"if": a, "then": b, "else": c}, inner, inner, inner),
        st.builds(lambda a, b: {"anyOf": [a, b], "not": a}, inner, inner),
        st.builds(lambda a, b: {"oneOf": [a, b]}, inner, inner),
        st.builds(lambda a: {"properties": {"a": a}, "additionalProperties": False}, inner),
        st.builds(lambda a: {"items": a}, inner),
        st.builds(lambda a: {"contains": a}, inner),
        st.builds(lambda a: {"dependentSchemas": {"a": a}}, inner),
    ),
    max_leaves=6,
)


def with_whole_numbers(value: Any) -> Any:
    """1.0 as 1: later drafts take both for an integer, draft 4 only the latter."""
    match value:
        case float() if value.is_integer():
            return int(value)
        case list():
            return [with_whole_numbers(each) for each in value]
        case dict():
            return {key: with_whole_numbers(each) for key, each in value.items()}
        case _:
            return value


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SCHEMAS, st.lists(st.one_of(st.sampled_from(VALUES), ANYTHING), max_size=10))
def test_so_do_schemas_in_schemas(schema: Any, values: list[Any]) -> None:
    whole = {"allOf": [schema]}
    translated = in_draft_4(whole)
    validator = jsonschema.Draft202012Validator({"properties": {"x": whole}})
    for value in map(with_whole_numbers, values):
        assert accepts(translated, {"x": value}) == validator.is_valid({"x": value})


@pytest.mark.parametrize(
    "schema",
    [
        {"propertyNames": {"maxLength": 1}},
        {"unevaluatedProperties": False},
        {"not": {"allOf": [{"$ref": "https://acme.example/money.json"}]}},
        {"contains": {}, "minContains": 2},
    ],
)
def test_what_draft_4_cannot_hold_goes_as_a_whole_and_is_said(schema: dict[str, Any]) -> None:
    found, lost = to_draft_4(
        {"type": "object", "properties": {"x": {"type": "object", "allOf": [schema]}}}
    )
    assert found == {"type": "object", "properties": {"x": {"type": "object"}}}
    assert lost & {"propertyNames", "unevaluatedProperties", "$ref", "minContains"}
