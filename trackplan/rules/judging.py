"""Judge a loaded plan: its rules, its suppressions, and the rules about the run itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from trackplan.diagnostic import Diagnostic, in_order
from trackplan.engine import Times, run
from trackplan.plan.load.plan import Loaded
from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.run import Run
from trackplan.suppress import Suppression, apply

Configured = Callable[[Diagnostic], Diagnostic | None]


def as_it_is(diagnostic: Diagnostic) -> Diagnostic | None:
    """No configuration."""
    return diagnostic


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of a plan: `kept` is to be reported. `withheld` are rules that could not run."""

    kept: tuple[Diagnostic, ...]
    suppressed: tuple[Diagnostic, ...]
    used: frozenset[tuple[Suppression, str]]
    withheld: tuple[str, ...]


def judge(
    loaded: Loaded,
    rules: Iterable[Rule[Plan]],
    configured: Configured = as_it_is,
    times: Times | None = None,
) -> Judged:
    """Run `rules` over a plan. `configured` gives a diagnostic its severity, or drops it.

    Where a file could not be read, rules that need the whole plan are withheld. The seconds that
    each rule takes are added to `times`. Raises UserError where a rule raises.
    """
    rules = list(rules)
    able = [rule for rule in rules if loaded.plan.whole or not rule.needs_whole_subject]
    misshapen = Misshapen(loaded.diagnostics)
    said = (d for d in run(able, loaded.plan, times) if not misshapen.explains(d))
    found = in_order(filter(None, map(configured, said)))
    applied = apply(found, loaded.suppressions, today=loaded.plan.today)
    return Judged(
        tuple(in_order([*loaded.diagnostics, *applied.kept])),
        applied.suppressed,
        applied.used,
        tuple(rule.id() for rule in rules if rule not in able),
    )


class Misshapen:
    """The elements whose shape is wrong, so that a rule would say the same once more.

    `desciption` is one mistake, and so is a text where the event's mapping should be; and where
    the properties of an event could not be read, none of its examples is judged.
    """

    def __init__(self, problems: Iterable[Diagnostic]) -> None:
        subjects = {problem.subject for problem in problems}
        self.elements = subjects | {subject[:-1] for subject in subjects}
        self.unread = {s[:-1] for s in subjects if s[2:] == ("properties",)}

    def explains(self, diagnostic: Diagnostic) -> bool:
        """Whether a finding only follows from a wrong shape, which was reported."""
        if diagnostic.rule == "invalid-example":
            return diagnostic.subject[:2] in self.unread
        return diagnostic.rule.startswith("missing-") and diagnostic.subject in self.elements


def housekeeping(
    rules: Sequence[Rule[Run]],
    subject: Run,
    configured: Configured = as_it_is,
    times: Times | None = None,
) -> list[Diagnostic]:
    """What the rules about the run say, after all plans have been judged."""
    return in_order(filter(None, map(configured, run(rules, subject, times))))
