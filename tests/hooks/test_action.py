"""The GitHub action: its form, and its scripts run as GitHub runs them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.hooks.scratch_plan import write_plan

ROOT = Path(__file__).parents[2]
ACTION = ROOT / "action.yml"
EXPRESSION = re.compile(r"\$\{\{ *(.+?) *\}\}")


@dataclass(frozen=True)
class Step:
    """What a step of the action did."""

    code: int
    printed: str
    outputs: Mapping[str, str]


def action() -> dict[str, Any]:
    document: dict[str, Any] = yaml.safe_load(ACTION.read_text(encoding="utf-8"))
    return document


def scripts() -> list[dict[str, Any]]:
    """The steps that run a script."""
    return [step for step in action()["runs"]["steps"] if "run" in step]


def run_step(name: str, folder: Path, values: Mapping[str, str]) -> Step:
    """Run step `name` in `folder` with GitHub's shell; `values` are what expressions stand for."""
    (step,) = (step for step in scripts() if step["id"] == name)
    defaults = {f"inputs.{key}": str(spec["default"]) for key, spec in action()["inputs"].items()}
    known = {**defaults, **values}

    def fill(text: str) -> str:
        return EXPRESSION.sub(lambda match: known[match[1]], text)

    output = folder / "github-output"
    output.touch()
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=folder / fill(step.get("working-directory", ".")),
        env={
            **os.environ,
            "GITHUB_ACTIONS": "true",
            "GITHUB_OUTPUT": str(output),
            "RUNNER_OS": "Linux",
            "RUNNER_TEMP": str(folder),
            **{key: fill(value) for key, value in step["env"].items()},
        },
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    lines = output.read_text(encoding="utf-8").splitlines()
    outputs = dict(line.split("=", 1) for line in lines)
    return Step(done.returncode, done.stdout + done.stderr, outputs)


def lint(folder: Path, **inputs: str) -> Step:
    """Run the linting step with this Python's trackplan."""
    program = Path(sys.executable).with_name("trackplan")
    values = {f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()}
    return run_step("lint", folder, {"steps.install.outputs.trackplan": str(program), **values})


def arguments(folder: Path, **inputs: str) -> list[str]:
    """The words that the linting step hands to trackplan."""
    echo = folder / "echo"
    echo.write_text("#!/bin/sh\nprintf '%s\\n' \"$@\"\n", encoding="utf-8")
    echo.chmod(0o755)
    values = {f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()}
    step = run_step("lint", folder, {"steps.install.outputs.trackplan": str(echo), **values})
    assert (step.code, step.outputs["exit-code"]) == (0, "0")
    return step.printed.splitlines()


def test_it_has_the_form_that_github_asks_for() -> None:
    command = [sys.executable, "-m", "check_jsonschema"]
    schema = ["--builtin-schema", "vendor.github-actions"]
    done = subprocess.run(
        [*command, *schema, ACTION], check=False, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout


def test_no_script_contains_an_expression_which_github_would_paste_into_it() -> None:
    assert scripts()
    assert not [step["name"] for step in scripts() if "${{" in step["run"]]


def test_its_outputs_are_those_that_the_steps_set(tmp_path: Path) -> None:
    write_plan(tmp_path)
    values = {value["value"] for value in action()["outputs"].values()}
    set_by_lint = {f"${{{{ steps.lint.outputs.{key} }}}}" for key in lint(tmp_path).outputs}
    assert values == set_by_lint


def test_a_clean_plan_passes_and_leaves_sarif(tmp_path: Path) -> None:
    write_plan(tmp_path)
    step = lint(tmp_path)
    assert step.code == 0, step.printed
    assert step.outputs == {"exit-code": "0", "sarif": "./trackplan.sarif"}
    sarif = json.loads((tmp_path / "trackplan.sarif").read_text(encoding="utf-8"))
    assert sarif["runs"][0]["results"] == []


def test_a_finding_fails_the_step_annotates_and_leaves_sarif(tmp_path: Path) -> None:
    write_plan(tmp_path, owner="nobody")
    step = lint(tmp_path)
    assert (step.code, step.outputs["exit-code"]) == (1, "1")
    assert "::error file=plans/music/plan.yaml,line=" in step.printed
    sarif = json.loads((tmp_path / step.outputs["sarif"]).read_text(encoding="utf-8"))
    assert "unknown-owner" in {result["ruleId"] for result in sarif["runs"][0]["results"]}


def test_nothing_to_read_is_exit_code_2(tmp_path: Path) -> None:
    step = lint(tmp_path)
    assert (step.code, step.outputs["exit-code"]) == (2, "2")


def test_the_sarif_path_is_relative_to_the_workspace(tmp_path: Path) -> None:
    write_plan(tmp_path / "app")
    step = lint(tmp_path, working_directory="app")
    assert step.outputs["sarif"] == "app/trackplan.sarif"
    assert (tmp_path / "app/trackplan.sarif").is_file()


def test_inputs_become_arguments(tmp_path: Path) -> None:
    given = arguments(
        tmp_path,
        paths="plans/music\nplans/with space\n",
        args="--statistics\n--baseline\nbase line.json\n",
        fail_on="warning",
        since="origin/main",
        sarif="out.sarif",
    )
    options = ["lint", "--format", "github", "--report", "sarif=out.sarif", "--fail-on", "warning"]
    more = ["--since", "origin/main", "--statistics", "--baseline", "base line.json"]
    assert given == [*options, *more, "--", "plans/music", "plans/with space"]


def test_empty_inputs_are_no_arguments(tmp_path: Path) -> None:
    assert arguments(tmp_path, sarif="") == ["lint", "--format", "github", "--"]


@pytest.mark.parametrize("name", ["paths", "args", "fail_on", "since", "sarif"])
def test_an_input_is_never_run_as_a_script(name: str, tmp_path: Path) -> None:
    evil = '"; touch pwned; $(touch pwned) `touch pwned`'
    assert any(evil in word for word in arguments(tmp_path, **{name: evil}))
    assert not (tmp_path / "pwned").exists()


@pytest.mark.network
def test_it_installs_trackplan_from_its_own_checkout(tmp_path: Path) -> None:
    values = {"steps.python.outputs.python-path": sys.executable, "github.action_path": str(ROOT)}
    step = run_step("install", tmp_path, values)
    assert step.code == 0, step.printed
    asked = [step.outputs["trackplan"], "--version"]
    assert subprocess.run(asked, capture_output=True, check=True).stdout.startswith(b"trackplan ")
