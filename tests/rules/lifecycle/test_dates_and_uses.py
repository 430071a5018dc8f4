"""Dates that cannot both be true, days that are over, and what rests on what is to go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.rules.examples import TODAY, findings
from trackplan.rules.plan.lifecycle.inconsistent_dates import InconsistentDates
from trackplan.rules.plan.lifecycle.live_uses_deprecated import LiveUsesDeprecated
from trackplan.rules.plan.lifecycle.removal_overdue import RemovalOverdue

DAYS = st.dates().filter(lambda day: day.year >= 1000)


def contradictions(event: str, more: str = "") -> int:
    return len(findings(InconsistentDates, f"{more}events: {{E: {{{event}}}}}", {}))


@pytest.mark.parametrize(
    ("event", "count"),
    [
        ("deprecated: {since: 2026-06-01}, status: live", 1),
        ("deprecated: {since: 2026-06-02}, status: live", 0),
        ("deprecated: {since: 2026-06-02}, status: deprecated", 1),
        ("deprecated: {since: 2026-06-02}", 0),
        ("deprecated: {since: 2026-06-02}, status: removed", 1),
        ("deprecated: {since: 2026-01-01}, status: planned", 1),
        ("deprecated: {replaced_by: F}, status: live", 0),
        ("deprecated: {since: 2026-03-01, remove_after: 2026-03-01}", 0),
        ("deprecated: {since: 2026-03-01, remove_after: 2027-03-01}, expires: 2027-03-01", 0),
        ("deprecated: {since: 2026-03-01}, expires: 2026-03-01", 0),
        ("deprecated: {since: 2026-03-01}, expires: 2026-02-01, status: removed", 0),
        ("expires: 1999-01-01", 0),
    ],
)
def test_only_what_cannot_be_true_is_a_contradiction(event: str, count: int) -> None:
    assert contradictions(event) == count


def test_the_default_status_of_a_file_contradicts_too() -> None:
    text = "deprecated: {since: 2026-01-01}"
    assert contradictions(text, "defaults: {status: live}\n") == 1
    assert contradictions(text, "defaults: {status: deprecated}\n") == 0


@given(since=DAYS, last=DAYS)
def test_a_removal_is_a_contradiction_exactly_when_it_comes_first(
    since: object, last: object
) -> None:
    written = f"deprecated: {{since: {since}, remove_after: {last}}}"
    assert contradictions(written) == (str(last) < str(since))


@given(DAYS)
def test_a_removal_is_overdue_exactly_when_its_day_is_over(day: object) -> None:
    text = f"events: {{E: {{deprecated: {{remove_after: {day}}}}}}}"
    assert len(findings(RemovalOverdue, text, {})) == (str(day) < str(TODAY))


def test_a_bundle_is_told_once_for_all_events() -> None:
    text = (
        "bundles: {b: {properties: {x: {type: string, required: true,"
        " deprecated: {remove_after: 2026-01-01}}}}}\n"
        "events: {E: {include: [b]}, F: {include: [b]}}"
    )
    assert len(findings(RemovalOverdue, text, {})) == 1
    assert len(findings(LiveUsesDeprecated, text, {})) == 1


OLD = "Old: {status: deprecated, deprecated: {replaced_by: New, since: 2026-01-01}}, New: "


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("funnels: {f: {steps: [Old, New]}}", 0),
        ("funnels: {f: {steps: [Old]}}", 1),
        ("metrics: {m: {ratio: [{event: Old}, {event: New}]}}", 0),
        ("metrics: {m: {ratio: [{event: Old}, {event: Old}]}}", 2),
        ("identify: {when: [Old, New]}", 0),
        ("identify: {when: [Old]}", 1),
    ],
)
def test_what_counts_the_replacement_as_well_is_prepared(text: str, count: int) -> None:
    assert len(findings(LiveUsesDeprecated, f"events: {{{OLD}}}\n{text}", {})) == count


def test_a_replacement_further_on_the_way_counts() -> None:
    events = "Oldest: {deprecated: {replaced_by: Old}}, " + OLD
    text = f"events: {{{events}}}\nfunnels: {{f: {{steps: [Oldest, New]}}}}"
    assert findings(LiveUsesDeprecated, text, {}) == []


@pytest.mark.parametrize(
    ("properties", "event", "count"),
    [
        ("x: {type: string, deprecated: {reason: Old.}}", "x: {required: true}", 1),
        ("x: {type: string, deprecated: {reason: Old.}}", "x: ", 0),
        ("x: {type: string, required: true, deprecated: {reason: Old.}}", "x: ", 1),
        ("x: string", "x: {required: true, deprecated: {since: 2026-07-01}}", 0),
        ("x: string", "x: {required: true, deprecated: {since: 2026-06-01}}", 1),
    ],
)
def test_what_must_be_sent_is_told_where_that_is_said(
    properties: str, event: str, count: int
) -> None:
    text = f"properties: {{{properties}}}\nevents: {{E: {{properties: {{{event}}}}}}}"
    assert len(findings(LiveUsesDeprecated, text, {})) == count


@pytest.mark.parametrize("use", ["where: {x: a}}", "property: x}", "where: {}}, by: [x]"])
def test_metrics_do_not_rest_on_deprecated_properties(use: str) -> None:
    event = "events: {E: {properties: {x: {type: string, deprecated: {reason: Old.}}}}}"
    text = f"{event}\nmetrics: {{m: {{unique: {{event: E, {use}}}}}"
    (found,) = findings(LiveUsesDeprecated, text, {})
    assert found.message == "the metric `m` uses the property `x`, which is deprecated"
