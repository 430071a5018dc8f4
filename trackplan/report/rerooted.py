"""A report with its paths seen from another folder: GitHub wants them from the repository's top."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from trackplan.diagnostic import Diagnostic, Edit, Fix, Note
from trackplan.report.report import Report
from trackplan.source import Span


def rerooted(report: Report, prefix: str) -> Report:
    """`report` with `prefix` before every relative path."""

    def moved(path: str) -> str:
        return (PurePosixPath(prefix) / path).as_posix()

    def span_of(span: Span) -> Span:
        return replace(span, path=moved(span.path))

    def note_of(note: Note) -> Note:
        return note if note.span is None else replace(note, span=span_of(note.span))

    def fix_of(fix: Fix) -> Fix:
        edits = tuple(Edit(span_of(edit.span), edit.text) for edit in fix.edits)
        return replace(fix, edits=edits)

    def diagnostic_of(diagnostic: Diagnostic) -> Diagnostic:
        return replace(
            diagnostic,
            span=span_of(diagnostic.span),
            notes=tuple(map(note_of, diagnostic.notes)),
            fix=None if diagnostic.fix is None else fix_of(diagnostic.fix),
        )

    changed = report.changed
    return replace(
        report,
        diagnostics=tuple(map(diagnostic_of, report.diagnostics)),
        sources={moved(path): source for path, source in report.sources.items()},
        changed=None if changed is None else frozenset((moved(p), line) for p, line in changed),
    )
