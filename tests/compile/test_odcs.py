"""The target `odcs`: held to the standard's own schema, and linted by the real datacontract."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from tests.compile.samples import sample
from tests.compile.warehouse.hostile import TEXTS, hostile
from tests.compile.warehouse.plans import PLANS, plan_named
from tests.schema.music import plan_of
from tests.tools import from_pypi
from trackplan.compile.odcs import odcs
from trackplan.compile.target import DIALECTS, CompileOptions, Dialect
from trackplan.output.files import encoded
from trackplan.plan.model.plan import Plan

REQUIREMENTS = ("datacontract-cli>=1.2,<2",)
SCHEMA = "lib/python*/site-packages/datacontract/schemas/odcs-3.1.0.schema.json"
PLAYED = """\
name: Music
owners: {growth: {name: Growth team, contact: growth@acme.example}}
owner: growth
events:
  Song Played:
    description: A listener starts a song.
    why: Which songs bring listeners back?
    tags: [engagement]
    links: ["https://tracker.acme.example/MUS-42"]
    properties:
      level:
        {type: integer, minimum: 1, maximum: 5, required: true, pii: indirect, examples: [3]}
      mood: {type: string, enum: [calm, wild], pattern: "^[a-z]+$", maxLength: 9}
      email: {type: string, format: email}
identify: {traits: {age: integer}}
"""


def contracts(plan: Plan, dialect: Dialect = "postgres") -> Mapping[str, Any]:
    files = encoded(odcs(plan, CompileOptions(dialect=dialect)).files)
    return {path: yaml.safe_load(content) for path, content in files.items()}


def only(plan: Plan) -> Any:
    (found,) = contracts(plan).values()
    return found


def table(contract: Any, name: str) -> Any:
    (found,) = (each for each in contract["schema"] if each["name"] == name)
    return found


def columns(contract: Any, name: str) -> Mapping[str, Any]:
    return {each["name"]: each for each in table(contract, name)["properties"]}


@pytest.fixture(scope="module")
def programs() -> Path:
    return from_pypi("datacontract", *REQUIREMENTS)


@pytest.fixture(scope="module")
def standard(programs: Path) -> Any:
    """The JSON Schema of the standard."""
    (path,) = programs.parent.glob(SCHEMA)
    return jsonschema_rs.Draft201909Validator(json.loads(path.read_text()))


def lint(programs: Path, path: Path) -> subprocess.CompletedProcess[bytes]:
    """What the linter says; it must need no network, so there is only a proxy that is none."""
    nowhere = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), "http://127.0.0.1:9")
    command = (programs / "datacontract", "lint", "--all-errors", path)
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **nowhere})


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("name", PLANS)
def test_each_contract_is_as_the_standard_asks(name: str, dialect: Dialect, standard: Any) -> None:
    for contract in contracts(plan_named(name), dialect).values():
        assert [error.message for error in standard.iter_errors(contract)] == []


@pytest.mark.parametrize("name", PLANS)
def test_datacontract_lints_each_plan(name: str, programs: Path, tmp_path: Path) -> None:
    path, content = next(iter(odcs(plan_named(name), CompileOptions()).files.items()))
    assert isinstance(content, str)
    (tmp_path / path).write_text(content, encoding="utf-8")
    done = lint(programs, tmp_path / path)
    assert done.returncode == 0, done.stdout.decode()


def test_datacontract_would_have_found_what_is_wrong(programs: Path, tmp_path: Path) -> None:
    content = odcs(plan_of(PLAYED), CompileOptions()).files["events.odcs.yaml"]
    path = tmp_path / "broken.odcs.yaml"
    path.write_text(str(content).replace("logicalType: integer", "logicalType: whole"))
    done = lint(programs, path)
    assert done.returncode == 1
    assert b"whole" in done.stdout


def test_a_column_says_what_the_standard_has_words_for() -> None:
    found = columns(only(plan_of(PLAYED)), "song_played")
    assert found["level"] == {
        "name": "level",
        "logicalType": "integer",
        "logicalTypeOptions": {"minimum": 1, "maximum": 5},
        "physicalType": "BIGINT",
        "required": True,
        "classification": "indirect",
        "examples": [3],
    }
    assert found["mood"]["logicalTypeOptions"] == {"pattern": "^[a-z]+$", "maxLength": 9}
    assert found["mood"]["quality"] == [
        {"metric": "invalidValues", "arguments": {"validValues": ["calm", "wild"]}, "mustBe": 0}
    ]
    assert found["email"]["logicalTypeOptions"] == {"format": "email"}
    assert found["user_id"]["relationships"] == [{"type": "foreignKey", "to": "users.id"}]


def test_a_table_says_whose_it_is_and_why() -> None:
    contract = only(plan_of(PLAYED))
    found = table(contract, "song_played")
    assert found["businessName"] == "Song Played"
    assert found["tags"] == ["engagement"]
    assert [each["url"] for each in found["authoritativeDefinitions"]] == [
        "https://tracker.acme.example/MUS-42"
    ]
    facts = {each["property"]: each["value"] for each in found["customProperties"]}
    assert facts["why"] == "Which songs bring listeners back?"
    assert facts["owner"] == "growth"
    assert contract["support"] == [{"channel": "growth@acme.example", "description": "Growth team"}]


def test_hostile_texts_come_through_exactly() -> None:
    contract = contracts(hostile())["web.odcs.yaml"]
    for at, text in enumerate(TEXTS):
        found = table(contract, f"song_{at}_played")
        assert found["description"] == text
        assert found["tags"] == [text]
        described = columns(contract, f"song_{at}_played")
        for place, each in enumerate(TEXTS):
            assert described[f"p{place}"]["description"] == each
            (quality,) = described[f"p{place}"]["quality"]
            assert quality["arguments"]["validValues"] == [each, "a"]


def test_what_a_contract_cannot_say_is_said() -> None:
    assert odcs(sample("video"), CompileOptions()).lost == (
        "not checked: `format` of 6 columns",
        "left out: 5 metrics, 2 funnels and `examples` of 17 events",
    )
