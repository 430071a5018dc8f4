"""Who owns nothing, and who does after all."""

from __future__ import annotations

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.ownership.unused_owner import UnusedOwner


def idle(text: str) -> list[str]:
    return [found.subject[-1] for found in findings(UnusedOwner, text, {})]


@pytest.mark.parametrize(
    "use",
    [
        "owner: a",
        "defaults: {owner: a}",
        "pages: {P: {owner: a}}",
        "screens: {S: {stakeholders: [a]}}",
        "metrics: {m: {owner: a, count: {event: E}}}",
        "funnels: {f: {owner: a, steps: [E]}}",
    ],
)
def test_each_way_of_naming_an_owner_is_a_use(use: str) -> None:
    assert idle(f"owners: {{a: }}\nevents: {{E: }}\n{use}\n") == []


def test_a_tombstone_still_names_its_owner() -> None:
    assert idle("owners: {a: }\nevents: {E: {status: removed, owner: a}}\n") == []


def test_code_is_something_to_own_and_reviewers_alone_are_not() -> None:
    assert idle("owners: {a: {paths: [x/**]}, b: {reviewers: ['@b']}}\nevents: {E: }\n") == ["b"]


@pytest.mark.parametrize("name", ["Growth Team", "growht", "growth-team"])
def test_an_owner_who_was_misspelled_is_not_left_over(name: str) -> None:
    owners = "owners: {growth: {name: Growth team}, sales: }\n"
    assert idle(f"{owners}events: {{E: {{owner: {name}}}}}\n") == ["sales"]
