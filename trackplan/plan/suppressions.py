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
    coverage = Coverage(source, root)
    for match in COMMENT.finditer(source.text):
        before = bisect_right(starts, match.start()) - 1
        if before >= 0 and match.start() < scalars[before][1]:
            continue
        comment = parse_comment(source, match.start(), match.end())
        if comment is not None:
            yield comment.covering(coverage.of(match.start()))


class Coverage:
    """What comments cover in one file: each its line, or the element that follows it."""

    def __init__(self, source: SourceFile, root: Node | None) -> None:
        self.source = source
        self.elements = elements_by_place(source, root)
        lines = range(len(source.line_starts))
        self.content = [line for line in lines if says_something(source.line(line))]

    def of(self, offset: int) -> list[Span]:
        """What the comment at `offset` covers; nothing where no element follows it."""
        position = self.source.position(offset)
        line = self.source.line(position.line)
        if line[: position.column].strip():
            end = Position(position.line, len(line))
            return [Span(self.source.path, Position(position.line, 0), end)]
        index = bisect_right(self.content, position.line)
        if index == len(self.content):
            return []
        begin = Position(self.content[index], position.column)
        element = self.elements.get(begin)
        return [] if element is None else [element.span]


def says_something(line: str) -> bool:
    """Whether a line is more than blank or a comment."""
    stripped = line.strip()
    return bool(stripped) and not stripped.startswith("#")


def elements_by_place(source: SourceFile, root: Node | None) -> dict[Position, Entry | Node]:
    """The elements of a file by where they begin; a list's item begins at its `-`."""
    places: dict[Position, Entry | Node] = {}
    for element in elements_of(root):
        begin = element.key if isinstance(element, Entry) else element
        if begin.source is not source:
            continue
        position = source.position(begin.start)
        if not isinstance(element, Entry):
            blank = source.line(position.line)[: position.column]
            position = Position(position.line, blank.rfind("-"))
        places.setdefault(position, element)
    return places


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
