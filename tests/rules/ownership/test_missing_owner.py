"""Owners: what is said once for a whole plan, and what is left alone."""

from __future__ import annotations

from datetime import date

from trackplan.diagnostic import Diagnostic
from trackplan.engine import run
from trackplan.plan.load.read_plan import load_files
from trackplan.plan.model.plan import Plan
from trackplan.rules.plan.ownership.missing_owner import MissingOwner
from trackplan.rules.plan.ownership.missing_plan_owner import MissingPlanOwner
from trackplan.rules.plan.ownership.unknown_owner import UnknownOwner

TWO_EVENTS = "events:\n  Song Played:\n  Song Skipped:\n"


def plan_of(text: str) -> Plan:
    files = {"plan.yaml": f"trackplan: 1\n{text}".encode()}
    return load_files("", files, today=date(2026, 6, 1)).plan


def owners_in(text: str) -> list[Diagnostic]:
    return run([MissingOwner(), MissingPlanOwner(), UnknownOwner()], plan_of(text))


def test_a_plan_in_which_nothing_has_an_owner_is_told_once() -> None:
    assert [d.message for d in owners_in(TWO_EVENTS)] == ["the plan has no owner"]


def test_a_plan_of_one_event_is_told_once_too() -> None:
    found = owners_in("events:\n  Song Played:\n")
    assert [d.message for d in found] == ["the plan has no owner"]


def test_it_is_told_by_the_other_rule_where_the_first_is_off() -> None:
    (found,) = run([MissingOwner()], plan_of(TWO_EVENTS))
    assert found.message == "nothing in the plan has an owner"


def test_a_plan_without_owners_is_told_once_however_many_it_names() -> None:
    events = "".join(f"  Song {n} Played: {{owner: team{n}}}\n" for n in range(1000))
    (found,) = owners_in(f"owner: growth\nevents:\n{events}")
    assert found.message == "the plan names `growth` and 1,000 others, but declares no `owners`"


def test_what_an_alias_shares_is_not_fixed() -> None:
    (found,) = owners_in(
        "owner: growth\nowners: {growth: {}}\n"
        "events:\n  A: {owner: &who grwoth}\n  B: {stakeholders: [*who]}\n"
    )[:1]
    assert (found.rule, found.help, found.fix) == (
        "unknown-owner",
        "did you mean `growth`?",
        None,
    )


def test_handles_of_reviewers_are_no_owners() -> None:
    assert owners_in('owner: growth\nowners: {growth: {reviewers: ["@acme/gorwth"]}}\n') == []


def test_a_defaults_owner_is_reported_where_it_stands_and_once() -> None:
    found = owners_in(f"owner: a\nowners: {{a: , b: }}\ndefaults: {{owner: c}}\n{TWO_EVENTS}")
    assert [(d.message, d.subject) for d in found] == [
        ("there is no owner `c`", ("defaults", "owner"))
    ]
