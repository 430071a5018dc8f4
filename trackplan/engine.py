"""Run rules over a subject: subjects in, diagnostics out."""

from __future__ import annotations

import sys
import traceback
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter
from typing import Protocol, TypeVar, cast

from trackplan.diagnostic import Diagnostic, Subject
from trackplan.errors import UserError
from trackplan.rule import Rule
from trackplan.source import shown

# Seconds that each rule has taken so far, by its id.
Times = dict[str, float]


class Rooted(Protocol):
    """What rules look at: a plan, or a run over one. `root` is the plan's folder."""

    @property
    def root(self) -> str:
        """The folder as people see it; empty where there is none."""


S = TypeVar("S", bound=Rooted)


class RuleFailed(UserError):
    """A rule raised where it should have spoken; the rest of the rules cannot make up for it."""


def run(rules: Iterable[Rule[S]], subject: S, times: Times | None = None) -> list[Diagnostic]:
    """What `rules` say about `subject`, less what they leave to more specific rules.

    The seconds that each takes are added to `times`. Raises RuleFailed where a rule raises.
    """
    rules = list(rules)
    found: list[Diagnostic] = []
    for rule in rules:
        if times is None:
            found += said_by(rule, subject)
        else:
            began = perf_counter()
            found += said_by(rule, subject)
            times[rule.id()] = times.get(rule.id(), 0.0) + perf_counter() - began
    spoke: defaultdict[Subject, set[str]] = defaultdict(set)
    for diagnostic in found:
        spoke[diagnostic.subject].add(diagnostic.rule)
    yields = {rule.id(): rule.yield_to for rule in rules if rule.yield_to}
    return [d for d in found if spoke[d.subject].isdisjoint(yields.get(d.rule, ()))]


def said_by(rule: Rule[S], subject: S) -> list[Diagnostic]:
    """What one rule says. Raises RuleFailed, whatever it raised."""
    try:
        found = list(rule.check(subject))
        for each in cast("list[object]", found):
            if not isinstance(each, Diagnostic):
                raise TypeError(f"it yields {each!r}, which is no diagnostic")  # noqa: TRY301
    except (Exception, SystemExit) as error:
        raise failure(rule, subject.root, error) from error
    return found


def failure(rule: Rule[S], root: str, error: BaseException) -> RuleFailed:
    """What to tell people about a rule that raised."""
    plan = f"the plan `{root}`" if root else "this plan"
    file = getattr(sys.modules.get(type(rule).__module__), "__file__", None)
    place = raised_at(error, Path(file).parent) if file else ""
    message = f"the rule `{rule.id()}` failed on {plan}: {in_words(error)}"
    leave_out = f"`--ignore {rule.id()}` leaves it out"
    if type(rule).__module__.startswith("trackplan."):
        help_ = f"this is a defect of trackplan, please report it; {leave_out}"
    else:
        help_ = f"correct the rule; {leave_out}, TRACKPLAN_DEBUG=1 shows the traceback"
    return RuleFailed(f"{message} ({place})" if place else message, help=help_)


def in_words(error: BaseException) -> str:
    """An exception as Python says it, on one line."""
    said = error.msg if isinstance(error, SyntaxError) else str(error)
    return f"{type(error).__name__}: {' '.join(said.split())}".rstrip(": ")


def raised_at(error: BaseException, folder: Path) -> str:
    """The file in `folder`, and the line in it, that led to the exception; empty without any."""
    if isinstance(error, SyntaxError) and error.filename:
        return f"{shown(Path(error.filename))}:{error.lineno or 1}"
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(folder)
    ]
    return f"{shown(Path(frames[-1].filename))}:{frames[-1].lineno}" if frames else ""
