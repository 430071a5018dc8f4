"""A rule book with a team's own rules in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from trackplan.config.model import Config
from trackplan.plan.load.problems import LOADING_PROBLEMS
from trackplan.rule import Rule
from trackplan.rules.book import RuleBook
from trackplan.rules.own.classes import rules_in
from trackplan.rules.own.modules import modules
from trackplan.rules.own.pattern_rule import PATTERNS, rule_of
from trackplan.rules.own.problems import Problems
from trackplan.rules.subjects import is_about_code, is_about_plans

Placed = tuple[type[Rule[Any]], str]


def extended(book: RuleBook, config: Config) -> RuleBook:
    """`book` with the rules that a configuration names.

    Raises UserError with everything that is wrong with them.
    """
    problems = Problems()
    own = different(book, own_rules(config, problems), problems)
    problems.raise_any()
    rules = tuple(rule for rule, _ in own.values())
    groups = {rule.group: title_of(rule.group) for rule in rules} | dict(book.groups)
    ordered = {name: groups[name] for name in (*book.groups, *groups)}
    places = {id: where for id, (_, where) in own.items()}
    return RuleBook(
        plan_rules=(*book.plan_rules, *filter(is_about_plans, rules)),
        run_rules=book.run_rules,
        groups=ordered,
        own=places,
        code_rules=(*book.code_rules, *filter(is_about_code, rules)),
    )


def own_rules(config: Config, problems: Problems) -> Iterator[Placed]:
    """The rules in Python, then the patterns, each with its place."""
    for module in modules(config.extend_rules.value, problems):
        yield from rules_in(module, problems)
    for pattern in config.patterns:
        yield rule_of(pattern), pattern.name.where


def different(book: RuleBook, own: Iterator[Placed], problems: Problems) -> dict[str, Placed]:
    """The rules by id; one whose id something else has is a problem."""
    taken = dict.fromkeys((*book.names, *LOADING_PROBLEMS), "trackplan has")
    found: dict[str, Placed] = {}
    for rule, where in own:
        id = rule.id()
        if id in taken:
            problems.add(where, f"{taken[id]} something called `{id}` already: call it otherwise")
        elif rule.group in book.by_id:
            problems.add(where, f"the group of `{id}` is called as the rule `{rule.group}`")
        else:
            found[id] = (rule, where)
            taken[id] = f"{where} has"
    return found


def title_of(group: str) -> str:
    """The title of a team's own group, for documents."""
    return "Patterns of the configuration" if group == PATTERNS else "Rules of your own"
