"""Run rules over a subject: subjects in, diagnostics out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from trackplan.diagnostic import Diagnostic, Subject
from trackplan.rule import Rule

S = TypeVar("S")


def run(rules: Iterable[Rule[S]], subject: S) -> list[Diagnostic]:
    """What `rules` say about `subject`, less what they leave to more specific rules."""
    rules = list(rules)
    found = [diagnostic for rule in rules for diagnostic in rule.check(subject)]
    spoke: defaultdict[Subject, set[str]] = defaultdict(set)
    for diagnostic in found:
        spoke[diagnostic.subject].add(diagnostic.rule)
    yields = {rule.id(): rule.yield_to for rule in rules if rule.yield_to}
    return [d for d in found if spoke[d.subject].isdisjoint(yields.get(d.rule, ()))]
