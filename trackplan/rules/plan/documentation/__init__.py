"""What people need to know about an element."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.plan.documentation.missing_description import MissingDescription
from trackplan.rules.plan.documentation.missing_why import MissingWhy

RULES: tuple[type[Rule[Plan]], ...] = (
    MissingDescription,
    MissingWhy,
)
