"""`--format gitlab`: a Code Quality report, which GitLab shows in merge requests.

The format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from typing import assert_never

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.report.fingerprint import fingerprints
from trackplan.report.json_text import json_text
from trackplan.report.report import Report
from trackplan.report.visible import visible


def render(report: Report) -> str:
    """A JSON array with an object for each diagnostic; `[]` where there is none."""
    marks = fingerprints(report.diagnostics)
    return json_text([_issue(d, mark) for d, mark in zip(report.diagnostics, marks, strict=True)])


def _issue(diagnostic: Diagnostic, fingerprint: str) -> dict[str, object]:
    span = diagnostic.span
    return {
        "description": visible(diagnostic.message),
        "check_name": diagnostic.rule,
        "fingerprint": fingerprint,
        "severity": _severity(diagnostic.severity),
        "location": {
            # GitLab finds the file by comparing this with paths as git writes them.
            "path": span.path.removeprefix("./"),
            "lines": {"begin": span.start.line + 1, "end": span.end.line + 1},
        },
    }


def _severity(severity: Severity) -> str:
    match severity:
        case Severity.ERROR:
            return "major"
        case Severity.WARNING:
            return "minor"
        case Severity.INFO:
            return "info"
        case _:
            assert_never(severity)
