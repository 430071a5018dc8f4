"""Run all rules about names over a plan."""

from __future__ import annotations

from collections import defaultdict

from trackplan.diagnostic import Diagnostic
from trackplan.edits import apply, choose
from trackplan.engine import run
from trackplan.plan.model.plan import Plan
from trackplan.rules.examples import load
from trackplan.rules.parts import HEADER, PATH
from trackplan.rules.registry import PLAN_RULES
from trackplan.source import SourceFile

NAMING_RULES = [rule() for rule in PLAN_RULES if rule.group == "naming"]


def naming_findings(plan: Plan) -> list[Diagnostic]:
    """What the rules about names say."""
    return run(NAMING_RULES, plan)


def said(text: str) -> dict[str, list[str]]:
    """The rules that speak, by the name of the element that they speak about."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for diagnostic in naming_findings(load(text).plan):
        found[diagnostic.subject[-1]].append(diagnostic.rule)
    return {name: sorted(rules) for name, rules in found.items()}


def fixed(text: str, *, unsafe: bool = False) -> str:
    """The text after one round of fixes; raises where what comes of it does not load."""
    fixes = [d.fix for d in naming_findings(load(text).plan) if d.fix]
    chosen = choose(fix for fix in fixes if fix.safe or unsafe)
    source = SourceFile(PATH, HEADER + text)
    after = apply(source, [edit for fix in chosen for edit in fix.edits]).removeprefix(HEADER)
    load(after)
    return after
