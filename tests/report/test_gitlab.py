"""GitLab gets one issue for each diagnostic, each with a fingerprint of its own."""

from __future__ import annotations

import json
from dataclasses import replace

from trackplan.diagnostic import Severity
from trackplan.report.gitlab import render
from trackplan.report.report import Report


def test_issues_have_the_fields_that_gitlab_reads(report: Report) -> None:
    issues = json.loads(render(report))
    levels = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
    assert [(i["check_name"], i["severity"], i["location"]["path"]) for i in issues] == [
        (d.rule, levels[d.severity], d.span.path) for d in report.diagnostics
    ]
    assert [i["location"]["lines"]["begin"] for i in issues] == [
        d.span.start.line + 1 for d in report.diagnostics
    ]


def test_repeated_diagnostics_have_fingerprints_of_their_own(report: Report) -> None:
    twice = replace(report, diagnostics=report.diagnostics * 2)
    marks = [issue["fingerprint"] for issue in json.loads(render(twice))]
    assert len(set(marks)) == len(marks)
