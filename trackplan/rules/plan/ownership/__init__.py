"""Who answers for what."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.plan.ownership.missing_owner import MissingOwner
from trackplan.rules.plan.ownership.missing_plan_owner import MissingPlanOwner
from trackplan.rules.plan.ownership.unknown_owner import UnknownOwner
from trackplan.rules.plan.ownership.unknown_stakeholder import UnknownStakeholder
from trackplan.rules.plan.ownership.unused_owner import UnusedOwner

RULES: tuple[type[Rule[Plan]], ...] = (
    MissingPlanOwner,
    MissingOwner,
    UnknownOwner,
    UnknownStakeholder,
    UnusedOwner,
)
