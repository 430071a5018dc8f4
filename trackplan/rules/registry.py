"""All rules, each once, in the order in which documents list them; each group lists its own."""

from __future__ import annotations

from typing import Any

from trackplan.code.usage import Usage
from trackplan.plan.model.plan import Plan
from trackplan.rule import Profile, Rule
from trackplan.rules import run
from trackplan.rules.code import arguments, calls, coverage, users
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
CODE_RULES: tuple[type[Rule[Usage]], ...] = (
    *calls.RULES,
    *arguments.RULES,
    *users.RULES,
    *coverage.RULES,
)
RUN_RULES: tuple[type[Rule[Run]], ...] = run.RULES
RULES: tuple[type[Rule[Any]], ...] = (*PLAN_RULES, *CODE_RULES, *RUN_RULES)
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
    "calls": "Calls in code",
    "arguments": "What calls send",
    "users": "Whom calls are about",
    "coverage": "What code sends of the plan",
    "run": "Suppression comments and baselines",
}
