"""The target `json-schema`: which files there are, and that each is sound in both drafts."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from tests.plan.loading import load_text
from tests.plan.strategies import Data, plans
from tests.schema.judging import accepts
from tests.schema.music import music, plan_of
from trackplan.compile.json_schema import json_schema
from trackplan.compile.target import CompileOptions
from trackplan.compile.targets import TARGETS
from trackplan.errors import UserError
from trackplan.output.files import encoded
from trackplan.plan.model.plan import Plan
from trackplan.plan.write.to_yaml import to_yaml
from trackplan.schema.json_schema import DRAFTS, Draft

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
HOSTILE = """\
events:
  "../../etc/passwd":
    properties: {"a/b~c%d \\"e\\" ü": string, "": integer, "*/": {like: "*/ 🎵"}}
  "</script>${x}`'": {description: "*/ \\\\ \\u2028 🎵"}
  CON: {}
  con: {}
  "🎵": {}
  "\\u202eevil": {}
properties:
  "*/ 🎵": {type: string, examples: ["\\u2028"]}
"""


def documents(plan: Plan, options: CompileOptions | None = None) -> dict[str, Any]:
    files = encoded(json_schema(plan, options or CompileOptions()).files)
    return {path: json.loads(content) for path, content in files.items()}


def test_there_is_a_file_for_everything_that_can_be_sent() -> None:
    assert list(documents(music())) == [
        "bundle.json",
        "events/song-played.json",
        "events/song-started.json",  # Song Skipped is removed
        "groups/account.json",
        "identify.json",
        "index.json",
        "pages/pricing.json",
    ]


def test_the_index_says_which_name_became_which_file() -> None:
    assert documents(music())["index.json"] == {
        "bundle": "bundle.json",
        "events": {
            "Song Played": "events/song-played.json",
            "Song Started": "events/song-started.json",
        },
        "pages": {"Pricing": "pages/pricing.json"},
        "screens": {},
        "identify": "identify.json",
        "groups": {"account": "groups/account.json"},
    }


def test_ids_begin_with_the_base_url_and_there_are_none_without() -> None:
    options = CompileOptions(base_url="https://acme.example/schemas/")
    found = documents(music(), options)
    assert found["events/song-played.json"]["$id"] == (
        "https://acme.example/schemas/events/song-played.json"
    )
    assert all("$id" not in document for document in documents(music()).values())


@pytest.mark.parametrize("draft", DRAFTS)
def test_hostile_names_come_through_exactly(draft: Draft) -> None:
    plan = plan_of(HOSTILE)
    found = documents(plan, CompileOptions(draft, "https://acme.example"))
    names = found["index.json"]["events"]
    assert set(names) == {event.name for event in plan.events}
    document = found[names["../../etc/passwd"]]
    assert document["title"] == "../../etc/passwd"
    assert accepts(document, {'a/b~c%d "e" ü': "x", "": 1, "*/": "y"})
    assert not accepts(document, {'a/b~c%d "e" ü': 1})
    assert not accepts(document, {"*/": 1})
    for event in plan.events:
        assert accepts(found["bundle.json"], {"event": event.name})


def test_the_order_of_the_plan_does_not_matter() -> None:
    one = plan_of("events: {A: {properties: {x: string, y: string}}, B: }\n")
    other = plan_of("events: {B: , A: {properties: {y: string, x: string}}}\n")
    assert json_schema(one, CompileOptions()) == json_schema(other, CompileOptions())


@pytest.mark.parametrize(
    "stated", ['pattern: "("', "schema: {type: nothing}", "schema: {$ref: '#/nowhere'}"]
)
def test_what_would_be_no_schema_is_refused_with_its_file(stated: str) -> None:
    plan = plan_of(f"events: {{Song Played: {{properties: {{a: {{{stated}}}}}}}}}\n")
    with pytest.raises(UserError, match=r"events/song-played\.json would be no JSON Schema"):
        json_schema(plan, CompileOptions())


def test_a_reference_to_another_document_is_left_to_its_user() -> None:
    stated = "schema: {$ref: 'https://acme.example/money.json'}"
    plan = plan_of(f"events: {{Song Played: {{properties: {{a: {{{stated}}}}}}}}}\n")
    assert "events/song-played.json" in documents(plan)


def test_what_is_about_no_single_call_is_said_to_be_lost() -> None:
    plan = plan_of(
        "identify: {traits: {plan: {type: string}}}\n"
        "events: {Song Played: {sets: {identify: [plan]}}}\n"
        "metrics: {plays: {count: {event: Song Played}}}\n"
        "funnels: {listening: {steps: [Song Played, Song Played]}}\n"
    )
    assert json_schema(plan, CompileOptions()).lost == (
        "no place for traits that events set: `Song Played`",
        "no place for metrics: `plays`",
        "no place for funnels: `listening`",
    )


def test_what_draft_7_cannot_hold_is_said() -> None:
    plan = plan_of("events: {Song Played: {schema: {unevaluatedProperties: false}}}\n")
    assert json_schema(plan, CompileOptions()).lost == ()
    (sentence,) = json_schema(plan, CompileOptions("7")).lost
    assert "events/song-played.json" in sentence
    assert "`unevaluatedProperties`" in sentence


def test_a_format_that_draft_7_does_not_know_is_said() -> None:
    plan = plan_of("events: {Song Played: {properties: {id: {type: string, format: uuid}}}}\n")
    assert json_schema(plan, CompileOptions()).lost == ()
    (sentence,) = json_schema(plan, CompileOptions("7")).lost
    assert "`format: uuid`" in sentence


@QUICK
@given(plans())
def test_any_plan_is_compiled_to_sound_documents_or_refused(data: Data) -> None:
    plan = load_text(to_yaml(data)).plan
    for draft in DRAFTS:
        try:
            found = documents(plan, CompileOptions(draft))
        except UserError:
            continue
        assert found == documents(load_text(to_yaml(data)).plan, CompileOptions(draft))
        found.pop("index.json")
        for document in found.values():
            jsonschema.validators.validator_for(document).check_schema(document)


def test_targets_bear_names_that_are_typed_on_a_command_line() -> None:
    assert "json-schema" in TARGETS
    assert all(name == name.lower() and " " not in name for name in TARGETS)
