"""Make fixes, round after round, until none is left; nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from trackplan.commands.lint.judged_plan import JudgedPlan, is_about_loading
from trackplan.diagnostic import Diagnostic, Fix
from trackplan.edits import apply, by_path, choose
from trackplan.plan.files.plan_files import PlanFiles

# Each round makes every fix that overlaps no other, so even long chains need a few. The limit is
# for a fix that would make the same text longer for ever.
MAX_ROUNDS = 200

Judge = Callable[[PlanFiles], JudgedPlan]


@dataclass(frozen=True, slots=True)
class Fixed:
    """The plan after its fixes, and how many findings they settled."""

    plan: JudgedPlan
    count: int


def fix(
    plan: JudgedPlan,
    judge: Judge,
    wanted: Callable[[JudgedPlan], Iterable[Diagnostic]],
    *,
    unsafe: bool,
) -> Fixed:
    """Make the fixes of the `wanted` findings; a fix after which less could be read is refused.

    Ends where nothing is left to fix, or where the files are what they were before some round.
    """
    count = 0
    refused: set[Fix] = set()
    seen = [plan.files.files]
    for _ in range(MAX_ROUNDS):
        fixes = [d.fix for d in wanted(plan) if d.fix is not None and (d.fix.safe or unsafe)]
        able = can_be_made(plan)
        chosen = choose(each for each in fixes if each not in refused and able(each))
        if not chosen:
            break
        plan, made = most_of(plan, chosen, judge, refused)
        settled = set(made)
        count += sum(each in settled for each in fixes)
        if made and plan.files.files in seen:
            break
        seen.append(plan.files.files)
    return Fixed(plan, count)


def most_of(
    plan: JudgedPlan, chosen: list[Fix], judge: Judge, refused: set[Fix]
) -> tuple[JudgedPlan, list[Fix]]:
    """The plan after as many of the fixes, from the first on, as do no harm together.

    Where the very first does harm it is refused, and nothing is made.
    """
    while chosen:
        after = judge(edited(plan, chosen))
        if not is_worse(plan, after):
            return after, chosen
        if len(chosen) == 1:
            refused.update(chosen)
        chosen = chosen[: len(chosen) // 2]
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


def can_be_made(plan: JudgedPlan) -> Callable[[Fix], bool]:
    """Whether a fix edits nothing that a YAML alias shows elsewhere, and only what is all text."""
    shared = set(plan.loaded.plan.shared)
    sources, files = plan.loaded.plan.files, plan.files.files

    @cache
    def is_text(path: str) -> bool:
        # Of a file that is no UTF-8 only a part is there, and the rest would be lost.
        source = sources.get(path)
        return source is not None and source.encode(source.text) == files.get(path)

    def able(candidate: Fix) -> bool:
        return all(
            is_text(edit.span.path) and not any(span.covers(edit.span) for span in shared)
            for edit in candidate.edits
        )

    return able
