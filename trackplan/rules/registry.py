"""All rules, each once, in the order in which documents list them; each group lists its own."""

from __future__ import annotations

from typing import Any

from trackplan.plan.model.plan import Plan
from trackplan.rule import Profile, Rule
from trackplan.rules import run
from trackplan.rules.plan import (
    design,
    destinations,
    documentation,
    lifecycle,
    naming,
    ownership,
    privacy,
    references,
    types,
)
from trackplan.run import Run

PLAN_RULES: tuple[type[Rule[Plan]], ...] = (
    *naming.RULES,
    *documentation.RULES,
    *ownership.RULES,
    *design.RULES,
    *references.RULES,
    *types.RULES,
    *privacy.RULES,
    *lifecycle.RULES,
    *destinations.RULES,
)
RUN_RULES: tuple[type[Rule[Run]], ...] = run.RULES
RULES: tuple[type[Rule[Any]], ...] = (*PLAN_RULES, *RUN_RULES)
# Each holds the ones before it, too.
PROFILES: tuple[Profile, ...] = ("recommended", "strict", "all")

GROUPS = {
    "naming": "Names of events and properties",
    "documentation": "What people need to know",
    "ownership": "Who answers for what",
    "design": "Whether the plan answers its questions",
    "references": "Elements that name each other",
    "types": "Types, values and examples",
    "privacy": "Personal data",
    "lifecycle": "From proposed to removed",
    "destinations": "What destinations make of names",
    "run": "Suppression comments and baselines",
}
