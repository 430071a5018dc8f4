"""A plan hears once that it declares nobody, and each rule speaks of its own names."""

from __future__ import annotations

import pytest

from trackplan.engine import run
from trackplan.rules.examples import load
from trackplan.rules.plan.ownership.unknown_owner import UnknownOwner
from trackplan.rules.plan.ownership.unknown_stakeholder import UnknownStakeholder


def said(text: str) -> list[tuple[str, str]]:
    found = run([UnknownOwner(), UnknownStakeholder()], load(text).plan)
    return [(each.rule, each.message) for each in found]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("owner: a\nevents: {E: {stakeholders: [b]}}", "unknown-owner"),
        ("defaults: {owner: a}\nevents: {E: {stakeholders: [a]}}", "unknown-owner"),
        ("events: {E: {stakeholders: [b, c]}, F: {stakeholders: [b]}}", "unknown-stakeholder"),
        ("metrics: {m: {owner: a}}\nevents: {E: {stakeholders: [b]}}", "unknown-owner"),
    ],
)
def test_a_plan_without_owners_is_told_once(text: str, rule: str) -> None:
    assert [each for each, _ in said(text)] == [rule]


def test_each_name_is_told_by_one_rule() -> None:
    text = "owners: {a: }\nevents: {E: {owner: x, stakeholders: [x, a, y]}}"
    assert said(text) == [
        ("unknown-owner", "there is no owner `x`"),
        ("unknown-stakeholder", "there is no owner `x`"),
        ("unknown-stakeholder", "there is no owner `y`"),
    ]


@pytest.mark.parametrize("owners", ["", "owners: {a: }\n"])
def test_removed_events_are_not_asked(owners: str) -> None:
    assert said(f"{owners}events: {{E: {{status: removed, owner: x, stakeholders: [y]}}}}") == []
