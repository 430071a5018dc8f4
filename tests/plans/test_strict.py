"""The sample plans pass under the strict profile; where a published fact does not, they say why."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.running import trackplan

PLANS = Path(__file__).parents[2] / "plans"
SAMPLES = sorted(path.parent for path in PLANS.glob("*/plan.yaml"))


@pytest.mark.parametrize("plan", SAMPLES, ids=lambda path: path.name)
def test_a_sample_plan_has_no_findings(plan: Path) -> None:
    arguments = ("--select", "strict", "--today", "2026-11-01", "--fail-on", "info")
    ran = trackplan("lint", str(plan), "--format", "concise", *arguments, at=PLANS)
    assert (ran.code, ran.out.splitlines()[:-1], ran.err) == (0, [], "")


def test_all_five_are_there() -> None:
    assert [path.name for path in SAMPLES] == ["basic", "ecommerce", "mobile", "saas", "video"]
