"""The JSON format gives back everything that a diagnostic holds."""

from __future__ import annotations

import json

from trackplan.report.json import render
from trackplan.report.report import Report


def test_every_diagnostic_is_there_with_its_text_unchanged(report: Report) -> None:
    found = json.loads(render(report))["diagnostics"]
    assert [(d["rule"], d["message"], d["subject"]) for d in found] == [
        (d.rule, d.message, d.pointer) for d in report.diagnostics
    ]


def test_places_count_from_one(report: Report) -> None:
    first = json.loads(render(report))["diagnostics"][0]
    assert first["path"] == "plans/music/plan.yaml"
    assert first["range"] == {"start": {"line": 5, "column": 3}, "end": {"line": 5, "column": 14}}
    assert first["fix"]["edits"][0]["range"] == first["range"]


def test_summary_counts(report: Report) -> None:
    summary = json.loads(render(report))["summary"]
    assert (summary["errors"], summary["warnings"], summary["info"]) == (4, 5, 1)
    assert summary["fixable"] == {"safe": 2, "unsafe": 1}
    assert summary["withheld"] == ["unused-definition"]
