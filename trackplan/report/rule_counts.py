"""How often each rule spoke: what `--statistics` shows."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from trackplan.diagnostic import Diagnostic
from trackplan.report.report import Report


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How many diagnostics a rule gave, and how many of them have a fix of either kind."""

    rule: str
    summary: str
    count: int
    safe: int
    unsafe: int

    @property
    def mark(self) -> str:
        """`[*]` where `--fix` helps, `[-]` where only `--unsafe-fixes` does."""
        if self.safe:
            return "[*]"
        return "[-]" if self.unsafe else "   "


def rule_counts(report: Report) -> list[RuleCount]:
    """A row for each rule that spoke, the most frequent first, then by name."""
    found: defaultdict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in report.diagnostics:
        found[diagnostic.rule].append(diagnostic)
    rows = [_row(report, rule, diagnostics) for rule, diagnostics in found.items()]
    return sorted(rows, key=lambda row: (-row.count, row.rule))


def table(report: Report) -> list[str]:
    """The rows as aligned lines of plain text, with a legend of the marks in use."""
    rows = rule_counts(report)
    digits = max((len(str(row.count)) for row in rows), default=0)
    name = max((len(row.rule) for row in rows), default=0)
    lines = [
        f"{row.count:>{digits}}  {row.mark}  {row.rule:<{name}}  {row.summary}".rstrip()
        for row in rows
    ]
    return [*lines, *_legend(rows)]


def _row(report: Report, rule: str, diagnostics: list[Diagnostic]) -> RuleCount:
    fixes = [diagnostic.fix for diagnostic in diagnostics if diagnostic.fix]
    safe = sum(fix.safe for fix in fixes)
    known = report.rules.get(rule)
    summary = known.summary if known else ""
    return RuleCount(rule, summary, len(diagnostics), safe, len(fixes) - safe)


def _legend(rows: list[RuleCount]) -> list[str]:
    meanings = {"[*]": "[*] fixable with --fix", "[-]": "[-] fixable with --unsafe-fixes"}
    used = {row.mark for row in rows}
    legend = ", ".join(text for mark, text in meanings.items() if mark in used)
    return ["", legend] if legend else []
