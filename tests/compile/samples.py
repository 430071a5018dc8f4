"""The sample plans, loaded once."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from trackplan.plan.load.read_plan import load_folder
from trackplan.plan.model.plan import Plan

PLANS = Path(__file__).parents[2] / "plans"
SAMPLES = sorted(path.parent.name for path in PLANS.glob("*/plan.yaml"))


@cache
def sample(name: str) -> Plan:
    """A sample plan."""
    loaded = load_folder(PLANS / name, today=date(2026, 6, 1))
    assert loaded.diagnostics == ()
    return loaded.plan
