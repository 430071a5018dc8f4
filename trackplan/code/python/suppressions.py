"""Suppression comments in Python: each covers the statement that it stands in or above."""

from __future__ import annotations

import io
import tokenize
import warnings
from collections.abc import Iterator

from trackplan.code.python.read.file import parsed
from trackplan.code.python.read.markers import MARKER, marked_by, statements_of
from trackplan.source import Position, SourceFile, Span
from trackplan.suppress import Suppression, mentions, parse_comment


def suppressions(source: SourceFile) -> Iterator[Suppression]:
    """The suppressions in one file. A `#` inside a text is no comment."""
    if not mentions(source.text):
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            tree = parsed(source.text.encode())
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return
    statements = list(statements_of(tree, ""))
    for token in comments(source.text):
        if MARKER.match(token.string):
            continue
        line, column = token.start[0] - 1, token.start[1]
        start = source.offset(Position(line, column))
        comment = parse_comment(source, start, start + len(token.string))
        if comment is not None:
            alone = not token.line[:column].strip()
            marked = marked_by(statements, line, alone=alone)
            yield comment.covering([] if marked is None else [covered(source, marked[0])])


def comments(text: str) -> Iterator[tokenize.TokenInfo]:
    """The comments of a file."""
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT:
                yield token
    except (tokenize.TokenError, SyntaxError):  # what the parser takes may still be odd
        return


def covered(source: SourceFile, place: tuple[int, int, int, int]) -> Span:
    """Whole lines: a statement and what stands beside it."""
    first, _, last, _ = place
    return Span(source.path, Position(first, 0), Position(last, len(source.line(last))))
