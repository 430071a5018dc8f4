"""From proposed to removed."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.plan.lifecycle.deprecated_without_replacement import (
    DeprecatedWithoutReplacement,
)
from trackplan.rules.plan.lifecycle.expired import Expired
from trackplan.rules.plan.lifecycle.inconsistent_dates import InconsistentDates
from trackplan.rules.plan.lifecycle.live_uses_deprecated import LiveUsesDeprecated
from trackplan.rules.plan.lifecycle.missing_expiry import MissingExpiry
from trackplan.rules.plan.lifecycle.removal_overdue import RemovalOverdue
from trackplan.rules.plan.lifecycle.replacement_map_wrong import ReplacementMapWrong
from trackplan.rules.plan.lifecycle.replacement_missing import ReplacementMissing

RULES: tuple[type[Rule[Plan]], ...] = (
    DeprecatedWithoutReplacement,
    ReplacementMissing,
    ReplacementMapWrong,
    LiveUsesDeprecated,
    RemovalOverdue,
    InconsistentDates,
    MissingExpiry,
    Expired,
)
