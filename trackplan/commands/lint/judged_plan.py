"""One plan, loaded and judged."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from time import perf_counter

from trackplan.diagnostic import Diagnostic, in_order
from trackplan.engine import Times
from trackplan.plan.files.plan_files import PlanFiles
from trackplan.plan.load.plan import Loaded
from trackplan.plan.load.problems import INVALID_YAML, LOADING_PROBLEMS, UNREADABLE_FILE
from trackplan.plan.load.read_plan import load
from trackplan.report.rule_times import LOADING
from trackplan.rules.judging import Judged, housekeeping, judge
from trackplan.rules.selection import Selection
from trackplan.run import Run
from trackplan.suppress import apply


@dataclass(frozen=True, slots=True)
class JudgedPlan:
    """A plan with everything that is to be said about it; `found` is in order."""

    files: PlanFiles
    loaded: Loaded
    judged: Judged
    found: tuple[Diagnostic, ...]


def judge_plan(
    files: PlanFiles, selection: Selection, *, today: date, times: Times | None = None
) -> JudgedPlan:
    """Load the plan of these files and run the selected rules over it.

    The seconds that loading and each rule take are added to `times`.
    """
    began = perf_counter()
    loaded = load(files, today=today)
    if times is not None:
        times[LOADING] = times.get(LOADING, 0.0) + perf_counter() - began
    return judge_loaded(files, loaded, selection, times)


def judge_loaded(
    files: PlanFiles, loaded: Loaded, selection: Selection, times: Times | None = None
) -> JudgedPlan:
    """Run the selected rules over the plan that was loaded from these files."""
    judged = judge(loaded, selection.plan_rules, selection.configured, times)
    run = run_of(loaded, judged, selection)
    about_the_run = apply(
        housekeeping(selection.run_rules, run, selection.configured, times),
        loaded.suppressions,
        today=loaded.plan.today,
    )
    judged = replace(judged, suppressed=(*judged.suppressed, *about_the_run.suppressed))
    found = in_order([*judged.kept, *about_the_run.kept])
    return JudgedPlan(files, loaded, judged, tuple(found))


def run_of(loaded: Loaded, judged: Judged, selection: Selection) -> Run:
    """What the rules about suppressions look at.

    Where a part of the plan could not be read, no suppression is called unused; nor is one of
    these rules themselves, since what they find is not known yet.
    """
    about_plans = {rule.id() for rule in selection.plan_rules}
    return Run(
        suppressions=loaded.suppressions,
        used=judged.used,
        known_rules=selection.known,
        judged_rules=frozenset(about_plans - set(judged.withheld)),
        judged_files=frozenset(loaded.plan.files if loaded.plan.whole else ()),
        stale=(),
        today=loaded.plan.today,
        files=loaded.plan.files,
        root=loaded.plan.root,
    )


def is_about_loading(diagnostic: Diagnostic) -> bool:
    """Whether a finding says that the plan is not what the format asks for: never accepted."""
    return diagnostic.rule in LOADING_PROBLEMS


def hides_the_rest(diagnostic: Diagnostic) -> bool:
    """Whether a finding says that a part of the plan could not be read: nothing may hide it."""
    return diagnostic.rule in (UNREADABLE_FILE, INVALID_YAML)
