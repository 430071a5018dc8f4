"""A misspelled name is corrected only where there is no doubt what was meant."""

from __future__ import annotations

import pytest

from trackplan.plan.references.misspelling import meant_by

TEAMS = ["growth", "finance", "team-us", "squad-1", "web", "data-platform"]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("grwoth", "growth"),
        ("growht", "growth"),
        ("growths", "growth"),
        ("grow", None),
        ("Growth", "growth"),
        ("Data Platform", "data-platform"),
        ("data_plattfrom", "data-platform"),
        ("data_plattfrmo", None),
    ],
)
def test_a_slip_of_the_finger_is_seen_through(name: str, meant: str | None) -> None:
    assert meant_by(name, TEAMS) == meant


@pytest.mark.parametrize("name", ["team-uk", "team-u", "squad-2", "wep", "app", "", "-", "rgowth"])
def test_names_that_may_well_be_other_teams_are_left_alone(name: str) -> None:
    assert meant_by(name, TEAMS) is None


def test_two_names_that_are_equally_near_are_in_doubt() -> None:
    assert meant_by("payment", ["payments", "paymens"]) is None


def test_a_name_that_differs_in_case_only_is_nearer_than_a_slip() -> None:
    assert meant_by("Payment", ["payments", "payment"]) == "payment"
