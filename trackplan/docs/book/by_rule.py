"""Findings of the same rule together: hundreds of them are of a few kinds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.docs.book.findings import tally
from trackplan.rules.registry import RULES

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OfRule(Generic[T]):
    """What one rule finds, in the order given; `severity` is the worst, `tally` says how many.

    `asks` is what the rule asks for, empty for a rule that is not one of ours. `help` is what all
    of its findings advise, None where they advise different things.
    """

    rule: str
    severity: Severity
    tally: str
    asks: str
    help: str | None
    found: tuple[T, ...]


def by_rule(found: Iterable[Diagnostic]) -> tuple[OfRule[Diagnostic], ...]:
    """The groups, the worst first, and of those the largest."""
    return grouped(found, lambda each: each)


def grouped(found: Iterable[T], finding: Callable[[T], Diagnostic]) -> tuple[OfRule[T], ...]:
    """The groups of what says more than a finding; `finding` takes that out of it."""
    of_rules: defaultdict[str, list[T]] = defaultdict(list)
    for each in found:
        of_rules[finding(each).rule].append(each)
    groups = (_group(rule, of, finding) for rule, of in of_rules.items())
    return tuple(sorted(groups, key=lambda it: (-it.severity, -len(it.found), it.rule)))


def _group(rule: str, found: list[T], finding: Callable[[T], Diagnostic]) -> OfRule[T]:
    said = [finding(each) for each in found]
    helps = {each.help for each in said}
    return OfRule(
        rule,
        max(each.severity for each in said),
        tally(said),
        _asked().get(rule, ""),
        helps.pop() if len(helps) == 1 else None,
        tuple(found),
    )


@cache
def _asked() -> dict[str, str]:
    return {rule.id(): rule.summary() for rule in RULES}
