"""The summary says what was found, where, and what to do about it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trackplan.diagnostic import Diagnostic, Edit, Fix, Severity
from trackplan.report.report import Report
from trackplan.report.rule_counts import rule_counts
from trackplan.report.summary import summary
from trackplan.source import Position, Span

SPAN = Span("plan.yaml", Position(0, 0), Position(0, 1))
SAFE = Fix("Do it", (Edit(SPAN, "x"),), safe=True)
UNSAFE = replace(SAFE, safe=False)


def one(severity: Severity = Severity.ERROR, fix: Fix | None = None) -> Diagnostic:
    return Diagnostic("some-rule", severity, SPAN, "wrong", fix=fix)


@pytest.mark.parametrize(
    ("report", "line"),
    [
        (Report((), {}, scope="1 plan, 28 events"), "No problems in 1 plan, 28 events."),
        (Report((), {}, scope="1 plan", suppressed=2), "No problems in 1 plan (2 suppressed)."),
        (Report((one(),), {}, scope="1 plan"), "Found 1 error in 1 plan."),
        (
            Report((one(), one(), one(Severity.WARNING), one(Severity.INFO)), {}, scope="2 plans"),
            "Found 2 errors, 1 warning, 1 info in 2 plans.",
        ),
        (
            Report((one(fix=SAFE),), {}, baselined=4, suppressed=1),
            "Found 1 error (1 suppressed, 4 in the baseline). 1 fixable with --fix.",
        ),
        (Report((one(fix=UNSAFE),), {}), "Found 1 error. 1 fixable with --unsafe-fixes."),
        (
            Report((one(fix=SAFE), one(fix=UNSAFE)), {}),
            "Found 2 errors. 1 fixable with --fix. 1 more fixable with --unsafe-fixes.",
        ),
    ],
)
def test_summary_in_a_line(report: Report, line: str) -> None:
    assert summary(report) == [line]


def test_withheld_rules_are_named() -> None:
    report = Report((), {}, withheld=("missing-why", "unused-definition"))
    assert summary(report)[1:] == [
        "Not judged, because a file could not be read: missing-why, unused-definition."
    ]


def test_statistics_begin_with_the_most_frequent_rule(report: Report) -> None:
    rows = [(row.count, row.rule, row.mark) for row in rule_counts(report)]
    assert rows == [
        (4, "missing-description", "   "),
        (3, "event-name-case", "[*]"),
        (1, "event-name-similar", "[-]"),
        (1, "no-such-rule", "[*]"),
        (1, "pii-unclassified", "   "),
    ]
