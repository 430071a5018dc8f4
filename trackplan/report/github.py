"""`--format github`: workflow commands that GitHub Actions shows beside the changed lines.

The commands and their escapes:
https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.report import markdown
from trackplan.report.report import Report
from trackplan.report.summary import summary as closing
from trackplan.report.visible import visible

# GitHub drops what a step says beyond this, for each level.
SHOWN_PER_LEVEL = 10
# GitHub refuses a step's summary of more than 1 MiB; other commands of the step may add to it.
SUMMARY_BYTES = 900 * 1024


def render(report: Report) -> str:
    """As many commands as GitHub shows, the worst and the changed first, then the summary."""
    shown = list(_shown(report))
    lines = [_command(diagnostic) for diagnostic in shown]
    if not report.quiet:
        lines += closing(report)
        lines += _left_out(len(shown), len(report.diagnostics))
    return "".join(f"{line}\n" for line in lines)


def summary(report: Report) -> str:
    """Markdown with all diagnostics, to append to the file that GITHUB_STEP_SUMMARY names."""
    return markdown.render(report, limit=SUMMARY_BYTES)


def _shown(report: Report) -> Iterator[Diagnostic]:
    room = Counter(dict.fromkeys(Severity, SHOWN_PER_LEVEL))
    for diagnostic in sorted(
        report.diagnostics, key=lambda d: (-d.severity, not report.is_changed(d))
    ):
        if room[diagnostic.severity]:
            room[diagnostic.severity] -= 1
            yield diagnostic


def _left_out(shown: int, total: int) -> list[str]:
    if shown == total:
        return []
    limit = f"GitHub shows {SHOWN_PER_LEVEL} annotations of each level"
    return [f"{limit}: these are {shown} of {total}, the step summary has all."]


def _command(diagnostic: Diagnostic) -> str:
    properties = ",".join(f"{key}={_property(text)}" for key, text in _properties(diagnostic))
    message = diagnostic.message
    if diagnostic.help:
        message += f"\n{diagnostic.help}"
    return f"::{_level(diagnostic.severity)} {properties}::{_data(message)}"


def _properties(diagnostic: Diagnostic) -> Iterator[tuple[str, str]]:
    span = diagnostic.span
    yield "file", span.path
    yield "line", str(span.start.line + 1)
    yield "endLine", str(span.end.line + 1)
    # GitHub takes columns only where both are of one line.
    if span.start.line == span.end.line:
        yield "col", str(span.start.column + 1)
        yield "endColumn", str(span.end.column + 1)
    yield "title", diagnostic.rule


def _data(text: str) -> str:
    text = visible(text, keep="\r\n\t")
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _level(severity: Severity) -> str:
    match severity:
        case Severity.ERROR:
            return "error"
        case Severity.WARNING:
            return "warning"
        case Severity.INFO:
            return "notice"
        case _:
            assert_never(severity)
