"""Whether the events answer the questions that the plan is for."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule

RULES: tuple[type[Rule[Plan]], ...] = ()
