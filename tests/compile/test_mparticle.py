"""The target `mparticle`: a version of a data plan whose validators say what the plan says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from tests.compile.odd_plans import hostile
from tests.compile.samples import SAMPLES, sample
from tests.plan.loading import load_text
from tests.plan.strategies import Data, plans
from tests.schema.music import music, plan_of
from trackplan.compile.mparticle import mparticle
from trackplan.compile.target import CompileOptions
from trackplan.errors import UserError
from trackplan.plan.model.plan import Plan
from trackplan.plan.write.to_yaml import to_yaml

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TEXT = {"type": "string"}
REAL = (
    Path(__file__).parents[3]
    / "shared/realplans/mParticle__mparticle-web-sample-apps/higgs_shop_basic_data_plan_1.json"
)


def of(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required)}


def match(kind: str, criteria: dict[str, Any]) -> dict[str, Any]:
    exact = {**of(criteria, *criteria), "additionalProperties": False}
    return of({"type": {"const": kind}, "criteria": exact}, "type", "criteria")


# docs.mparticle.com/downloads/mparticle.dataplanning.oas.yaml: DataPlanVersion and what is in it.
EVENT_TYPES = {
    "enum": [
        *("unknown", "navigation", "location", "search", "transaction", "user_content"),
        *("user_preference", "social", "media", "other"),
    ]
}
MATCHES = [
    match("custom_event", {"event_name": TEXT, "custom_event_type": EVENT_TYPES}),
    match("screen_view", {"screen_name": TEXT}),
    match("user_attributes", {}),
    match("user_identities", {}),
    match("product_impression", {}),
    match("product_action", {"action": TEXT}),
    match("promotion_action", {"action": TEXT}),
]
VALIDATOR = of({"type": {"const": "json_schema"}, "definition": {"type": "object"}}, "definition")
POINT = of(
    {"description": TEXT, "match": {"anyOf": MATCHES}, "validator": VALIDATOR}, "match", "validator"
)
DOCUMENT = of({"data_points": {"type": "array", "items": POINT}}, "data_points")
VERSION = jsonschema.Draft7Validator(
    of({"data_plan_id": TEXT, "version_description": TEXT, "version_document": DOCUMENT})
)
Matched = tuple[str, str]


def points(plan: Plan) -> dict[Matched, Any]:
    """The definitions by what they match, all of them sound."""
    version = json.loads(mparticle(plan, CompileOptions()).files["data-plan.json"])
    VERSION.validate(version)
    listed = version["version_document"]["data_points"]
    found = {matched(point): point["validator"]["definition"] for point in listed}
    assert len(found) == len(listed)
    for definition in found.values():
        jsonschema.Draft7Validator.check_schema(definition)
    return found


def matched(point: dict[str, Any]) -> Matched:
    criteria = point["match"]["criteria"]
    name = criteria.get("event_name", criteria.get("screen_name", ""))
    return point["match"]["type"], name


def passes(definition: dict[str, Any], attributes: object) -> bool:
    event = {"event_type": "custom_event", "data": {"custom_attributes": attributes}}
    return bool(jsonschema.Draft7Validator(definition).is_valid(event))


def test_a_real_data_plan_has_the_shape_that_ours_are_held_to() -> None:
    if not REAL.exists():
        pytest.skip("../shared is not beside this checkout")
    VERSION.validate(json.loads(REAL.read_bytes()))


@pytest.mark.parametrize("name", SAMPLES)
def test_events_of_a_sample_plan_pass_where_they_are_as_planned(name: str) -> None:
    plan = sample(name)
    found = points(plan)
    for event in plan.standing:
        definition = found["custom_event" if event.kind == "event" else "screen_view", event.name]
        for example in event.examples:
            assert isinstance(example.json, dict)
            assert passes(definition, example.json)
            assert not passes(definition, {**example.json, "no such property": 1})
        if any(each.required for each in event.all_properties):
            assert not passes(definition, {})
            assert not jsonschema.Draft7Validator(definition).is_valid({"data": {}})


def test_pages_and_screens_are_screen_views_and_traits_user_attributes() -> None:
    plan = plan_of(
        "events: {A: {description: It.}}\n"
        "screens: {Home: {properties: {x: string}}}\n"
        "pages: {Home: {}, Away: {}}\n"
        "identify: {traits: {plan: {type: string, required: true}}}\n"
    )
    found = points(plan)
    assert list(found) == [
        ("custom_event", "A"),
        ("screen_view", "Away"),
        ("screen_view", "Home"),
        ("user_attributes", ""),
    ]
    assert found["user_attributes", ""]["required"] == ["plan"]
    lost = mparticle(plan, CompileOptions()).lost
    assert "another has the same name there, so only that is held: `Home`" in lost


def test_odd_names_come_through_exactly() -> None:
    found = points(hostile())
    names = {name for kind, name in found if kind == "custom_event"}
    assert names == {event.name for event in hostile().events}
    definition = found["custom_event", "=HYPERLINK(1)"]
    assert passes(definition, {"=1": "x", "+1": 1, "-1": 1.5, "@x": True})
    assert not passes(definition, {"=1": 1})


@QUICK
@given(plans())
def test_any_plan_becomes_a_data_plan_or_is_refused(data: Data) -> None:
    plan = load_text(to_yaml(data)).plan
    try:
        found = points(plan)
    except UserError:
        return
    assert found == points(load_text(to_yaml(data)).plan)


def test_a_pattern_that_is_none_is_refused() -> None:
    plan = plan_of('events: {A: {properties: {x: {type: string, pattern: "("}}}}\n')
    with pytest.raises(UserError, match="A would be no JSON Schema"):
        mparticle(plan, CompileOptions())


def test_what_is_lost_is_said() -> None:
    lost = mparticle(music(), CompileOptions()).lost
    assert "no place for traits of groups: `account`" in lost
    assert "no place for the context: `Song Played` and `Song Started`" in lost
    plan = plan_of("events: {A: {schema: {unevaluatedProperties: false}}}\n")
    sentence = "draft 7 has no `unevaluatedProperties`; what it restricts is not checked: `A`"
    assert sentence in mparticle(plan, CompileOptions()).lost
