"""Things in a sentence: their number, and their names in a row."""

from __future__ import annotations

from datetime import date

import pytest

from trackplan.listing import counted, days_ago, few_and_others, first_few, in_a_row


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 plans"), (1, "1 plan"), (2, "2 plans"), (1_000, "1,000 plans")]
)
def test_a_number_of_things(count: int, said: str) -> None:
    assert counted(count, "plan") == said


def test_how_long_ago_a_day_was() -> None:
    assert days_ago(date(2026, 6, 2), date(2026, 6, 1)) == "1 day ago, after 2026-06-01"
    assert days_ago(date(2026, 6, 3), date(2026, 6, 1)) == "2 days ago, after 2026-06-01"


@pytest.mark.parametrize(
    ("texts", "said"),
    [("a", "a"), ("ab", "a and b"), ("abc", "a, b and c"), ("abcd", "a, b, c and d")],
)
def test_all_of_them_in_a_row(texts: str, said: str) -> None:
    assert in_a_row(texts) == said
    assert in_a_row(iter(texts), "or") == said.replace("and", "or")


@pytest.mark.parametrize(
    ("texts", "few", "others"),
    [
        ("a", "a", "a"),
        ("abc", "a, b and c", "a, b and c"),
        ("abcd", "a, b, c and 1 more", "a, b and 2 other events"),
        ("abcde", "a, b, c and 2 more", "a, b and 3 other events"),
    ],
)
def test_the_first_few_of_many(texts: str, few: str, others: str) -> None:
    assert first_few(texts) == few
    assert few_and_others(texts, "events") == others
