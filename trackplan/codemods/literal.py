"""Give a name that is written in code another spelling."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from trackplan.code.judge.literals import respelled
from trackplan.diagnostic import Edit
from trackplan.source import SourceFile, Span


def renamed(files: Mapping[str, SourceFile], span: Span | None, old: str, new: str) -> Edit | None:
    """The edit; None where `old` is not written there as it is, but made of something else."""
    source = None if span is None else files.get(span.path)
    if span is None or source is None or not says(source.slice(span), old):
        return None
    return respelled(source, span, new)


def says(written: str, text: str) -> bool:
    """Whether code is the literal `text`, or that name itself, as a keyword argument's is."""
    if written == text:
        return True
    try:
        return bool(ast.literal_eval(written) == text)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return False
