"""One plan, loaded and judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trackplan.diagnostic import Diagnostic, in_order
from trackplan.plan.files.plan_files import PlanFiles
from trackplan.plan.load.plan import Loaded
from trackplan.plan.load.problems import LOADING_PROBLEMS
from trackplan.plan.load.read_plan import load
from trackplan.rules.judging import Judged, housekeeping, judge
from trackplan.rules.selection import Selection
from trackplan.run import Run


@dataclass(frozen=True, slots=True)
class JudgedPlan:
    """A plan with everything that is to be said about it; `found` is in order."""

    files: PlanFiles
    loaded: Loaded
    judged: Judged
    found: tuple[Diagnostic, ...]


def judge_plan(files: PlanFiles, selection: Selection, *, today: date) -> JudgedPlan:
    """Load the plan of these files and run the selected rules over it."""
    loaded = load(files, today=today)
    judged = judge(loaded, selection.plan_rules, selection.configured)
    about_the_run = housekeeping(
        selection.run_rules, run_of(loaded, judged, selection), selection.configured
    )
    return JudgedPlan(files, loaded, judged, tuple(in_order([*judged.kept, *about_the_run])))


def run_of(loaded: Loaded, judged: Judged, selection: Selection) -> Run:
    """What the rules about suppressions look at.

    Where a part of the plan could not be read, no suppression is called unused.
    """
    return Run(
        suppressions=loaded.suppressions,
        used=judged.used,
        known_rules=selection.known,
        judged_rules=selection.ids - set(judged.withheld),
        judged_files=frozenset(loaded.plan.files if loaded.plan.whole else ()),
        stale=(),
        today=loaded.plan.today,
        files=loaded.plan.files,
    )


def is_about_loading(diagnostic: Diagnostic) -> bool:
    """Whether a finding says that a file could not be read: nothing may hide it."""
    return diagnostic.rule in LOADING_PROBLEMS
