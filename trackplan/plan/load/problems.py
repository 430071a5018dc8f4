"""What is wrong with the files themselves, as diagnostics."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.diagnostic import Diagnostic, Fix, Note, Severity, Subject
from trackplan.plan.yaml.compose import Problem
from trackplan.source import Position, SourceFile, Span

# Not rules: without these a plan cannot be read, so they cannot be switched off.
UNREADABLE_FILE = "unreadable-file"
INVALID_YAML = "invalid-yaml"
INVALID_SHAPE = "invalid-shape"
LOADING_PROBLEMS = {
    UNREADABLE_FILE: "A file of the plan cannot be read at all.",
    INVALID_YAML: "A file is not YAML, or uses what a plan must not use.",
    INVALID_SHAPE: "An entry is not what the plan format says stands there.",
}


def yaml_problems(source: SourceFile, problems: Iterable[Problem]) -> list[Diagnostic]:
    """The problems of one file's YAML."""
    return [
        Diagnostic(
            INVALID_YAML,
            Severity.ERROR,
            source.span(problem.start, problem.end),
            problem.message,
            help=problem.help,
        )
        for problem in problems
    ]


def unreadable(path: str, reason: str) -> Diagnostic:
    """A file that could not be opened."""
    start = Position(0, 0)
    message = f"cannot be read: {reason}"
    return Diagnostic(UNREADABLE_FILE, Severity.ERROR, Span(path, start, start), message)


def shape_problem(
    span: Span,
    message: str,
    subject: Subject,
    *,
    help: str | None = None,
    notes: Iterable[Note] = (),
    fix: Fix | None = None,
) -> Diagnostic:
    """An entry of the wrong shape."""
    severity = Severity.ERROR
    return Diagnostic(INVALID_SHAPE, severity, span, message, subject, help, tuple(notes), fix)
