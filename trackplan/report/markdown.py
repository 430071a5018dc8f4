"""`--format markdown`: a comment for a pull request, the diagnostics in a table for each file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from trackplan.diagnostic import Diagnostic, Fix, Severity
from trackplan.report.markdown_text import code, escaped, prose
from trackplan.report.place import place
from trackplan.report.report import Report
from trackplan.report.rule_counts import rule_counts
from trackplan.report.summary import summary

# GitHub refuses a comment of more than 65,536 characters.
COMMENT_BYTES = 65_000
_CLOSING_BYTES = 200
_HEAD = ("| Line | Severity | Rule | Message |", "| ---: | --- | --- | --- |")


def render(report: Report, *, limit: int = COMMENT_BYTES) -> str:
    """The summary and the tables, in at most `limit` bytes of UTF-8; it says what it left out."""
    opening = [] if report.quiet else list(_opening(report))
    if report.statistics:
        opening += _statistics(report)
    room = limit - _CLOSING_BYTES - sum(_size(line) for line in opening)
    lines = [*opening, *_tables(report.diagnostics, room)]
    return "".join(f"{line}\n" for line in lines).lstrip("\n")


def _opening(report: Report) -> Iterator[str]:
    found, *rest = summary(report)
    yield f"**trackplan**: {escaped(found)}"
    for line in rest:
        yield from ("", escaped(line))


def _statistics(report: Report) -> Iterator[str]:
    rows = rule_counts(report)
    if rows:
        yield from ("", "| Count | Rule | Fixable |", "| ---: | --- | --- |")
    for row in rows:
        ways = [f"{row.safe} with `--fix`"] * bool(row.safe)
        ways += [f"{row.unsafe} with `--unsafe-fixes`"] * bool(row.unsafe)
        yield f"| {row.count} | {code(row.rule)} | {', '.join(ways)} |"


def _tables(diagnostics: tuple[Diagnostic, ...], room: int) -> Iterator[str]:
    shown = 0
    for path, of_file in groupby(diagnostics, key=lambda d: d.span.path):
        for lines in _rows(path, of_file):
            room -= sum(_size(line) for line in lines)
            if room < 0:
                yield from ("", f"… and {len(diagnostics) - shown} more, left out for their size.")
                return
            yield from lines
            shown += 1


def _rows(path: str, diagnostics: Iterable[Diagnostic]) -> Iterator[list[str]]:
    """The lines that each diagnostic adds: the first of a file brings the head of the table."""
    head = ["", f"#### {code(path)}", "", *_HEAD]
    for diagnostic in diagnostics:
        yield [*head, _row(diagnostic)]
        head = []


def _row(diagnostic: Diagnostic) -> str:
    line = diagnostic.span.start.line + 1
    message = "<br>".join(_message(diagnostic))
    return f"| {line} | {_severity(diagnostic.severity)} | `{diagnostic.rule}` | {message} |"


def _message(diagnostic: Diagnostic) -> Iterator[str]:
    yield prose(diagnostic.message)
    if diagnostic.help:
        yield f"Help: {prose(diagnostic.help)}"
    for note in diagnostic.notes:
        where = f" ({code(place(note.span))})" if note.span else ""
        yield f"Note: {prose(note.message)}{where}"
    if diagnostic.fix:
        yield _fix(diagnostic.fix)


def _fix(fix: Fix) -> str:
    return f"Fix: {prose(fix.title)} (`{'--fix' if fix.safe else '--unsafe-fixes'}`)"


def _severity(severity: Severity) -> str:
    return f"**{severity}**" if severity is Severity.ERROR else str(severity)


def _size(line: str) -> int:
    return len(line.encode("utf-8", "surrogatepass")) + 1
