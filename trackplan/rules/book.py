"""The rule book in force: the rules that trackplan brings, and those of a team."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from trackplan.code.usage import Usage
from trackplan.config.model import Config
from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.registry import CODE_RULES, GROUPS, PLAN_RULES, PROFILES, RUN_RULES
from trackplan.run import Run


@dataclass(frozen=True)
class RuleBook:
    """All rules there are, and the titles of their groups, in the order of documents.

    `own` says where each rule of a team's own is defined, such as `lint/no_beta.py:12`, by its id.
    """

    plan_rules: tuple[type[Rule[Plan]], ...]
    run_rules: tuple[type[Rule[Run]], ...]
    groups: Mapping[str, str]
    own: Mapping[str, str] = field(default_factory=dict)
    code_rules: tuple[type[Rule[Usage]], ...] = CODE_RULES

    @cached_property
    def rules(self) -> tuple[type[Rule[Any]], ...]:
        """Rules about plans, then those about code, then those about the run."""
        return (*self.plan_rules, *self.code_rules, *self.run_rules)

    @cached_property
    def by_id(self) -> Mapping[str, type[Rule[Any]]]:
        """The rules by name."""
        return {rule.id(): rule for rule in self.rules}

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that selects rules."""
        return (*self.by_id, *self.groups, *PROFILES)

    def meant_by(self, name: str) -> frozenset[str]:
        """The rules that a name stands for: a rule, a group or a profile; none if it is unknown."""
        if name in self.by_id:
            return frozenset([name])
        if name in self.groups:
            return frozenset(id for id, rule in self.by_id.items() if rule.group == name)
        if name in PROFILES:
            inside = PROFILES[: PROFILES.index(name) + 1]
            return frozenset(id for id, rule in self.by_id.items() if rule.profile in inside)
        return frozenset()


OURS = RuleBook(PLAN_RULES, RUN_RULES, GROUPS)


def book_of(config: Config) -> RuleBook:
    """The rule book of a configuration; the files that it names are executed.

    Raises UserError with everything that is wrong with a team's own rules.
    """
    if not config.extend_rules.value and not config.patterns:
        return OURS
    from trackplan.rules.own.extend import extended  # most teams have no rules of their own

    return extended(OURS, config)
