"""`trackplan status`: which plan and code it looks at, and what it prints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.music import put
from tests.commands.music_code import PLAN, project
from tests.commands.running import trackplan


def test_the_plan_of_the_project_is_beside_its_code(tmp_path: Path) -> None:
    ran = trackplan("status", at=project(tmp_path))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "Sent (1)\n"
        "    Song Played   2 calls, player.py:7\n"
        "\n"
        "Not sent (1)\n"
        "    Song Skipped\n"
        "\n"
        "Not checked, for their sources are in other languages (1)\n"
        "    App Opened    ios (swift)\n"
        "\n"
        "Of 3 events, 1 is sent, 1 is not sent and 1 is not checked.\n"
        "2 of 2 calls (100 %) are known in full.\n"
    )


@pytest.mark.parametrize("form", ["text", "json", "csv", "markdown"])
def test_each_format_goes_to_a_file_as_it_is_printed(tmp_path: Path, form: str) -> None:
    project(tmp_path)
    printed = trackplan("status", "--format", form, at=tmp_path).out
    assert printed
    ran = trackplan("status", "--format", form, "-o", "status", at=tmp_path)
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "status").read_text(encoding="utf-8") == printed


def test_of_several_plans_one_is_to_be_named(tmp_path: Path) -> None:
    put(project(tmp_path) / "plans" / "other" / "plan.yaml", PLAN)
    ran = trackplan("status", at=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "trackplan: error: there are 2 plans: `plans/music`, `plans/other`\n"
        "  help: name one with `--plan`\n"
    )
    named = trackplan("status", "--plan", "plans/other", "--format", "json", at=tmp_path)
    assert len(json.loads(named.out)["events"]) == 3


def test_the_configured_plan_is_the_default(tmp_path: Path) -> None:
    put(project(tmp_path) / "analytics" / "plan.yaml", "trackplan: 1\nevents: {Other: }\n")
    put(tmp_path / "trackplan.toml", 'target = ["analytics"]\n')
    events = json.loads(trackplan("status", "--format", "json", at=tmp_path).out)["events"]
    assert [event["name"] for event in events] == ["Other"]


def test_a_plan_that_does_not_load_is_refused(tmp_path: Path) -> None:
    put(project(tmp_path) / "plans" / "music" / "plan.yaml", "trackplan: 1\nevent: {}\n")
    ran = trackplan("status", at=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "the plan in `plans/music` does not load" in ran.err
    assert "`trackplan lint` shows each problem with its line" in ran.err
