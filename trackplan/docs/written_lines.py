"""The lines of a file that an element is written on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from trackplan.plan.model.element import Element
from trackplan.source import SourceFile


def written_lines(element: Element, source: SourceFile) -> range:
    """The zero-based lines from an element's name to the last that belongs to it."""
    name, end = element.name_span.start, element.span.end
    last = end.line if end.column else end.line - 1
    while last > name.line and is_between(source.line(last), name.column):
        last -= 1
    return range(name.line, last + 1)


def is_between(line: str, column: int) -> bool:
    """Whether a line after a name in this column is no part of what it says.

    The end that YAML gives an element runs over blank lines, and over comments, which speak of
    what follows unless they are indented more.
    """
    text = line.lstrip()
    return not text or (text.startswith("#") and len(line) - len(text) <= column)


def rows(source: SourceFile) -> Sequence[int]:
    """The line, as git counts them, of each line of a file: a lone CR ends none there."""
    if "\r" not in source.text:
        return range(len(source.line_starts))
    feeds = (source.text.count("\n", start, end) for start, end in pairwise(source.line_starts))
    return list(accumulate(feeds, initial=0))
