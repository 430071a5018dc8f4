"""Compose nodes from PyYAML's events, one at a time, so that no nesting can exhaust the stack."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from trackplan.plan.yaml.node import Entry, Mapping, Node, Scalar, Sequence
from trackplan.plan.yaml.scalars import MAYBE_NO_TEXT, NotFinite, meaning
from trackplan.source import SourceFile

MAX_DEPTH = 100
# Nodes that aliases may add beyond those written out: real plans stay far below, bombs do not.
MAX_ALIASED_NODES = 10_000


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a plan must not contain, between two offsets."""

    start: int
    end: int
    message: str
    help: str | None = None


class Broken(Exception):
    """The text is no YAML from here on; `begin` is where the broken construct begins."""

    def __init__(self, problem: Problem, begin: int) -> None:
        super().__init__(problem.message)
        self.problem = problem
        self.begin = begin


@dataclass(slots=True)
class Open:
    """A collection that is being read; in a mapping, the key that waits for its value."""

    node: Sequence | Mapping
    anchor: str | None
    size: int = 1
    key: Scalar | None = None
    skip_key: bool = False


@dataclass
class Composer:
    """Reads one document. `problems` are what a plan must not contain, in the order found."""

    source: SourceFile
    text: str
    loader: type[Any]
    problems: list[Problem] = field(default_factory=list)
    shared: list[Node] = field(default_factory=list)
    anchors: dict[str, tuple[Node, int] | None] = field(default_factory=dict)
    stack: list[Open] = field(default_factory=list)
    root: Node | None = None
    aliased: int = 0

    def compose(self) -> Node | None:
        """The document's root, None where there is none. Raises Broken."""
        reader = self.loader(self.text)
        try:
            self.take_all(reader.get_event)
        except yaml.MarkedYAMLError as error:
            raise broken(error, len(self.text)) from error
        except (yaml.YAMLError, OverflowError, ValueError) as error:
            # PyYAML's pure loader lets errors of chr() through: "\\UFFFFFFFF".
            raise Broken(Problem(0, 0, f"not valid YAML: {error}"), 0) from error
        finally:
            reader.dispose()
        return self.root

    def take_all(self, next_event: Callable[[], Any]) -> None:
        """Take in the events of the first document. Nine of ten are scalars, hence the order."""
        documents = 0
        while (kind := type(event := next_event())) is not StreamEndEvent:
            if kind is ScalarEvent:
                self.scalar(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self.open(event)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self.close(event)
            elif kind is AliasEvent:
                self.alias(event)
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self.complain(event, "a plan file holds one document; a second begins here")
                    break

    def scalar(self, event: Any) -> None:
        """Take a scalar in."""
        text, style = event.value, event.style
        start, end = event.start_mark.index, event.end_mark.index
        value = text
        if event.tag is not None:
            self.refuse_tag(event)
        elif not style and text[:1] in MAYBE_NO_TEXT:
            try:
                value = meaning(text)
            except NotFinite:
                self.complain(event, f"`{text[:20]}` is no number that JSON can hold")
        elif style in {"|", ">"}:
            # The line breaks after a block scalar belong to nobody.
            end = start + len(self.text[start:end].rstrip())
        node = Scalar(self.source, start, end, text, value, not style)
        if event.anchor is not None:
            self.anchors[event.anchor] = (node, 1)
        parent = self.stack[-1] if self.stack else None
        if parent is None or type(parent.node) is not Mapping or parent.skip_key:
            self.place(node, 1)
        elif parent.key is None:
            parent.key = node
        else:
            self.value(parent, parent.node, parent.key, node)

    def value(self, parent: Open, mapping: Mapping, key: Scalar, node: Scalar) -> None:
        """Enter a scalar under its key: what `place` does, by the short way of nearly all."""
        if key.text in mapping.entries or key.text == "<<":
            self.place(node, 1)
            return
        mapping.entries[key.text] = Entry(key, node)
        parent.key = None
        parent.size += 1
        if not mapping.flow and node.end > mapping.end:
            mapping.end = node.end

    def open(self, event: Any) -> None:
        """Begin a collection."""
        start = event.start_mark.index
        if len(self.stack) == MAX_DEPTH:
            message = f"nested more than {MAX_DEPTH} levels deep"
            raise Broken(Problem(start, start + 1, message), start)
        if event.tag is not None:
            self.refuse_tag(event)
        kind = Mapping if type(event) is MappingStartEvent else Sequence
        node = kind(self.source, start, event.end_mark.index, bool(event.flow_style))
        if event.anchor is not None:
            self.anchors[event.anchor] = None
        self.stack.append(Open(node, event.anchor))

    def close(self, event: Any) -> None:
        """End the innermost collection, where its last child ends."""
        done = self.stack.pop()
        node = done.node
        if node.flow:
            node.end = event.end_mark.index
        if done.anchor is not None:
            self.anchors[done.anchor] = (node, done.size)
        self.place(node, done.size)

    def alias(self, event: Any) -> None:
        """Put what the anchor named in the alias's place."""
        start, end = event.start_mark.index, event.end_mark.index
        if event.anchor not in self.anchors:
            message = f"no anchor `&{event.anchor}` stands before this alias"
            raise Broken(Problem(start, end, message), start)
        target = self.anchors[event.anchor]
        if target is None:
            self.complain(event, f"`*{event.anchor}` contains itself")
            self.place(Scalar(self.source, start, end, "", None, plain=True), 1)
            return
        node, size = target
        self.aliased += size
        if self.aliased > MAX_ALIASED_NODES:
            message = f"aliases blow this file up beyond {MAX_ALIASED_NODES:,} values"
            raise Broken(Problem(start, end, message, "write a bundle, and include it"), start)
        self.shared.append(node)
        self.place(node, size, end=end)

    def place(self, node: Node, size: int, *, end: int | None = None) -> None:
        """Hang `node` where it belongs; `end` is where an alias to it ends."""
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        parent.size += size
        if isinstance(parent.node, Sequence):
            parent.node.items.append(node)
        elif parent.key is None and not parent.skip_key:
            self.take_key(parent, node)
            return
        else:
            self.take_value(parent, parent.node, node)
        if not parent.node.flow:
            parent.node.end = max(parent.node.end, node.end if end is None else end)

    def take_key(self, parent: Open, node: Node) -> None:
        """Hold `node` until its value comes."""
        if isinstance(node, Scalar):
            parent.key = node
            return
        parent.skip_key = True
        message = "a key must be a text, not a collection"
        self.problems.append(Problem(node.start, node.end, message))

    def take_value(self, parent: Open, mapping: Mapping, node: Node) -> None:
        """Enter `node` under the key that waits for it."""
        key, parent.key = parent.key, None
        if key is None:
            parent.skip_key = False
            return
        if key.text == "<<" and key.plain:
            message = "a merge key (`<<`) has no place in a plan"
            help_ = "write a bundle, and name it under `include`"
            self.problems.append(Problem(key.start, key.end, message, help_))
        elif key.text in mapping.entries:
            first = self.source.position(mapping.entries[key.text].key.start).line + 1
            message = f"the key `{key.text}` stands twice; the first is on line {first}"
            self.problems.append(Problem(key.start, key.end, message, "keep one of the two"))
        else:
            mapping.entries[key.text] = Entry(key, node)

    def refuse_tag(self, event: Any) -> None:
        """Plans have no tags."""
        help_ = "write the value plainly, or as text in quotes"
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        self.complain(event, f"a YAML tag (`{tag}`) has no place in a plan", help_)

    def complain(self, event: Any, message: str, help_: str | None = None) -> None:
        """Note a problem at an event."""
        start, end = event.start_mark.index, event.end_mark.index
        self.problems.append(Problem(start, max(end, start), message, help_))


def broken(error: yaml.MarkedYAMLError, length: int) -> Broken:
    """A syntax error of PyYAML, in words and with the place where the broken construct begins."""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, length) if mark else 0
    # What was not closed began at the context; everything else is wrong where it was noticed.
    unclosed = re.search(r"quoted scalar|flow (mapping|sequence)|simple key", error.context or "")
    begin = min(error.context_mark.index, at) if unclosed and error.context_mark else at
    message = error.problem or "not valid YAML"
    if error.context:
        message = f"{message} ({error.context})"
    return Broken(Problem(at, at, message), begin)
