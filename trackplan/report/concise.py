"""`--format concise`: one line a diagnostic, for editors, grep and small screens."""

from __future__ import annotations

from trackplan.diagnostic import Diagnostic
from trackplan.report.place import place
from trackplan.report.report import Report
from trackplan.report.rule_counts import table
from trackplan.report.summary import summary
from trackplan.report.visible import visible


def render(report: Report) -> str:
    """`path:line:column: error[rule] message` for each diagnostic, then the summary."""
    lines = [_line(diagnostic) for diagnostic in report.diagnostics]
    if report.statistics:
        lines += table(report)
    if not report.quiet:
        lines += summary(report)
    return "".join(f"{line}\n" for line in lines)


def _line(diagnostic: Diagnostic) -> str:
    message = visible(diagnostic.message)
    return f"{place(diagnostic.span)}: {diagnostic.severity}[{diagnostic.rule}] {message}"
