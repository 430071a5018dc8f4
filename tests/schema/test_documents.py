"""An event as a JSON Schema document: what it says, what it shares, and what it lets pass."""

from __future__ import annotations

from typing import Any

import pytest

from tests.schema.judging import accepts
from tests.schema.music import event_of, music, plan_of
from trackplan.schema.documents import event_schema, traits_schema
from trackplan.schema.json_schema import DRAFTS, Draft

VALID = {"song_id": "sng_42", "plan": "solo"}


def schema(draft: Draft = "2020-12", name: str = "Song Played") -> dict[str, Any]:
    plan = music()
    event = next(event for event in plan.event_likes if event.name == name)
    return event_schema(plan, event, draft=draft)


def property_schema(text: str) -> dict[str, Any]:
    """The schema of the property `p`, stated as `text`."""
    plan, event = event_of(f"p: {text}")
    found: dict[str, Any] = event_schema(plan, event)
    return dict(found["properties"]["p"])


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize(
    "more",
    [
        {},
        {"plan": "family"},
        {"mood": None, "queue_position": 3},
        {"mood": "calm", "queue_position": 0},
        {"gift": 1},
        {"gift": None},
        {"anything": [{"x": None}]},
        {"anything": None},
        {"started": "2026-05-01"},
        {"seen": "2026-05-01"},
        {"seen": 3},
        {"up_next": [{"song_id": "sng_1", "song_title": "Blue"}]},
        {"raw": {"whatever": [1]}},
        {"half_open": {"a": 1, "b": 2}},
        {"odd/na~me %x": True},
        {"device": {"model": "x", "plan": "free"}},
        {"previous_plan": "free"},
    ],
)
def test_what_the_plan_allows_is_valid(draft: Draft, more: dict[str, Any]) -> None:
    assert accepts(schema(draft), VALID | more)


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize(
    "more",
    [
        {"song_id": None},
        {"song_id": "42"},
        {"plan": "free"},  # the event narrows the dictionary's enum
        {"extra": 1},
        {"queue_position": -1},
        {"queue_position": "0"},
        {"mood": "calm"},  # its `schema` asks for queue_position beside it
        {"mood": "angry", "queue_position": 0},
        {"gift": 2},
        {"started": "2026-02-30"},
        {"started": 20260501},
        {"seen": "soon"},
        {"up_next": [{"song_title": "Blue"}]},
        {"up_next": [{"song_id": "sng_1", "extra": 1}]},
        {"up_next": [{"song_id": "sng_1"}] * 4},
        {"raw": []},
        {"half_open": {"a": "x"}},
        {"odd/na~me %x": "x"},
        {"device": {"model": "x", "colour": "red"}},
        {"device": {"plan": "gold"}},
        {"previous_plan": "gold"},
    ],
)
def test_what_the_plan_refuses_is_invalid(draft: Draft, more: dict[str, Any]) -> None:
    assert not accepts(schema(draft), VALID | more)


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("missing", ["song_id", "plan"])
def test_required_properties_of_bundle_and_event_are_required(draft: Draft, missing: str) -> None:
    assert not accepts(schema(draft), {k: v for k, v in VALID.items() if k != missing})


@pytest.mark.parametrize("draft", DRAFTS)
def test_every_example_of_an_event_is_valid(draft: Draft) -> None:
    document = schema(draft)
    assert len(document["examples"]) == 2
    assert all(accepts(document, example) for example in document["examples"])


def test_an_open_event_takes_any_property() -> None:
    assert accepts(schema(name="Song Started"), {"x": 1})
    assert "additionalProperties" not in schema(name="Song Started")


def test_an_event_without_properties_takes_none() -> None:
    plan = plan_of("events: {Song Played: }\n")
    assert accepts(event_schema(plan, plan.events[0]), {})
    assert not accepts(event_schema(plan, plan.events[0]), {"x": 1})


def test_every_event_is_open_where_the_star_is() -> None:
    plan = plan_of('events: {"*": {open: true}, A B: , C D: {open: false}}\n')
    opened, closed = (event_schema(plan, event) for event in plan.events)
    assert accepts(opened, {"x": 1})
    assert not accepts(closed, {"x": 1})


def test_bundles_and_dictionary_entries_are_shared() -> None:
    properties = schema()["properties"]
    assert properties["song_id"] == {"$ref": "#/$defs/bundles.song/properties/song_id"}
    assert properties["device"] == {"$ref": "#/$defs/bundles.listening/properties/device"}
    assert properties["previous_plan"] == {"$ref": "#/$defs/properties.plan"}
    assert properties["up_next"]["items"] == {"$ref": "#/$defs/bundles.song"}
    assert properties["odd/na~me %x"] == {"$ref": "#/$defs/properties.odd~1na~0me%20%25x"}


def test_what_an_event_says_in_its_own_words_stands_in_its_place() -> None:
    properties = schema()["properties"]
    assert properties["plan"]["enum"] == ["solo", "family"]
    assert properties["plan"]["description"] == "What the account pays for."
    assert properties["next_plan"]["description"] == "The plan after."
    assert properties["next_plan"]["enum"] == ["free", "solo", "family"]


def test_one_is_not_true_when_definitions_are_compared() -> None:
    plan = plan_of(
        "properties: {a: {const: 1, description: A.}}\n"
        "events: {Song Played: {properties: {a: {const: true}}}}\n"
    )
    assert event_schema(plan, plan.events[0])["properties"] == {
        "a": {"description": "A.", "const": True}
    }


def test_a_document_holds_what_it_needs_and_no_more() -> None:
    assert list(schema()["$defs"]) == [
        "bundles.listening",
        "bundles.song",
        "context",
        "properties.odd/na~me %x",
        "properties.plan",
        "properties.song_id",
    ]
    assert list(schema(name="Pricing")) == [
        "$schema",
        "title",
        "description",
        "type",
        "properties",
        "additionalProperties",
        "x-trackplan",
    ]


def test_a_definition_bears_its_name_and_says_what_the_dictionary_says() -> None:
    assert schema()["$defs"]["properties.song_id"] == {
        "title": "song_id",
        "description": "Identifier of the song.",
        "type": "string",
        "pattern": "^sng_",
        "examples": ["sng_42"],
    }


def test_the_context_stands_beside_the_properties_and_is_open() -> None:
    assert schema()["$defs"]["context"] == {
        "type": "object",
        "properties": {"groupId": {"type": "string"}},
    }


def test_traits_are_closed_and_the_identifier_stands_beside_them() -> None:
    plan = music()
    assert plan.identify is not None
    document: dict[str, Any] = traits_schema(plan, plan.identify)
    assert document["$defs"]["id"] == {"pattern": "^usr_"}
    assert accepts(document, {"email": "a@b.example"})
    assert not accepts(document, {})
    assert not accepts(document, {"email": "a@b.example", "age": 3})


def test_what_people_need_stands_in_the_extension() -> None:
    assert schema()["x-trackplan"] == {
        "name": "Song Played",
        "kind": "event",
        "why": "Which songs bring listeners back?",
        "owner": "growth",
        "status": "live",
        "sources": {"web": "live", "api": "planned"},
    }
    deprecated = schema(name="Song Started")
    assert deprecated["deprecated"] is True
    assert deprecated["x-trackplan"]["deprecated"]["replaced_by"] == "Song Played"
    traits = music().identify
    assert traits is not None
    found: dict[str, Any] = traits_schema(music(), traits)
    assert found["$defs"]["properties.email"]["x-trackplan"] == {"pii": "direct"}


def test_ids_and_drafts_come_first() -> None:
    plan = music()
    found = event_schema(plan, plan.events[0], draft="7", id="https://acme.example/a.json")
    assert list(found)[:2] == ["$schema", "$id"]
    assert found["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "$defs" not in found


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("string", {"type": "string"}),
        ("any", {}),
        ("[string, null]", {"type": ["string", "null"]}),
        ("{type: [any, null]}", {}),
        ("{type: string, nullable: true}", {"type": ["string", "null"]}),
        ('{type: "null"}', {"type": "null"}),
        ("date", {"type": "string", "format": "date"}),
        ("datetime", {"type": "string", "format": "date-time"}),
        ("{type: [date, string]}", {"type": "string"}),
        ("{type: [integer, number]}", {"type": ["integer", "number"]}),
        ("{enum: [a], nullable: true}", {"enum": ["a", None]}),
        ("{enum: [a, null], nullable: true}", {"enum": ["a", None]}),
        ("{type: string, const: a}", {"type": "string", "const": "a"}),
        ("{type: string, enum: []}", {"type": "string", "enum": []}),
        ("{type: string, schema: false}", {"type": "string", "allOf": [False]}),
        ("{type: object}", {"type": "object"}),
        (
            "{type: object, open: false}",
            {"type": "object", "properties": {}, "additionalProperties": False},
        ),
        (
            "{properties: {b: string, a: {type: string, required: true}}}",
            {
                "type": "object",
                "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
                "required": ["a"],
                "additionalProperties": False,
            },
        ),
        (
            "{type: date, format: time}",
            {"type": "string", "format": "date", "allOf": [{"format": "time"}]},
        ),
    ],
)
def test_types_in_the_words_of_json_schema(stated: str, expected: dict[str, Any]) -> None:
    text = stated if not stated.startswith("[") else f"{{type: {stated}}}"
    assert property_schema(text) == expected


def test_each_constraint_is_the_keyword_itself() -> None:
    stated = "minLength: 1, maxLength: 9, minimum: 1, exclusiveMaximum: 2.5, multipleOf: 0.5"
    assert property_schema(f"{{type: [string, number], {stated}}}") == {
        "type": ["string", "number"],
        "minimum": 1,
        "exclusiveMaximum": 2.5,
        "multipleOf": 0.5,
        "minLength": 1,
        "maxLength": 9,
    }
