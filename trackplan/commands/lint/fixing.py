"""Make fixes, round after round, until none is left; nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from trackplan.commands.lint.judged_plan import JudgedPlan, is_about_loading
from trackplan.diagnostic import Diagnostic, Fix
from trackplan.edits import apply, by_path, choose
from trackplan.plan.files.plan_files import PlanFiles

# Each round makes every fix that overlaps no other; names that depend on each other need a few.
MAX_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class Fixed:
    """The plan after its fixes, and how many findings they settled."""

    plan: JudgedPlan
    count: int


def fix(
    plan: JudgedPlan,
    judge: Callable[[PlanFiles], JudgedPlan],
    wanted: Callable[[JudgedPlan], Iterable[Diagnostic]],
    *,
    unsafe: bool,
) -> Fixed:
    """Make the fixes of the `wanted` findings; a fix after which less could be read is refused."""
    count = 0
    refused: set[Fix] = set()
    for _ in range(MAX_ROUNDS):
        fixes = [
            d.fix
            for d in wanted(plan)
            if d.fix is not None and (d.fix.safe or unsafe) and d.fix not in refused
        ]
        chosen = choose(f for f in fixes if not edits_shared_text(plan, f))
        if not chosen:
            break
        after = judge(edited(plan, chosen))
        if is_worse(plan, after):
            # One of them does harm: make them one by one, and keep those that do not.
            after, chosen = one_by_one(plan, chosen, judge, refused)
        plan, count = after, count + len(chosen)
    return Fixed(plan, count)


def one_by_one(
    plan: JudgedPlan,
    fixes: list[Fix],
    judge: Callable[[PlanFiles], JudgedPlan],
    refused: set[Fix],
) -> tuple[JudgedPlan, list[Fix]]:
    """The first of the fixes that does no harm; those before it are refused."""
    for one in fixes:
        after = judge(edited(plan, [one]))
        if not is_worse(plan, after):
            return after, [one]
        refused.add(one)
    return plan, []


def edited(plan: JudgedPlan, fixes: Iterable[Fix]) -> PlanFiles:
    """The plan's files after these fixes."""
    sources = plan.loaded.plan.files
    edits = by_path(edit for each in fixes for edit in each.edits)
    texts = {path: (sources[path], apply(sources[path], each)) for path, each in edits.items()}
    return plan.files.having({path: source.encode(text) for path, (source, text) in texts.items()})


def is_worse(before: JudgedPlan, after: JudgedPlan) -> bool:
    """Whether less of the plan can be read than before."""
    return sum(map(is_about_loading, after.found)) > sum(map(is_about_loading, before.found))


def edits_shared_text(plan: JudgedPlan, candidate: Fix) -> bool:
    """Whether a fix would edit what a YAML alias shows elsewhere, or a file that is not there."""
    shared = plan.loaded.plan.shared
    files = plan.loaded.plan.files
    return any(
        edit.span.path not in files or any(span.covers(edit.span) for span in shared)
        for edit in candidate.edits
    )
