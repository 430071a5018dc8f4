"""Suppression comments and the baseline of a run."""

from __future__ import annotations

from trackplan.rule import Rule
from trackplan.rules.run.expired_suppression import ExpiredSuppression
from trackplan.rules.run.stale_baseline import StaleBaseline
from trackplan.rules.run.suppression_without_reason import SuppressionWithoutReason
from trackplan.rules.run.unknown_suppression import UnknownSuppression
from trackplan.rules.run.unused_suppression import UnusedSuppression
from trackplan.run import Run

RULES: tuple[type[Rule[Run]], ...] = (
    UnusedSuppression,
    UnknownSuppression,
    SuppressionWithoutReason,
    ExpiredSuppression,
    StaleBaseline,
)
