"""`--format json`: everything that is known, in an object whose shape is promised.

    {"version": 1,
     "diagnostics": [{
        "rule", "severity" ("error" | "warning" | "info"), "message",
        "path", "range": {"start": {"line", "column"}, "end": {"line", "column"}},
        "subject" (a JSON Pointer), "help" (or null),
        "notes": [{"message", "path", "range"}]   (path and range may be null),
        "fix": {"title", "safe", "edits": [{"path", "range", "text"}]}   (or null)}],
     "summary": {"scope", "errors", "warnings", "info", "suppressed", "baselined",
        "fixable": {"safe", "unsafe"}, "withheld": [rule],
        "rules": [{"rule", "count", "safe", "unsafe"}]}}

Lines and columns count from one, columns in characters; a range's end is not part of it.
New keys may come; a changed meaning or a lost key raises the version.
"""

from __future__ import annotations

from trackplan.diagnostic import Diagnostic, Edit, Fix, Note, Severity
from trackplan.report.json_text import json_text
from trackplan.report.report import Report
from trackplan.report.rule_counts import rule_counts
from trackplan.source import Position, Span

JsonObject = dict[str, object]


def render(report: Report) -> str:
    """The report as one JSON object of version 1."""
    diagnostics = [_diagnostic(diagnostic) for diagnostic in report.diagnostics]
    return json_text({"version": 1, "diagnostics": diagnostics, "summary": _summary(report)})


def _diagnostic(diagnostic: Diagnostic) -> JsonObject:
    return {
        "rule": diagnostic.rule,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        **_where(diagnostic.span),
        "subject": diagnostic.pointer,
        "help": diagnostic.help,
        "notes": [_note(note) for note in diagnostic.notes],
        "fix": _fix(diagnostic.fix) if diagnostic.fix else None,
    }


def _note(note: Note) -> JsonObject:
    where = _where(note.span) if note.span else {"path": None, "range": None}
    return {"message": note.message, **where}


def _fix(fix: Fix) -> JsonObject:
    return {"title": fix.title, "safe": fix.safe, "edits": [_edit(edit) for edit in fix.edits]}


def _edit(edit: Edit) -> JsonObject:
    return {**_where(edit.span), "text": edit.text}


def _where(span: Span) -> JsonObject:
    return {
        "path": span.path,
        "range": {"start": _position(span.start), "end": _position(span.end)},
    }


def _position(position: Position) -> JsonObject:
    return {"line": position.line + 1, "column": position.column + 1}


def _summary(report: Report) -> JsonObject:
    return {
        "scope": report.scope,
        "errors": report.counts[Severity.ERROR],
        "warnings": report.counts[Severity.WARNING],
        "info": report.counts[Severity.INFO],
        "suppressed": report.suppressed,
        "baselined": report.baselined,
        "fixable": {"safe": report.safe_fixes, "unsafe": report.unsafe_fixes},
        "withheld": list(report.withheld),
        "rules": [
            {"rule": row.rule, "count": row.count, "safe": row.safe, "unsafe": row.unsafe}
            for row in rule_counts(report)
        ],
    }
