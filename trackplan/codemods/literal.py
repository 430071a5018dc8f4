"""Give a name that is written in code another spelling."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Mapping

from trackplan.code.judge.literals import respelled
from trackplan.code.python.read.markers import MARKER
from trackplan.diagnostic import Edit
from trackplan.source import SourceFile, Span

# What stands in brackets that hold nothing but literals.
BETWEEN = (tokenize.STRING, tokenize.NL, tokenize.NEWLINE, tokenize.ENDMARKER)


def renamed(files: Mapping[str, SourceFile], span: Span | None, old: str, new: str) -> Edit | None:
    """The edit; None where `old` is not written there as it is, but made of something else."""
    source = None if span is None else files.get(span.path)
    if span is None or source is None:
        return None
    span = in_marker(source, span)
    written = source.slice(span)
    if not says(written, old):
        return None
    edit = respelled(source, span, new)
    if edit is None and is_all_literals(written):
        # The quotes that are there cannot hold it, or what they hold has escapes or goes on.
        return Edit(span, quoted(new, written))
    return edit


def in_marker(source: SourceFile, span: Span) -> Span:
    """The name with its quotes, where a comment gives it; any other place is itself."""
    match = MARKER.match(source.slice(span))
    if match is None or match.lastindex is None:
        return span
    start, end = match.span(match.lastindex)
    first = source.offset(span.start)
    return source.span(first + start - 1, first + end + 1)


def says(written: str, text: str) -> bool:
    """Whether code is the literal `text`, or that name itself, as a keyword argument's is."""
    if written == text:
        return True
    try:
        return bool(ast.literal_eval(f"({written})") == text)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return False


def is_all_literals(written: str) -> bool:
    """Whether it is string literals, one after the other, and no comment among them."""
    try:
        # Within brackets literals may stand on several lines.
        tokens = [*tokenize.generate_tokens(io.StringIO(f"({written})").readline)]
    except (tokenize.TokenError, SyntaxError):
        return False
    return all(token.type in BETWEEN or token.string in ("(", ")") for token in tokens)


def quoted(text: str, like: str) -> str:
    """`text` as a literal, in the kind of quotes that `like` begins with if they can hold it."""
    written = repr(text)
    if like.startswith('"') and "\\" not in written and '"' not in text:
        return f'"{written[1:-1]}"'
    return written
