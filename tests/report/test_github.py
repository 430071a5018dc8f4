"""GitHub's commands parse back to what was said, and the ones that matter come first."""

from __future__ import annotations

import re
from dataclasses import replace

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.report.github import render, summary
from trackplan.report.report import Report
from trackplan.source import Position, Span

# How the runner reads a line: https://github.com/actions/runner, ActionCommand.cs
COMMAND = re.compile(r"::(?P<level>\w+) (?P<properties>[^:]*)::(?P<data>.*)")
MIB = 1024 * 1024


def unescaped(text: str) -> str:
    for code, char in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, char)
    return text


def commands(text: str) -> list[dict[str, str]]:
    parsed = []
    for found in filter(None, map(COMMAND.fullmatch, text.split("\n"))):
        pairs = (pair.split("=", 1) for pair in found["properties"].split(","))
        properties = {key: unescaped(value) for key, value in pairs}
        parsed.append({**properties, "level": found["level"], "data": unescaped(found["data"])})
    return parsed


def at(line: int, severity: Severity) -> Diagnostic:
    span = Span("plan.yaml", Position(line, 0), Position(line, 1))
    return Diagnostic("some-rule", severity, span, f"wrong in line {line + 1}", ("events",))


def test_commands_parse_back_to_the_diagnostics(report: Report) -> None:
    parsed = commands(render(report))
    said = {(c["file"], c["line"], c["title"], c["level"]) for c in parsed}
    level = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
    assert said == {
        (d.span.path, str(d.span.start.line + 1), d.rule, level[d.severity])
        for d in report.diagnostics
    }
    assert len(parsed) == len(report.diagnostics)


def test_message_and_help_are_one_command_with_line_breaks(report: Report) -> None:
    first = commands(render(report))[0]
    assert first["data"] == "`song played` is not in title case\nCall it `Song Played`."


def test_plan_text_starts_no_command_of_its_own(report: Report) -> None:
    text = render(report)
    assert "::error::injected" in text
    assert not re.search(r"^::error::", text, re.MULTILINE)
    assert "\r" not in text
    assert "\x1b" not in text


def test_span_of_several_lines_has_no_columns(report: Report) -> None:
    several = next(c for c in commands(render(report)) if c["line"] != c["endLine"])
    assert "col" not in several
    assert "endColumn" not in several


def test_ten_of_each_level_the_worst_and_the_changed_first() -> None:
    found = [at(line, Severity.WARNING) for line in range(30)]
    found += [at(line, Severity.ERROR) for line in range(30, 45)]
    changed = frozenset({("plan.yaml", 29), ("plan.yaml", 44), ("other.yaml", 3)})
    text = render(Report(tuple(found), {}, changed=changed))
    parsed = commands(text)
    assert [c["level"] for c in parsed] == ["error"] * 10 + ["warning"] * 10
    assert [c["line"] for c in parsed[:2]] == ["45", "31"]
    assert [c["line"] for c in parsed[10:12]] == ["30", "1"]
    assert text.endswith(
        "Found 15 errors, 30 warnings.\n"
        "GitHub shows 10 annotations of each level: these are 20 of 45, the step summary has all.\n"
    )


def test_step_summary_holds_every_diagnostic() -> None:
    report = Report(tuple(at(line, Severity.WARNING) for line in range(40)), {})
    rows = [line for line in summary(report).splitlines() if "`some-rule`" in line]
    assert len(rows) == 40


def test_step_summary_stays_below_what_github_takes() -> None:
    long = replace(at(0, Severity.ERROR), message="再生" * 500)
    text = summary(Report((long,) * 2000, {}))
    rows = sum("`some-rule`" in line for line in text.splitlines())
    assert MIB // 2 < len(text.encode()) < MIB
    assert text.endswith(f"\n… and {2000 - rows} more, left out for their size.\n")
