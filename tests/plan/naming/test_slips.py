"""Names that somebody wrote with a letter too few or too many."""

from __future__ import annotations

import pytest

from trackplan.plan.naming.slips import slips
from trackplan.plan.naming.words import split


def found(*names: str) -> list[tuple[str, str]]:
    words = [tuple(map(str.casefold, split(name))) for name in names]
    return [("_".join(wrong), "_".join(right)) for wrong, right in slips(words)]


@pytest.mark.parametrize(
    ("wrong", "right", "other"),
    [
        ("warrantySheduleContinue", "warrantyScheduleContinue", "warrantyScheduleDay"),
        ("car_availabilty", "car_availability", "hub_availability"),
        ("schedulle", "schedule", "schedule_day"),
    ],
)
def test_a_letter_too_few_or_too_many(wrong: str, right: str, other: str) -> None:
    pairs = [tuple("_".join(split(name)).casefold() for name in (wrong, right))]
    assert found(wrong, right, other) == pairs
    assert found(other, right, wrong) == pairs


@pytest.mark.parametrize(
    "names",
    [
        ("contact_signed", "contract_signed", "contract_sent"),
        ("schedules_day", "schedule_day", "schedule_hour"),
        ("shedule_day", "schedule_day"),
        ("shedule_day", "shedule_hour", "schedule_day", "schedule_hour"),
        ("plain_viewed", "plan_viewed", "plan_bought"),
        ("shedule_day", "schedule_hour", "schedule_minute"),
        ("item_category1", "item_category12", "list_category12"),
    ],
)
def test_names_that_may_both_be_meant(names: tuple[str, ...]) -> None:
    assert found(*names) == []
