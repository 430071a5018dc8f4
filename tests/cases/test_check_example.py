"""The example service, in which every rule about code finds something.

TRACKPLAN_REWRITE_GOLDEN=1 writes the findings anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from tests.commands.running import trackplan
from trackplan.rules.registry import CODE_RULES

ROOT = Path(__file__).parent.parent.parent
GOLDEN = Path(__file__).parent / "check" / "music.expected.txt"
TODAY = ("--today", "2026-11-01")


def check(*words: str) -> tuple[int, str]:
    ran = trackplan("check", "--no-cache", *TODAY, *words, at=ROOT / "examples" / "music")
    return ran.code, ran.out


def test_the_findings_in_the_example_are_as_they_were() -> None:
    code, found = check()
    if os.environ.get("TRACKPLAN_REWRITE_GOLDEN"):
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")
    assert code == 1


def test_every_rule_about_code_fires_on_the_example() -> None:
    fired = set(re.findall(r"\[([a-z-]+)\]", GOLDEN.read_text(encoding="utf-8")))
    assert {rule.id() for rule in CODE_RULES} - fired == set()


def test_the_plan_of_the_example_is_without_fault() -> None:
    ran = trackplan("lint", *TODAY, at=ROOT / "examples" / "music")
    assert (ran.code, ran.out) == (0, "No problems in 1 plan, 10 events.\n")
