"""The plans that every format of the warehouse is tried on."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.compile.samples import SAMPLES, sample
from tests.compile.warehouse.hostile import hostile
from tests.plan.loading import TODAY
from tests.schema.music import music
from trackplan.plan.load.read_plan import load_folder
from trackplan.plan.model.plan import Plan

# Names and texts that are made to break code that is generated from them.
CASE = Path(__file__).parents[2] / "cases" / "hostile"
PLANS = [*SAMPLES, "music", "hostile", "case"]


@cache
def plan_named(name: str) -> Plan:
    """One of the plans."""
    if name in SAMPLES:
        return sample(name)
    if name == "case":
        loaded = load_folder(CASE, today=TODAY)
        assert loaded.diagnostics == ()
        return loaded.plan
    return music() if name == "music" else hostile()
