"""Whole plans with everything that is found in them: `expected.txt` beside each plan.

TRACKPLAN_REWRITE_GOLDEN=1 writes these files anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pytest

from trackplan.cli.main import main
from trackplan.rule import Rule
from trackplan.rules.registry import PLAN_RULES, RUN_RULES

CASES = sorted(path.parent for path in (Path(__file__).parent / "lint").glob("*/plan.yaml"))
TODAY = "2026-11-01"
BASELINE = "trackplan-baseline.json"


def findings(
    case: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> str:
    """What `trackplan lint` prints in the folder of a case, all rules switched on."""
    monkeypatch.chdir(case)
    arguments = ["lint", "--format", "concise", "--select", "all", "--today", TODAY]
    if (case / BASELINE).exists():
        arguments += ["--baseline", BASELINE]
    monkeypatch.setattr("sys.argv", ["trackplan", *arguments])
    code = main()
    printed = capsys.readouterr()
    assert printed.err == ""
    assert code in (0, 1)
    return printed.out


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_plan_gets_the_findings_beside_it(
    case: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = findings(case, monkeypatch, capsys)
    golden = case / "expected.txt"
    if os.environ.get("TRACKPLAN_REWRITE_GOLDEN"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


def test_every_rule_fires_on_a_whole_plan() -> None:
    texts = [(case / "expected.txt").read_text(encoding="utf-8") for case in CASES]
    fired = {rule for text in texts for rule in re.findall(r"\[([a-z-]+)\]", text)}
    rules: list[type[Rule[Any]]] = [*PLAN_RULES, *RUN_RULES]
    assert {rule.id() for rule in rules} - fired == set()
