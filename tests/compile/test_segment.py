"""The target `segment`: rules as Segment writes them, that hold for the same calls as the plan."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from tests.compile.samples import SAMPLES, sample
from tests.plan.loading import load_text
from tests.plan.strategies import Data, plans
from tests.schema.judging import accepts
from tests.schema.music import music, plan_of
from tests.schema.payloads import broken, is_open, payload_of
from trackplan.compile.segment import PLAN, segment
from trackplan.compile.target import CompileOptions, Layout
from trackplan.errors import UserError
from trackplan.plan.load.read_plan import load_folder
from trackplan.plan.model.plan import Plan
from trackplan.plan.write.to_yaml import to_yaml
from trackplan.schema.draft7 import LOST_FORMATS

ROOT = Path(__file__).parents[2]
HOSTILE = load_folder(ROOT / "tests" / "cases" / "hostile", today=date(2026, 6, 1)).plan
REAL = ROOT.parent / "shared" / "realplans"
REAL_V2 = ("segmentio__typewriter/src___tests_____data___plan.json",)
REAL_V1 = (
    "segmentio__typewriter/src___tests_____data___plan-v1.json",
    "segmentio__segment-docs/analytics_plan.json",
)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LAYOUTS: tuple[Layout, ...] = ("v2", "v1")
PLANS = {name: sample(name) for name in SAMPLES} | {"music": music(), "hostile": HOSTILE}
# Segment gives each rule its dates.
DATES = {"createdAt", "updatedAt", "deprecatedAt"}
# What a plan says more exactly than these files do, in words of draft 7.
EXACT = {
    *("additionalProperties", "allOf", "anyOf", "const", "default", "dependencies", "examples"),
    *("exclusiveMaximum", "exclusiveMinimum", "format", "maxItems", "maxLength", "maximum"),
    *("minItems", "minLength", "minimum", "multipleOf", "title", "uniqueItems"),
    *("groupId", "userId"),
}


def compiled(plan: Plan, layout: Layout = "v2") -> dict[str, Any]:
    document: dict[str, Any] = json.loads(segment(plan, CompileOptions(layout=layout)).files[PLAN])
    return document


def rule(plan: Plan, key: str | None, kind: str = "TRACK") -> dict[str, Any]:
    """The one rule about an event, or about a kind of call."""
    (found,) = (
        each for each in compiled(plan)["rules"] if each["type"] == kind and each.get("key") == key
    )
    assert isinstance(found, dict)
    return found


def schemas(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The schema of every rule, in either layout."""
    if isinstance(document["rules"], list):
        yield from (each["jsonSchema"] for each in document["rules"])
    else:
        yield from (each["rules"] for each in document["rules"]["events"])
        found = (document["rules"].get(kind) for kind in ("identify", "group"))
        yield from (each for each in found if each is not None)


def keywords(schema: Any) -> set[str]:
    """Every keyword at any depth of a schema."""
    if not isinstance(schema, dict):
        return set()
    inside = [*schema.get("properties", {}).values(), schema.get("items")]
    for several in ("allOf", "anyOf"):
        inside += schema.get(several, [])
    return set(schema).union(*map(keywords, inside))


def real(*paths: str) -> list[dict[str, Any]]:
    if not REAL.is_dir():
        pytest.skip("../shared/realplans is absent")
    return [json.loads((REAL / path).read_text(encoding="utf-8")) for path in paths]


@pytest.mark.parametrize("name", PLANS)
def test_rules_of_the_public_api_have_the_shape_that_segment_gives_them(name: str) -> None:
    (theirs,) = real(*REAL_V2)
    ours = compiled(PLANS[name])
    assert set(ours) | {"createdAt", "updatedAt", "id", "resourceSchemaId", "slug"} == set(theirs)
    shape = {frozenset(each) - DATES for each in theirs["rules"]}
    events = [each for each in ours["rules"] if each["type"] == "TRACK"]
    assert {frozenset(each) for each in events} == shape
    known = set().union(*(keywords(each) for each in schemas(theirs)))
    assert all(keywords(each) <= known | EXACT for each in schemas(ours))


@pytest.mark.parametrize("name", PLANS)
def test_rules_of_the_config_api_have_the_shape_that_segment_gives_them(name: str) -> None:
    theirs = real(*REAL_V1)
    ours = compiled(PLANS[name], "v1")
    assert set(ours) | {"create_time", "update_time"} == set(theirs[0])
    assert set(theirs[0]["rules"]) <= set(ours["rules"])
    rules = [each for plan in theirs for each in plan["rules"]["events"]]
    shapes = {frozenset(each) for each in rules}
    assert {frozenset(each) for each in ours["rules"]["events"]} <= shapes
    required = {"$schema", "labels", "properties", "type"}
    for each in ours["rules"]["events"]:
        assert required <= set(each["rules"]) <= required | {"required", "title"}
        assert set(each["rules"]["properties"]) == set(rules[0]["rules"]["properties"])
    known = set().union(*(keywords(each) for plan in theirs for each in schemas(plan)))
    assert all(keywords(each) <= known | EXACT for each in schemas(ours))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", PLANS)
def test_every_schema_stands_by_itself_in_draft_7(name: str, layout: Layout) -> None:
    found = list(schemas(compiled(PLANS[name], layout)))
    assert found
    for each in found:
        jsonschema.Draft7Validator.check_schema(each)
        assert each["$schema"] == "http://json-schema.org/draft-07/schema#"
        assert keywords(each).isdisjoint({"$ref", "definitions", "$defs", "x-trackplan"})


@pytest.mark.parametrize("name", PLANS)
def test_a_rule_accepts_what_the_plan_accepts_and_no_more(name: str) -> None:
    plan = PLANS[name]
    rules = {each.get("key"): each for each in compiled(plan)["rules"] if each["type"] == "TRACK"}
    assert set(rules) == {event.name for event in plan.events if not event.is_removed}
    for event in plan.events:
        payload = payload_of(event.all_properties)
        if event.is_removed or payload is None:
            continue
        validator = jsonschema.Draft7Validator(rules[event.name]["jsonSchema"])
        assert validator.is_valid({"context": {"ip": "x"}, "properties": payload})
        for each in broken(event.all_properties, payload, is_open=is_open(plan, event)):
            if each.format is None:
                assert not validator.is_valid({"properties": each.payload}), each.why


def test_a_rule_says_which_event_it_is_about_and_who_answers_for_it() -> None:
    plan = plan_of(
        "owner: growth\nowners: {growth: {name: G}}\n"
        "events: {Song Played: {description: It plays., version: 3, status: planned}}\n"
    )
    assert rule(plan, "Song Played") == {
        "key": "Song Played",
        "type": "TRACK",
        "version": 3,
        "jsonSchema": {
            "$schema": "http://json-schema.org/draft-07/schema#",
            "description": "It plays.",
            "labels": {"owner": "growth", "status": "planned"},
            "type": "object",
            "properties": {
                "context": {},
                "traits": {"type": "object"},
                "properties": {"type": "object", "properties": {}, "additionalProperties": False},
            },
        },
    }


def test_a_removed_event_has_no_rule() -> None:
    keys = [each.get("key") for each in compiled(music())["rules"]]
    assert keys == ["Song Played", "Song Started", None, None, "Pricing"]


def test_properties_and_context_are_required_where_something_in_them_is() -> None:
    plan = plan_of(
        "events:\n"
        '  "*": {context: {groupId: {type: string, required: true}}}\n'
        "  A B: {properties: {a: {type: string, required: true}}}\n"
    )
    schema = rule(plan, "A B")["jsonSchema"]
    assert schema["required"] == ["context", "properties"]
    whole = {"context": {"groupId": "g", "ip": 1}, "properties": {"a": "x"}}
    assert accepts(schema, whole)
    assert not accepts(schema, {"properties": {"a": "x"}})
    assert not accepts(schema, {**whole, "context": {"groupId": 1}})


def test_the_rule_about_the_user_holds_traits_and_identifier() -> None:
    schema = rule(music(), None, "IDENTIFY")["jsonSchema"]
    assert accepts(schema, {"userId": "usr_1", "traits": {"email": "a@b.example"}})
    assert not accepts(schema, {"userId": "1", "traits": {"email": "a@b.example"}})
    assert not accepts(schema, {"userId": "usr_1"})
    assert "labels" not in schema


def test_one_rule_takes_the_traits_of_any_kind_of_group() -> None:
    text = (
        "groups:\n"
        "  account: {traits: {plan: {type: string, required: true}}}\n"
        "  team: {traits: {size: {type: integer, required: true}}}\n"
    )
    schema = rule(plan_of(text), None, "GROUP")["jsonSchema"]
    assert accepts(schema, {"traits": {"plan": "solo"}})
    assert accepts(schema, {"traits": {"size": 3}})
    assert not accepts(schema, {"traits": {"size": 3, "plan": "solo"}})
    assert not accepts(schema, {})
    lost = segment(plan_of(text), CompileOptions()).lost
    assert lost == ("one rule takes the traits of any kind of group: `account` and `team`",)


def test_the_config_api_has_rules_about_people_and_none_about_pages() -> None:
    document = compiled(music(), "v1")
    assert document["name"] == "workspaces/music/tracking-plans/music"
    assert document["display_name"] == "Music"
    assert accepts(document["rules"]["identify"], {"traits": {"email": "a@b.example"}})
    assert not accepts(document["rules"]["group"], {"traits": {"plan": "gold"}})
    assert [each["name"] for each in document["rules"]["events"]] == ["Song Played", "Song Started"]
    assert "no place for pages: `Pricing`" in segment(music(), CompileOptions(layout="v1")).lost


def test_a_negative_look_ahead_is_left_out_and_said() -> None:
    properties = 'a: {type: string, pattern: "^(?!x)"}, b: {type: string, pattern: "[(?!]|\\\\(?!"}'
    plan = plan_of(f"events: {{A B: {{properties: {{{properties}}}}}}}\n")
    found = rule(plan, "A B")["jsonSchema"]["properties"]["properties"]["properties"]
    assert found["a"] == {"type": "string"}
    assert found["b"] == {"type": "string", "pattern": "[(?!]|\\(?!"}
    (sentence,) = segment(plan, CompileOptions()).lost
    assert sentence == (
        "patterns with `(?!` are left out, as Segment has no negative look-ahead: `A B`"
    )


def test_what_draft_7_cannot_hold_is_said() -> None:
    format = min(LOST_FORMATS)
    stated = f"properties: {{a: {{type: string, format: {format}}}}}, schema: {{minContains: 1}}"
    lost = segment(plan_of(f"events: {{A B: {{{stated}}}}}\n"), CompileOptions()).lost
    assert lost == (
        f"`format: {format}` is not checked, as draft 7 lacks it: `A B`",
        "`minContains` is not checked, as draft 7 lacks it: `A B`",
    )


def test_labels_hold_owners_and_status_but_screens_have_none() -> None:
    stated = "{status: planned, owner: growth}"
    text = (
        f"owners: {{growth: {{name: G}}}}\nevents: {{A B: {stated}}}\nscreens: {{Home: {stated}}}\n"
    )
    lost = segment(plan_of(text), CompileOptions()).lost
    assert lost == ("no place for owners: `Home`", "no place for the status: `Home`")


@pytest.mark.parametrize("name", ["a:b", "aux.json", "a/b", "?", "%"])
def test_a_name_that_typewriter_would_take_for_a_uri_is_a_title_as_well(name: str) -> None:
    plan = plan_of(f'events: {{"{name}": , Song Played: , 曲再生: }}\n')
    assert rule(plan, name)["jsonSchema"]["title"] == name
    assert "title" not in rule(plan, "Song Played")["jsonSchema"]
    assert "title" not in rule(plan, "曲再生")["jsonSchema"]


def test_what_would_be_no_schema_is_refused_with_its_event() -> None:
    plan = plan_of('events: {Song Played: {properties: {a: {pattern: "("}}}}\n')
    with pytest.raises(UserError, match="the rule about `Song Played` would be no JSON Schema"):
        segment(plan, CompileOptions())


def test_the_order_of_the_plan_does_not_matter() -> None:
    one = plan_of("events: {A: {properties: {x: string, y: string}}, B: }\n")
    other = plan_of("events: {B: , A: {properties: {y: string, x: string}}}\n")
    assert segment(one, CompileOptions()) == segment(other, CompileOptions())


@QUICK
@given(plans())
def test_any_plan_becomes_rules_in_sound_draft_7_or_is_refused(data: Data) -> None:
    plan = load_text(to_yaml(data)).plan
    for layout in LAYOUTS:
        try:
            document = compiled(plan, layout)
        except UserError:
            continue
        for schema in schemas(document):
            jsonschema.Draft7Validator.check_schema(schema)
