"""Only what a change touched: findings on its lines, or with their cause on its lines."""

from __future__ import annotations

from pathlib import Path

from trackplan import git
from trackplan.diagnostic import Diagnostic
from trackplan.errors import UserError
from trackplan.source import Span, shown

# The path of a file, as people see it, and a zero-based line.
Lines = frozenset[tuple[str, int]]


def touched_lines(root: Path, ref: str) -> Lines:
    """The lines that changed since a git ref. Raises UserError where git cannot say."""
    top = git.root(root)
    if top is None:
        message = f"`{shown(root)}` is in no git repository, so nothing is known of its changes"
        raise UserError(message, help="run without --since")
    return frozenset(
        (shown(top / path), line)
        for path, lines in git.changed_lines(top, ref).items()
        for line in lines
    )


def is_concerned(diagnostic: Diagnostic, touched: Lines) -> bool:
    """Whether a finding, or what one of its notes points to, stands on a line that changed."""
    spans = [diagnostic.span, *(note.span for note in diagnostic.notes if note.span is not None)]
    return any(on_lines(span, touched) for span in spans)


def on_lines(span: Span, touched: Lines) -> bool:
    """Whether a span has a line that changed."""
    return any((span.path, line) in touched for line in range(span.start.line, span.end.line + 1))
