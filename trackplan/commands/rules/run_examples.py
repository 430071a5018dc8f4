"""`trackplan rules --test`: hold rules to their own examples."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from trackplan.commands.rules.described import RuleClass
from trackplan.errors import UserError
from trackplan.listing import counted
from trackplan.rules.book import RuleBook
from trackplan.rules.examples import Failure, failures

FAILED = 1


def run_examples(rules: Iterable[RuleClass], book: RuleBook) -> int:
    """Print each example that does not hold, and how many do; 1 where any does not.

    Raises UserError where there is no rule to test.
    """
    rules = list(rules)
    if not rules:
        help_ = "name files of rules as `extend-rules`, or name rules: `trackplan rules --test all`"
        raise UserError("the configuration adds no rules of your own", help=help_)
    failed = 0
    for rule in rules:
        found = list(failures(rule))
        failed += len({failure.example for failure in found})
        for failure in found:
            sys.stdout.write(f"{told(rule, failure, book)}\n")
    passed = sum(len(rule.good) + len(rule.bad) for rule in rules) - failed
    sys.stdout.write(f"{counted(passed, 'example')} of {counted(len(rules), 'rule')} passed")
    sys.stdout.write(f", {failed} failed.\n" if failed else ".\n")
    return FAILED if failed else 0


def told(rule: RuleClass, failure: Failure, book: RuleBook) -> str:
    """One failure: the rule, the example, what is wrong, and the example's text."""
    place = book.own.get(rule.id())
    where = f" ({place})" if place else ""
    head = f"{rule.id()}{where}: {failure.example}: {failure.said}"
    return "\n".join([head, "", *(f"    {line}" for line in failure.text.splitlines()), ""])
