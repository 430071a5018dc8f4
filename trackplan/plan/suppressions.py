"""The suppression comments of a plan's files, and the elements that they cover."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from trackplan.plan.yaml.node import Entry, Mapping, Node, Scalar, Sequence
from trackplan.source import Position, SourceFile, Span
from trackplan.suppress import Suppression, mentions, parse_comment

COMMENT = re.compile(r"(?:^|(?<=[ \t]))#[^\r\n]*", re.MULTILINE)


def suppressions(source: SourceFile, root: Node | None) -> Iterator[Suppression]:
    """The suppressions in one file. A `#` inside a text is no comment."""
    if not mentions(source.text):
        return
    scalars = sorted((s.start, s.end) for s in scalars_of(root) if s.source is source)
    starts = [start for start, _ in scalars]
    for match in COMMENT.finditer(source.text):
        before = bisect_right(starts, match.start()) - 1
        if before >= 0 and match.start() < scalars[before][1]:
            continue
        comment = parse_comment(source, match.start(), match.end())
        if comment is not None:
            yield comment.covering(covered(source, root, match.start()))


def covered(source: SourceFile, root: Node | None, offset: int) -> list[Span]:
    """What a comment at `offset` covers: its line, or the element that follows it."""
    position = source.position(offset)
    line = source.line(position.line)
    if line[: position.column].strip():
        return [Span(source.path, Position(position.line, 0), Position(position.line, len(line)))]
    following = position.line + 1
    while following < len(source.line_starts) and not says_something(source.line(following)):
        following += 1
    begin = source.offset(Position(following, position.column))
    element = next((e for e in elements_of(root) if begins_at(e, source, begin)), None)
    return [] if element is None else [element.span]


def says_something(line: str) -> bool:
    """Whether a line is more than blank or a comment."""
    stripped = line.strip()
    return bool(stripped) and not stripped.startswith("#")


def begins_at(element: Entry | Node, source: SourceFile, offset: int) -> bool:
    """Whether an element's first character stands at `offset`; a list's item has `- ` before it."""
    if isinstance(element, Entry):
        return element.key.source is source and element.key.start == offset
    dash = source.text[offset : element.start]
    return element.source is source and dash.startswith("-") and not dash[1:].strip()


def elements_of(node: Node | None) -> Iterator[Entry | Node]:
    """The entries of all mappings and the items of all lists, outermost first."""
    if isinstance(node, Mapping):
        for entry in node.entries.values():
            yield entry
            yield from elements_of(entry.value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield item
            yield from elements_of(item)


def scalars_of(node: Node | None) -> Iterator[Scalar]:
    """All scalars, keys too."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for entry in node.entries.values():
            yield entry.key
            yield from scalars_of(entry.value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars_of(item)
