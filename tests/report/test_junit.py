"""JUnit output is XML that parses, whatever the plan holds."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

from trackplan.report.junit import render
from trackplan.report.report import Report


def suite_of(report: Report) -> Element:
    suite = fromstring(render(report)).find("testsuite")  # noqa: S314 it is our own text
    assert suite is not None
    return suite


def test_each_diagnostic_is_a_failed_case(report: Report) -> None:
    suite = suite_of(report)
    failures = suite.findall("testcase/failure")
    assert suite.get("tests") == suite.get("failures") == str(len(report.diagnostics))
    assert [failure.get("type") for failure in failures] == [
        str(d.severity) for d in report.diagnostics
    ]


def test_control_characters_and_surrogates_are_written_out(report: Report) -> None:
    messages = [failure.get("message") for failure in suite_of(report).iter("failure")]
    assert r"\x1b[31mRung\x07 \u202egnur\ud800 \r\n::error::injected" in messages


def test_clean_run_is_one_passed_case(clean: Report) -> None:
    suite = suite_of(clean)
    assert [suite.get("tests"), suite.get("failures")] == ["1", "0"]
    assert [len(case) for case in suite.findall("testcase")] == [0]
