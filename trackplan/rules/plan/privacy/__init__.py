"""Personal data."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.plan.privacy.pii_unclassified import PiiUnclassified

RULES: tuple[type[Rule[Plan]], ...] = (PiiUnclassified,)
