"""`trackplan rules` and `trackplan rule`: documents made from the rules themselves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.running import trackplan
from trackplan.plan.load.problems import LOADING_PROBLEMS
from trackplan.rules.registry import GROUPS, RULES

HERE = Path(__file__).parent


def test_every_rule_stands_once_below_its_group() -> None:
    lines = trackplan("rules", at=HERE).out.splitlines()
    listed = [line.split()[0] for line in lines if line.startswith("  ")]
    assert sorted(listed) == sorted(rule.id() for rule in RULES)
    assert all(f"{title} ({group})" in lines for group, title in GROUPS.items())


def test_the_list_as_json_holds_everything() -> None:
    rules = json.loads(trackplan("rules", "--format", "json", at=HERE).out)
    assert [rule["id"] for rule in rules] == [rule.id() for rule in RULES]
    assert all(rule["explanation"] and rule["good"] and rule["bad"] for rule in rules)
    allowed = next(rule for rule in rules if rule["id"] == "property-name-case")["options"]
    assert {"name": "allow", "type": "list of text", "default": ["utm_*", "$*"]} in allowed


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id())
def test_a_rule_is_explained_with_all_its_examples(rule: type) -> None:
    name = next(each.id() for each in RULES if each is rule)
    ran = trackplan("rule", name, at=HERE)
    described = json.loads(trackplan("rule", name, "--format", "json", at=HERE).out)
    assert ran.code == 0
    assert described["summary"] in ran.out
    assert all(bad["message"] in ran.out for bad in described["bad"])


@pytest.mark.parametrize("name", LOADING_PROBLEMS)
def test_what_loading_says_is_explained_too(name: str) -> None:
    assert LOADING_PROBLEMS[name] in trackplan("rule", name, at=HERE).out


def test_a_misspelled_rule_gets_a_suggestion() -> None:
    ran = trackplan("rule", "event-name-cse", at=HERE)
    assert ran.code == 2
    assert "there is no rule `event-name-cse`" in ran.err
    assert "did you mean `event-name-case`?" in ran.err
