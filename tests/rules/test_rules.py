"""Every rule keeps its word: its examples hold, and its name, file and group agree."""

from __future__ import annotations

from typing import Any

import pytest

from trackplan.rule import Rule
from trackplan.rules.examples import problems
from trackplan.rules.registry import GROUPS, RULES

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id())


@every_rule
def test_examples_hold(rule: type[Rule[Any]]) -> None:
    assert rule.good
    assert rule.bad
    assert problems(rule) == []


@every_rule
def test_the_file_is_named_after_the_rule(rule: type[Rule[Any]]) -> None:
    *_, group, module = rule.__module__.split(".")
    assert module.replace("_", "-") == rule.id()
    assert group == rule.group
    assert group in GROUPS


@every_rule
def test_the_explanation_says_more_than_the_summary(rule: type[Rule[Any]]) -> None:
    assert rule.summary().endswith(".")
    assert rule.explanation()


def test_ids_are_unique() -> None:
    ids = [rule.id() for rule in RULES]
    assert sorted(set(ids)) == sorted(ids)
