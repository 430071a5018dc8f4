"""Take suppression comments out of a file, whole or in part."""

from __future__ import annotations

from collections.abc import Container, Sequence

from trackplan.diagnostic import Edit
from trackplan.source import Position, SourceFile, Span
from trackplan.suppress import Named


def without_comment(source: SourceFile, comment: Span) -> Edit:
    """Remove a comment that runs to the end of its line, with the blanks around it.

    Where nothing else stands on the line, the line goes, too.
    """
    line = source.line(comment.start.line)
    before = line[: comment.start.column].rstrip()
    start = Position(comment.start.line, len(before))
    end = Position(comment.start.line, len(line))
    if not before:
        end = Position(comment.start.line + 1, 0)
    return Edit(Span(source.path, start, end), "")


def without_names(named: Sequence[Named], unwanted: Container[str]) -> tuple[Edit, ...]:
    """Remove the `unwanted` rules from a comment's list, which keeps at least one."""
    kept = [at for at, each in enumerate(named) if each.name not in unwanted]
    edits = []
    if kept[0] > 0:
        edits.append(_cut(named[0].span.start, named[kept[0]].span.start, named))
    for last, upto in zip(kept, [*kept[1:], len(named)], strict=True):
        if upto - last > 1:
            edits.append(_cut(named[last].span.end, named[upto - 1].span.end, named))
    return tuple(edits)


def _cut(start: Position, end: Position, named: Sequence[Named]) -> Edit:
    return Edit(Span(named[0].span.path, start, end), "")
