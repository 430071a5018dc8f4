"""The target `segment`: typewriter builds a TypeScript client from it, without a network."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.compile.samples import SAMPLES, sample
from tests.compile.typewriter import Version, as_it_keeps, build, type_check
from tests.schema.music import music
from trackplan.compile.segment import PLAN, segment
from trackplan.compile.target import CompileOptions, Layout
from trackplan.plan.load.read_plan import load_folder
from trackplan.plan.model.plan import Plan

ROOT = Path(__file__).parents[2]
REAL = ROOT.parent / "shared/realplans/segmentio__typewriter/src___tests_____data___plan.json"
# typewriter 9 takes the name of an event for a URI, and ends in an error where it makes none.
NO_URI = frozenset("#?%/")
BUILDS: tuple[tuple[Layout, Version], ...] = (("v2", "9.2.0"), ("v1", "7.4.1"))


def compiled(plan: Plan, layout: Layout) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(segment(plan, CompileOptions(layout=layout)).files[PLAN])
    return document


def built(document: dict[str, Any], version: Version, folder: Path) -> Path:
    """The client of a tracking plan, which has an id once it is Segment's."""
    id = document["name"].rpartition("/")[2] if "display_name" in document else "tp_music"
    return build(folder, json.dumps({**document, "id": id}), id, version)


def hostile() -> Plan:
    return load_folder(ROOT / "tests" / "cases" / "hostile", today=date(2026, 6, 1)).plan


def events(plan: Plan) -> list[str]:
    return sorted(event.name for event in plan.events if not event.is_removed)


@pytest.mark.network
@pytest.mark.parametrize(("layout", "version"), BUILDS)
@pytest.mark.parametrize("name", [*SAMPLES, "music"])
def test_typewriter_builds_a_client_of_every_event(
    name: str, layout: Layout, version: Version, tmp_path: Path
) -> None:
    plan = music() if name == "music" else sample(name)
    client = built(compiled(plan, layout), version, tmp_path)
    code = "".join(path.read_text(encoding="utf-8") for path in client.glob("*.ts"))
    assert all(f"event: '{event}'" in code for event in events(plan))
    if version == "9.2.0":
        type_check(client)


@pytest.mark.network
@pytest.mark.parametrize("layout", ["v2", "v1"])
def test_typewriter_builds_a_client_of_the_hostile_plan(layout: Layout, tmp_path: Path) -> None:
    document = compiled(hostile(), layout)
    rules = document["rules"] if layout == "v2" else document["rules"]["events"]
    key = "key" if layout == "v2" else "name"
    readable = [rule for rule in rules if NO_URI.isdisjoint(rule.get(key, ""))]
    assert len(rules) - len(readable) < 15
    document["rules"] = readable if layout == "v2" else {"events": readable}
    client = built(document, "9.2.0", tmp_path)
    code = (client / "segment.ts").read_text(encoding="utf-8")
    tracked = [rule for rule in readable if rule.get("type", "TRACK") == "TRACK"]
    of_its_own = code.count("event: 'Unknown Analytics Call Fired'")
    assert code.count("event: '") - of_its_own == len(tracked)


@pytest.mark.network
@pytest.mark.parametrize("name", [*SAMPLES, "hostile"])
def test_what_typewriter_keeps_of_a_rule_is_what_it_keeps_of_those_from_segment(
    name: str, tmp_path: Path
) -> None:
    if not REAL.is_file():
        pytest.skip("../shared/realplans is absent")
    plan = hostile() if name == "hostile" else sample(name)
    (tmp_path / PLAN).write_text(json.dumps(compiled(plan, "v2")), encoding="utf-8")
    kept = as_it_keeps(tmp_path / PLAN)["rules"]
    real = json.loads(REAL.read_text(encoding="utf-8"))["rules"]
    known = {key for rule in real for key in rule["jsonSchema"]}
    assert [rule["jsonSchema"]["eventMetadata"]["name"] for rule in kept] == events(plan)
    for rule in kept:
        assert set(rule) == {"key", "type", "version", "jsonSchema"}
        assert set(rule["jsonSchema"]) <= known | {"$id", "additionalProperties", "title"}
