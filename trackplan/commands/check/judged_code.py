"""Code held to a plan: the findings of one look at both."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.code.found import Code
from trackplan.code.usage import Usage
from trackplan.diagnostic import Diagnostic, in_order
from trackplan.engine import Times, run
from trackplan.plan.load.plan import Loaded
from trackplan.rules.judging import housekeeping
from trackplan.rules.selection import Selection
from trackplan.run import Run
from trackplan.suppress import Suppression, apply


@dataclass(frozen=True, slots=True)
class JudgedCode:
    """What came of it: `found` is in order and without what is suppressed."""

    usage: Usage
    found: tuple[Diagnostic, ...]
    suppressed: int


def judge_code(
    loaded: Loaded, code: Code, base: str, selection: Selection, times: Times | None = None
) -> JudgedCode:
    """Run the selected rules about code, and those about the suppressions in it."""
    usage = Usage(loaded.plan, code, base)
    said = run(selection.code_rules, usage, times)
    found = in_order(filter(None, map(selection.configured, said)))
    suppressions = (*code.suppressions, *loaded.suppressions)
    today = loaded.plan.today
    applied = apply(found, suppressions, today=today)
    about = Run(
        suppressions=(*code.suppressions, *about_code(loaded, selection)),
        used=applied.used,
        known_rules=selection.known,
        judged_rules=selection.code_ids,
        judged_files=frozenset(usage.files if code.whole else ()),
        stale=(),
        today=today,
        files=usage.files,
        root=loaded.plan.root,
    )
    said_of_them = housekeeping(selection.run_rules, about, selection.configured, times)
    kept = apply(said_of_them, suppressions, today=today)
    return JudgedCode(
        usage,
        tuple(in_order([*applied.kept, *kept.kept])),
        len(applied.suppressed) + len(kept.suppressed),
    )


def about_code(loaded: Loaded, selection: Selection) -> tuple[Suppression, ...]:
    """The suppressions in the plan that name rules about code only: `lint` cannot judge them."""
    code = {rule.id() for rule in selection.book.code_rules}
    return tuple(
        each
        for each in loaded.suppressions
        if each.rules and all(named.name in code for named in each.rules)
    )
