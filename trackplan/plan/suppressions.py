"""The suppression comments of a plan's files, and the elements that they cover."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from trackplan.plan.yaml.node import Entry, Mapping, Node, Scalar, Sequence
from trackplan.source import Position, SourceFile, Span
from trackplan.suppress import Suppression, mentions, parse_comment

COMMENT = re.compile(r"(?<![^ \t\r\n])#[^\r\n]*")


def suppressions(source: SourceFile, root: Node | None) -> Iterator[Suppression]:
    """The suppressions in one file. A `#` inside a text is no comment."""
    if not mentions(source.text):
        return
    scalars = sorted((text_start(s), s.end) for s in scalars_of(root) if s.source is source)
    starts = [start for start, _ in scalars]
    coverage = Coverage(source, root)
    for match in COMMENT.finditer(source.text):
        before = bisect_right(starts, match.start()) - 1
        if before >= 0 and match.start() < scalars[before][1]:
            continue
        comment = parse_comment(source, match.start(), match.end())
        if comment is not None:
            yield comment.covering(coverage.of(match.start()))


def text_start(scalar: Scalar) -> int:
    """Where a scalar's text begins: that of a block, on the line below its `|`."""
    source = scalar.source
    if scalar.plain or source.text[scalar.start : scalar.start + 1] not in {"|", ">"}:
        return scalar.start
    return source.offset(Position(source.position(scalar.start).line + 1, 0))


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
    """The elements of a file by where they begin."""
    places: dict[Position, Entry | Node] = {}
    for element in elements_of(root):
        begin = element.key if isinstance(element, Entry) else element
        if begin.source is source:
            position = source.position(beginning(element, source.text))
            if isinstance(element, Entry) or begins_line(source, position):
                places.setdefault(position, element)
    return places


def beginning(element: Entry | Node, text: str) -> int:
    """The offset at which an element begins: a list's item with its `-`, a key with its `?`."""
    if isinstance(element, Entry):
        start, mark, between = element.key.start, "?", " \t"
    else:
        start, mark, between = element.start, "-", " \t\r\n"
    at = start - 1
    while at >= 0 and text[at] in between:
        at -= 1
    return at if 0 <= at < start - 1 and text[at] == mark else start


def begins_line(source: SourceFile, position: Position) -> bool:
    """Whether only indentation and the dashes of lists around it stand before a place."""
    return not source.line(position.line)[: position.column].strip(" \t-")


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
