"""The target `rudderstack`: every catalog is one that rudder-cli takes, and says what is lost."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from tests.compile.odd_plans import hostile
from tests.compile.rudder_rules import broken_rules
from tests.compile.samples import SAMPLES, sample
from tests.plan.loading import load_text
from tests.plan.strategies import Data, plans
from tests.schema.music import music, plan_of
from trackplan.compile.rudderstack import rudderstack
from trackplan.compile.target import CompileOptions
from trackplan.plan.model.plan import Plan
from trackplan.plan.write.to_yaml import to_yaml

TWO_DESCRIPTIONS = """\
events:
  A: {properties: {x: {type: string, description: One thing.}}}
  B: {properties: {x: {type: string, description: Another thing.}}}
"""
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def files(plan: Plan) -> dict[str, str]:
    return {path: str(text) for path, text in rudderstack(plan, CompileOptions()).files.items()}


def entries(plan: Plan, path: str, key: str) -> dict[str, Any]:
    """The entries of one file by id."""
    return {each["id"]: each for each in yaml.safe_load(files(plan)[path])["spec"][key]}


def properties(text: str) -> dict[str, Any]:
    """The catalog's properties, without their ids, of the one event that has those in `text`."""
    plan = plan_of(f"events: {{Song Played: {{properties: {text}}}}}\n")
    found = entries(plan, "properties.yaml", "properties")
    return {each.pop("id"): each for each in found.values()}


def lost(text: str) -> str:
    return "\n".join(rudderstack(plan_of(text), CompileOptions()).lost)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_catalog_of_a_sample_plan_breaks_no_rule(name: str) -> None:
    assert broken_rules(files(sample(name))) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_every_event_of_a_sample_plan_is_there_with_its_properties(name: str) -> None:
    plan = sample(name)
    events = entries(plan, "events.yaml", "events")
    rules = yaml.safe_load(files(plan)["tracking-plan.yaml"])["spec"]["rules"]
    catalog = entries(plan, "properties.yaml", "properties")
    found = {}
    for rule in rules:
        event = events[rule["event"].removeprefix("#event:")]
        if event["event_type"] == "track":
            found[event["name"]] = {
                catalog[each["property"].removeprefix("#property:")]["name"]: each["required"]
                for each in rule.get("properties", [])
            }
    assert found == {
        event.name: {each.name: bool(each.required) for each in event.all_properties}
        for event in plan.events
        if not event.is_removed
    }


def test_odd_names_break_no_rule() -> None:
    assert broken_rules(files(hostile())) == []
    names = {each.get("name") for each in entries(hostile(), "events.yaml", "events").values()}
    assert {"</script>${x}`'\"", "CON", "con", "Con", "🎵", "=HYPERLINK(1)"} <= names
    called = {each["name"] for each in entries(hostile(), "properties.yaml", "properties").values()}
    assert {"0o17", "no", "null", "=1", "*/ 🎵", "spaced"} <= called


def test_names_that_no_catalog_takes_are_left_out_and_said() -> None:
    said = "\n".join(rudderstack(hostile(), CompileOptions()).lost)
    assert "no event can be called so, so they are left out" in said
    assert "`A name that is far too long" in said
    assert "no property can be called so, so they are left out: `` and ` spaced `" in said


@QUICK
@given(plans())
def test_the_catalog_of_any_plan_breaks_no_rule(data: Data) -> None:
    plan = load_text(to_yaml(data)).plan
    found = files(plan)
    assert broken_rules(found) == []
    assert found == files(load_text(to_yaml(data)).plan)


def test_the_order_of_the_plan_does_not_matter() -> None:
    first = plan_of("events: {A: {properties: {x: string, y: integer}}, B: {tags: [t1 t]}}\n")
    other = plan_of("events: {B: {tags: [t1 t]}, A: {properties: {y: integer, x: string}}}\n")
    assert files(first) == files(other)


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("string", {"type": "string"}),
        ("any", {}),
        ("date", {"type": "string", "config": {"format": "date"}}),
        ("{type: [string, integer]}", {"types": ["string", "integer"]}),
        (
            "{type: string, nullable: true, enum: [x]}",
            {"types": ["string", "null"], "config": {"enum": ["x", None]}},
        ),
        ("{const: 3}", {"config": {"enum": [3]}}),
        (
            "{type: integer, minimum: 0.5, maximum: 9.5}",
            {"type": "integer", "config": {"minimum": 1, "maximum": 9}},
        ),
        (
            "{type: integer, exclusiveMinimum: 0.5, exclusiveMaximum: 9}",
            {"type": "integer", "config": {"exclusive_minimum": 0, "exclusive_maximum": 9}},
        ),
        (
            "{type: string, minLength: 1, maxLength: 4, pattern: a}",
            {"type": "string", "config": {"min_length": 1, "max_length": 4, "pattern": "a"}},
        ),
        (
            "{type: array, items: integer, minItems: 1, uniqueItems: true}",
            {
                "type": "array",
                "item_type": "integer",
                "config": {"min_items": 1, "unique_items": True},
            },
        ),
        (
            "{type: array, items: {type: [string, number]}}",
            {"type": "array", "item_types": ["string", "number"]},
        ),
        ("object", {"type": "object"}),
    ],
)
def test_what_a_property_becomes(stated: str, found: dict[str, Any]) -> None:
    assert properties(f"{{a: {stated}}}") == {"a": {"name": "a", **found}}


def test_a_dictionary_entry_with_constraints_is_a_custom_type_wherever_it_is_used() -> None:
    catalog = entries(music(), "properties.yaml", "properties")
    assert catalog["plan"]["type"] == "#custom-type:plan"
    assert catalog["previous_plan"]["type"] == "#custom-type:plan"
    types = entries(music(), "custom-types.yaml", "types")
    assert types["plan"]["config"] == {"enum": ["free", "solo", "family"]}


def test_an_event_that_narrows_an_entry_has_a_property_of_its_own() -> None:
    catalog = entries(music(), "properties.yaml", "properties")
    narrowed = catalog["plan-of-song-played"]
    assert (narrowed["name"], narrowed["config"]) == ("plan", {"enum": ["solo", "family"]})


def test_a_bundle_used_as_an_object_is_a_custom_type() -> None:
    types = entries(music(), "custom-types.yaml", "types")
    assert types["song"] == {
        "id": "song",
        "name": "Song",
        "description": "The song that an event is about.",
        "type": "object",
        "config": {"additional_properties": False},
        "properties": [
            {"property": "#property:song_id", "required": True},
            {"property": "#property:song_title", "required": False},
        ],
    }
    assert entries(music(), "properties.yaml", "properties")["up_next"]["item_type"] == (
        "#custom-type:song"
    )


def test_two_meanings_of_one_name_and_type_are_told_apart_by_a_custom_type() -> None:
    plan = plan_of(
        "events:\n"
        "  A: {properties: {size: {type: integer, minimum: 1}}}\n"
        "  B: {properties: {size: {type: integer, minimum: 2}}}\n"
    )
    assert broken_rules(files(plan)) == []
    catalog = entries(plan, "properties.yaml", "properties")
    assert catalog["size"]["config"] == {"minimum": 1}
    assert catalog["size-of-b"]["type"] == "#custom-type:size-of-b"
    types = entries(plan, "custom-types.yaml", "types")
    assert types["size-of-b"]["config"] == {"minimum": 2}


def test_pages_are_one_event_and_that_is_said() -> None:
    text = (
        "pages:\n"
        "  A: {properties: {x: {type: string, required: true}, y: string, z: integer}}\n"
        "  B: {properties: {x: {type: string, required: true}, z: string}}\n"
    )
    plan = plan_of(text)
    (rule,) = yaml.safe_load(files(plan)["tracking-plan.yaml"])["spec"]["rules"]
    assert rule["properties"] == [
        {"property": "#property:x", "required": True},
        {"property": "#property:y", "required": False},
        {"property": "#property:z", "required": False},
    ]
    assert "type" not in entries(plan, "properties.yaml", "properties")["z"]
    assert "there is one page event, so what is told apart by name is one: `A` and `B`" in lost(
        text
    )
    assert "defined in several ways, so any value will do: `z`" in lost(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("events: {A: {why: Because., properties: {}}}", "no place for reasons why: `A`"),
        (
            "events: {A: {properties: {x: {type: string, format: uri}}}}",
            "no place for some formats, patterns and bounds: `x`",
        ),
        (
            "events: {A: {properties: {x: {type: integer, multipleOf: 0.5}}}}",
            "no place for some formats, patterns and bounds: `x`",
        ),
        (
            "events: {A: {properties: {x: {type: string, schema: {minLength: 1}}}}}",
            "no place for some formats, patterns and bounds: `x`",
        ),
        (
            "events: {A: {properties: {x: {type: [object, string], properties: {y: string}}}}}",
            "no place for what is inside an object that may be something else: `x`",
        ),
        (
            "events: {A: {description: 4 things.}}",
            "no place for a description that is short, or begins with no letter: `A`",
        ),
        (
            "events: {A: {tags: [first one, second one]}}",
            "an event has one category, the first tag that can be one: `A`",
        ),
        (
            TWO_DESCRIPTIONS,
            "a name has one description and one meaning for a type, so only the first is held: `x`",
        ),
    ],
)
def test_what_is_lost_is_said(text: str, sentence: str) -> None:
    assert sentence in lost(text).splitlines()


def test_many_losses_are_few_sentences() -> None:
    events = ", ".join(f"E{number}: {{why: Because.}}" for number in range(1000))
    assert "no place for reasons why: `E0`, `E1`, `E10` and 997 more" in lost(
        f"events: {{{events}}}"
    )


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("#custom-type:song", "#custom-type:sang", "leads nowhere"),
        ("event_type: track", "event_type: clicked", "event type clicked"),
        ("max_items: 3", "max_length: 3", "is not for"),
        ("type: event_rule", "type: event_rule\n      kind: x", "unknown ['kind']"),
        ("id: song-started,", "id: song-played,", "id song-played twice"),
    ],
)
def test_the_rules_find_what_is_wrong(before: str, after: str, rule: str) -> None:
    broken = {path: text.replace(before, after) for path, text in files(music()).items()}
    assert broken != files(music())
    assert any(rule in each for each in broken_rules(broken))
