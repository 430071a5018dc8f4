"""SARIF output is valid against the standard's schema and says places as the standard wants."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator

from trackplan.diagnostic import Diagnostic
from trackplan.report.report import Report
from trackplan.report.sarif import render
from trackplan.source import Position, SourceFile, Span

SCHEMA = Path(__file__).parent / "data" / "sarif-2.1.0.schema.json"


def run_of(report: Report) -> dict[str, Any]:
    log = json.loads(render(report))
    [run] = log["runs"]
    assert isinstance(run, dict)
    return run


def marks(report: Report) -> list[str]:
    return [result["partialFingerprints"]["trackplan/v1"] for result in run_of(report)["results"]]


def moved(diagnostic: Diagnostic) -> Diagnostic:
    start, end = diagnostic.span.start, diagnostic.span.end
    span = Span(
        diagnostic.span.path,
        Position(start.line + 7, start.column),
        Position(end.line + 7, end.column),
    )
    return replace(diagnostic, span=span)


@pytest.mark.parametrize("name", ["report", "clean"])
def test_output_is_valid_against_the_schema(name: str, request: pytest.FixtureRequest) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    log = json.loads(render(request.getfixturevalue(name)))
    assert [error.message for error in Draft4Validator(schema).iter_errors(log)] == []


def test_schema_refuses_what_is_no_sarif(report: Report) -> None:
    log = json.loads(render(report))
    log["runs"][0]["results"][0]["level"] = "info"
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert not Draft4Validator(schema).is_valid(log)


def test_rule_index_points_at_the_rule(report: Report) -> None:
    run = run_of(report)
    rules = run["tool"]["driver"]["rules"]
    assert run["results"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_columns_count_utf16_code_units(report: Report) -> None:
    result = run_of(report)["results"][3]
    region = result["locations"][0]["physicalLocation"]["region"]
    # In front of `Café` stands one character outside the basic plane, which takes two units.
    assert region == {"startLine": 2, "startColumn": 9, "endLine": 2, "endColumn": 20}


def test_paths_are_percent_encoded_uris(report: Report) -> None:
    locations = [result["locations"][0]["physicalLocation"] for result in run_of(report)["results"]]
    uris = [location["artifactLocation"]["uri"] for location in locations]
    assert uris[3] == "plans/m%C3%BC%20sic/odd%2C%20100%25%3A%20%5Bx%5D.yaml"
    assert [unquote(uri) for uri in uris] == [d.span.path for d in report.diagnostics]


def test_missing_source_gives_lines_without_columns_and_no_fix(report: Report) -> None:
    result = run_of(report)["results"][-1]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 42, "endLine": 42}
    assert result["fixes"] == []


def test_fingerprints_are_unique_and_survive_moved_lines(report: Report) -> None:
    lower = replace(report, diagnostics=tuple(moved(d) for d in report.diagnostics))
    assert marks(report) == marks(lower)
    assert len(set(marks(report))) == len(report.diagnostics)


def test_fix_gives_the_fixed_text(report: Report) -> None:
    [fix] = run_of(report)["results"][0]["fixes"]
    [change] = fix["artifactChanges"]
    [replacement] = change["replacements"]
    source = report.sources[change["artifactLocation"]["uri"]]
    region = replacement["deletedRegion"]
    line = source.line(region["startLine"] - 1)
    before, after = line[: region["startColumn"] - 1], line[region["endColumn"] - 1 :]
    assert f"{before}{replacement['insertedContent']['text']}{after}" == "  Song Played:"


def test_plan_text_is_no_link(report: Report) -> None:
    text = run_of(report)["results"][3]["message"]["text"]
    assert text.startswith("[red]再生 🎵[/red]")
    assert r"\[link](https://x.example)" in text


def test_absolute_path_is_a_file_uri() -> None:
    source = SourceFile("/tmp/a b.yaml", "a: b")  # noqa: S108 nothing is written there
    diagnostic = Diagnostic("r", next(iter(Report((), {}).counts)), source.span(0, 1), "wrong")
    result = run_of(Report((diagnostic,), {source.path: source}))["results"][0]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == {"uri": "file:///tmp/a%20b.yaml"}
