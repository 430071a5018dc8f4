"""Which findings of one plan are reported."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from trackplan.baseline import StaleEntry
from trackplan.commands.findings.accepted import Accepted
from trackplan.commands.lint.accepted import split
from trackplan.commands.lint.inputs import Input
from trackplan.commands.lint.judged_plan import JudgedPlan
from trackplan.commands.lint.since import Change
from trackplan.commands.lint.touched import Lines, after_fixes
from trackplan.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Outcome:
    """One plan's findings that are to be reported, and how many the baseline accepts."""

    plan: JudgedPlan
    reported: tuple[Diagnostic, ...]
    baselined: int
    stale: tuple[StaleEntry, ...]
    touched: Lines


@dataclass(frozen=True, slots=True)
class Reporter:
    """Decides it: not accepted, caused by the change, in a file that was asked for."""

    given: Input
    accepted: Accepted
    change: Change | None

    def outcome(self, plan: JudgedPlan) -> Outcome:
        """What is to be reported of the plan, as it was given or after some fixes."""
        held = split(self.accepted, self.given.folder, plan)
        found: Iterable[Diagnostic] = held.new
        touched: Lines = frozenset()
        if self.change is not None:
            touched = after_fixes(self.change.touched, self.given.files, plan.files)
            found = self.change.concerns(found, touched)
        kept = tuple(d for d in found if self.given.wants(d.span.path))
        return Outcome(plan, kept, len(held.accepted), held.stale, touched)

    def reported(self, plan: JudgedPlan) -> tuple[Diagnostic, ...]:
        """The findings that are to be reported."""
        return self.outcome(plan).reported
