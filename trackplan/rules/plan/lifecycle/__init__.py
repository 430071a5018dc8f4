"""From proposed to removed."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.plan.lifecycle.deprecated_without_replacement import (
    DeprecatedWithoutReplacement,
)

RULES: tuple[type[Rule[Plan]], ...] = (DeprecatedWithoutReplacement,)
