"""Until when an event may be sent."""

from __future__ import annotations

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.lifecycle.expired import Expired
from trackplan.rules.plan.lifecycle.missing_expiry import MissingExpiry


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-06-02", []),
        ("2026-06-01", []),
        ("2026-05-31", ["the event `A` expired 1 day ago, after 2026-05-31"]),
        ("2026-05-30", ["the event `A` expired 2 days ago, after 2026-05-30"]),
    ],
)
def test_the_last_day_is_still_good(day: str, expected: list[str]) -> None:
    found = findings(Expired, f"events: {{A: {{expires: {day}}}}}\n", {})
    assert [each.message for each in found] == expected


@pytest.mark.parametrize("tag", ["experiment", "EXPERIMENTS", "ab_test", "A/B-Test", "Split Tests"])
def test_a_tag_may_be_written_in_many_ways(tag: str) -> None:
    assert len(findings(MissingExpiry, f"events: {{A: {{tags: [x, {tag}]}}}}\n", {})) == 1


@pytest.mark.parametrize("tag", ["experimental", "testing", "not-temporary", "s", "/"])
def test_other_tags_say_nothing(tag: str) -> None:
    assert findings(MissingExpiry, f"events: {{A: {{tags: [{tag}]}}}}\n", {}) == []


def test_events_about_experiments_stay() -> None:
    text = (
        "defaults: {tags: [temporary, ab-tests]}\n"
        "events: {A/B Test Viewed: {tags: [x]}, Temporary AB Test Left: , Contemporary Seen: }\n"
    )
    found = [
        (each.subject[-1], each.notes[0].message) for each in findings(MissingExpiry, text, {})
    ]
    assert found == [("A/B Test Viewed", "tagged here"), ("Contemporary Seen", "tagged here")]
