"""What a change of a schema means, in Snowplow's terms."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compile.iglu_meta import accepts
from trackplan.compile.iglu.change import change
from trackplan.compile.iglu.schema_ver import Change, SchemaVer

CLOSED = {"type": "object", "additionalProperties": False}
TEXT = {"type": "string"}


def of(properties: dict[str, Any], *required: str, is_open: bool = False) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "object", "properties": properties}
    if required:
        schema["required"] = list(required)
    return schema if is_open else {**schema, "additionalProperties": False}


def of_a(**keywords: Any) -> dict[str, Any]:
    return of({"a": keywords})


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        # Snowplow's own examples and its table of breaking changes.
        (of({"a": TEXT}), of({"a": TEXT}), Change.NONE),
        (of({"a": TEXT}), of({"a": TEXT, "b": TEXT}), Change.ADDITION),
        (of({"a": TEXT}, is_open=True), of({"a": TEXT, "b": TEXT}, is_open=True), Change.REVISION),
        (of({"a": TEXT}), of({"a": TEXT, "b": TEXT}, "b"), Change.MODEL),
        (of({"a": TEXT, "b": TEXT}), of({"a": TEXT}), Change.REVISION),
        (of({"a": TEXT, "b": TEXT}, "b"), of({"a": TEXT}), Change.MODEL),
        (of({"a": TEXT}), of({"a": TEXT}, "a"), Change.MODEL),
        (of({"a": TEXT}, "a"), of({"a": TEXT}), Change.ADDITION),
        (of_a(type="string"), of_a(type="integer"), Change.MODEL),
        (of_a(type="string"), of_a(type=["string", "integer"]), Change.MODEL),
        (of_a(type="string"), of_a(), Change.MODEL),
        (of_a(type="string"), of_a(type="string", format="date-time"), Change.MODEL),
        (of_a(type="string", maxLength=5), of_a(type="string", maxLength=9), Change.ADDITION),
        (of_a(type="string", maxLength=9), of_a(type="string", maxLength=5), Change.REVISION),
        # Null.
        (of_a(type="string"), of_a(type=["string", "null"]), Change.ADDITION),
        (of_a(type=["string", "null"]), of_a(type="string"), Change.REVISION),
        # Constraints.
        (of_a(type="string"), of_a(type="string", maxLength=5), Change.REVISION),
        (of_a(type="string", maxLength=5), of_a(type="string"), Change.ADDITION),
        (of_a(enum=["x"]), of_a(enum=["x", "y"]), Change.ADDITION),
        (of_a(enum=["x", "y"]), of_a(enum=["y"]), Change.REVISION),
        (of_a(enum=[1]), of_a(enum=[True]), Change.REVISION),
        (of_a(enum=[1]), of_a(enum=[1.0]), Change.ADDITION),
        (of_a(enum=["x"]), of_a(), Change.ADDITION),
        (of_a(pattern="a"), of_a(pattern="b"), Change.REVISION),
        (of_a(pattern="a"), of_a(), Change.ADDITION),
        (of_a(format="email"), of_a(format="uri"), Change.REVISION),
        (of_a(format="email"), of_a(), Change.ADDITION),
        (of_a(minimum=1), of_a(minimum=0), Change.ADDITION),
        (of_a(minimum=0), of_a(minimum=1), Change.REVISION),
        (of_a(multipleOf=4), of_a(multipleOf=2), Change.ADDITION),
        (of_a(multipleOf=2), of_a(multipleOf=4), Change.REVISION),
        (of_a(uniqueItems=True), of_a(uniqueItems=False), Change.ADDITION),
        (of_a(uniqueItems=False), of_a(uniqueItems=True), Change.REVISION),
        (of_a(allOf=[{"minimum": 1}]), of_a(), Change.ADDITION),
        (of_a(), of_a(allOf=[{"minimum": 1}]), Change.REVISION),
        # Open and closed.
        (of({}), of({}, is_open=True), Change.ADDITION),
        (of({}, is_open=True), of({}), Change.REVISION),
        (of({}), {**of({}), "additionalProperties": TEXT}, Change.ADDITION),
        ({**of({}), "additionalProperties": TEXT}, of({}), Change.REVISION),
        # Inside objects and arrays.
        (of_a(**of({"b": TEXT})), of_a(**of({"b": TEXT, "c": TEXT})), Change.ADDITION),
        (of_a(**of({"b": TEXT})), of_a(**of({"b": {"type": "integer"}})), Change.MODEL),
        (of_a(items=TEXT), of_a(items={"type": "integer"}), Change.MODEL),
        (of_a(items={"enum": [1]}), of_a(items={"enum": [1, 2]}), Change.ADDITION),
        (of_a(items=TEXT), of_a(), Change.ADDITION),
        (of_a(), of_a(items=TEXT), Change.REVISION),
        # Words.
        (of_a(), of_a(description="More."), Change.ADDITION),
        ({**CLOSED, "self": {"version": "1-0-0"}}, CLOSED, Change.NONE),
    ],
)
def test_a_change_is_of_the_kind_that_snowplow_calls_it(
    old: dict[str, Any], new: dict[str, Any], found: Change
) -> None:
    assert change(old, new) is found


def test_versions_follow_one_another() -> None:
    version = SchemaVer(1, 2, 3)
    assert [str(version.after(each)) for each in Change] == ["1-2-3", "1-2-4", "1-3-0", "2-0-0"]
    assert SchemaVer.parse("10-0-2") == (10, 0, 2)
    for text in (
        "0-0-0",
        "1-0",
        "1-0-0-0",
        "01-0-0",
        "1-0-00",
        "1.0.0",
        "",
        "1-0-0\n",
        "\u0661-0-0",
    ):
        assert SchemaVer.parse(text) is None


TYPES = st.sampled_from(["string", "integer", "number", "boolean", ["string", "null"], ["integer"]])
VALUES = st.sampled_from(
    [None, True, False, 0, 1, 2, 3.5, -1, "", "a", "bb", "ccc", [], [1], ["a"]]
)
KEYWORDS: dict[str, st.SearchStrategy[Any]] = {
    "type": TYPES,
    "enum": st.lists(VALUES, min_size=1, max_size=3, unique_by=json.dumps),
    "minimum": st.integers(-1, 3),
    "maximum": st.integers(-1, 3),
    "minLength": st.integers(0, 3),
    "maxLength": st.integers(0, 3),
    "minItems": st.integers(0, 2),
    "uniqueItems": st.booleans(),
    "multipleOf": st.sampled_from([1, 2, 0.5]),
    "pattern": st.sampled_from(["a", "^b"]),
    "anyOf": st.just([{"minimum": 1}, {"type": "string"}]),
    "not": st.just({"enum": [1]}),
}
VALUE_SCHEMAS = st.fixed_dictionaries({}, optional=KEYWORDS)


@st.composite
def object_schemas(
    draw: st.DrawFn, inside: st.SearchStrategy[Any] = VALUE_SCHEMAS
) -> dict[str, Any]:
    properties = draw(st.dictionaries(st.sampled_from("abc"), inside, max_size=3))
    schema: dict[str, Any] = {"type": "object", "properties": properties}
    required = [name for name in properties if draw(st.booleans())]
    if required:
        schema["required"] = required
    further: list[Any] = [None, False, True, {"type": "string"}]
    chosen = draw(st.sampled_from(further))
    return schema if chosen is None else {**schema, "additionalProperties": chosen}


NESTED = st.one_of(
    VALUE_SCHEMAS,
    object_schemas(),
    st.builds(lambda items: {"type": "array", "items": items}, VALUE_SCHEMAS),
)
OBJECTS = st.dictionaries(
    st.sampled_from("abcd"),
    st.one_of(VALUES, st.dictionaries(st.sampled_from("abc"), VALUES, max_size=2)),
    max_size=3,
)


@settings(max_examples=400, deadline=None)
@given(object_schemas(NESTED), object_schemas(NESTED), st.lists(OBJECTS, max_size=20))
def test_an_addition_lets_pass_whatever_passed_before(
    old: dict[str, Any], new: dict[str, Any], values: list[object]
) -> None:
    if change(old, new) <= Change.ADDITION:
        for value in values:
            assert accepts(new, value) or not accepts(old, value)


@st.composite
def loosened(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """A schema, and the same with a few keywords left out or changed."""
    old = draw(object_schemas(NESTED))
    new = json.loads(json.dumps(old))
    places = [new, *(each for each in new["properties"].values() if isinstance(each, dict))]
    for index in draw(st.lists(st.integers(0, len(places) - 1), max_size=3)):
        place, is_cut = places[index], draw(st.booleans())
        keys = sorted(place.keys() - {"type", "properties"})
        if keys and is_cut:
            del place[draw(st.sampled_from(keys))]
        elif place is not new:
            key = draw(st.sampled_from(sorted(KEYWORDS)))
            place[key] = draw(KEYWORDS[key])
    return old, new


@settings(max_examples=400, deadline=None)
@given(loosened(), st.lists(OBJECTS, min_size=5, max_size=30))
def test_so_does_one_that_is_near(
    versions: tuple[dict[str, Any], dict[str, Any]], values: list[object]
) -> None:
    old, new = versions
    if change(old, new) <= Change.ADDITION:
        for value in values:
            assert accepts(new, value) or not accepts(old, value)


@given(object_schemas(NESTED), object_schemas(NESTED))
def test_nothing_changes_only_where_nothing_differs(
    old: dict[str, Any], new: dict[str, Any]
) -> None:
    assert (change(old, new) is Change.NONE) == (
        json.dumps(old, sort_keys=True) == json.dumps(new, sort_keys=True)
    )
