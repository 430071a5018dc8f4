"""The target `mixpanel`: a body that the Lexicon Schemas API takes."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from tests.compile.odd_plans import hostile
from tests.compile.samples import SAMPLES, sample
from tests.plan.loading import load_text
from tests.plan.strategies import Data, plans
from tests.schema.music import music, plan_of
from trackplan.compile.mixpanel import mixpanel
from trackplan.compile.target import CompileOptions
from trackplan.plan.model.plan import Plan
from trackplan.plan.write.to_yaml import to_yaml

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}
TYPES = ["array", "boolean", "integer", "null", "number", "object", "string"]


def closed(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


# docs.mixpanel.com/openapi/lexicon-schemas.openapi.yaml, with the further keys of its example.
PROPERTY = closed({"type": {"enum": TYPES}, "description": TEXT}, "type")
ABOUT = closed({"tags": TEXTS, "contacts": TEXTS, "teamContacts": TEXTS})
SCHEMA = closed(
    {
        "$schema": {"const": "http://json-schema.org/draft-07/schema"},
        "description": TEXT,
        "required": TEXTS,
        "additionalProperties": {"type": "boolean"},
        "properties": {"type": "object", "additionalProperties": PROPERTY},
        "metadata": closed({"com.mixpanel": ABOUT}),
    }
)
ENTRY = closed(
    {"entityType": {"enum": ["event", "profile"]}, "name": TEXT, "schemaJson": SCHEMA},
    "entityType",
    "name",
    "schemaJson",
)
BODY = jsonschema.Draft7Validator(closed({"entries": {"type": "array", "items": ENTRY}}, "entries"))


def entries(plan: Plan) -> dict[tuple[str, str], Any]:
    """The schemas by type and name, in a body that the API takes."""
    body = json.loads(mixpanel(plan, CompileOptions()).files["lexicon.json"])
    BODY.validate(body)
    found = {(each["entityType"], each["name"]): each["schemaJson"] for each in body["entries"]}
    assert len(found) == len(body["entries"])
    return found


@pytest.mark.parametrize("name", SAMPLES)
def test_every_event_of_a_sample_plan_is_an_entry(name: str) -> None:
    plan = sample(name)
    found = entries(plan)
    for event in plan.standing:
        if event.kind == "event":
            schema = found["event", event.name]
            assert set(schema["properties"]) == {each.name for each in event.all_properties}
            required = [each.name for each in event.all_properties if each.required]
            assert schema.get("required", []) == sorted(required)
    assert ("profile", "$user") in found or plan.identify is None


def test_what_an_entry_says() -> None:
    plan = plan_of(
        "owners: {growth: {name: Growth team, contact: growth@acme.example}}\n"
        "events:\n"
        "  A:\n"
        "    owner: growth\n"
        "    tags: [core]\n"
        "    description: What happens.\n"
        "    open: true\n"
        "    properties: {x: {type: datetime, required: true, description: When.}}\n"
    )
    assert entries(plan)["event", "A"] == {
        "$schema": "http://json-schema.org/draft-07/schema",
        "description": "What happens.",
        "metadata": {
            "com.mixpanel": {
                "tags": ["core"],
                "contacts": ["growth@acme.example"],
                "teamContacts": ["Growth team"],
            }
        },
        "required": ["x"],
        "additionalProperties": True,
        "properties": {"x": {"type": "string", "description": "When."}},
    }


def test_all_events_may_be_open_at_once() -> None:
    found = entries(plan_of('events: {"*": {open: true}, A: {}, B: {open: false}}\n'))
    assert found["event", "A"]["additionalProperties"] is True
    assert found["event", "B"]["additionalProperties"] is False


def test_odd_names_come_through_exactly() -> None:
    found = entries(hostile())
    assert {name for _, name in found} == {event.name for event in hostile().events} | {"$user"}
    assert set(found["event", "=HYPERLINK(1)"]["properties"]) == {"=1", "+1", "-1", "@x"}


@QUICK
@given(plans())
def test_any_plan_becomes_a_body_that_the_api_takes(data: Data) -> None:
    plan = load_text(to_yaml(data)).plan
    assert entries(plan) == entries(load_text(to_yaml(data)).plan)


def test_what_is_lost_is_said() -> None:
    lost = mixpanel(music(), CompileOptions()).lost
    said_to_be_texts = "a property has a type there, so these are said to be texts"
    assert f"{said_to_be_texts}: `anything` and `gift`" in lost
    one_type = "a property has one type there, so these have their first"
    assert f"{one_type}: `odd/na~me %x` and `seen`" in lost
    assert "no place for pages: `Pricing`" in lost
    assert "no place for traits of groups: `account`" in lost
