"""Traits that an event is to change."""

from __future__ import annotations

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.design.sets_unknown_trait import SetsUnknownTrait


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("identify: {open: true}\nevents: {E: {sets: {identify: [x]}}}", []),
        ("events: {E: {sets: {groups.g: [x]}}}", ["there is no trait set `groups.g`"]),
        (
            "groups: {g: {traits: {a: string}}}\npages: {P: {sets: {groups.g: [b, c, a]}}}",
            ["`groups.g` has no trait `b`", "`groups.g` has no trait `c`"],
        ),
        (
            (
                "bundles: {b: {properties: {a: string}}}\n"
                "groups: {g: {include: [b]}}\nevents: {E: {sets: {groups.g: [a]}}}"
            ),
            [],
        ),
        (
            'identify: {traits: {a: string}}\nevents: {"*": {sets: {identify: [b]}}, E: , F: }',
            ["`identify` has no trait `b`"],
        ),
    ],
)
def test_traits_are_looked_up(text: str, messages: list[str]) -> None:
    assert [found.message for found in findings(SetsUnknownTrait, text, {})] == messages


def test_no_fix_sets_the_same_trait_twice() -> None:
    text = "identify: {traits: {level: string}}\nevents: {E: {sets: {identify: [level, Level]}}}"
    (found,) = findings(SetsUnknownTrait, text, {})
    assert found.fix is None
