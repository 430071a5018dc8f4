"""The nodes of a YAML document: scalars, sequences and mappings with their places."""

from __future__ import annotations

from collections.abc import Sequence as ReadOnlySequence
from dataclasses import dataclass, field
from typing import TypeAlias

from trackplan.source import SourceFile, Span

Atom: TypeAlias = str | int | float | bool | None
Json: TypeAlias = "Atom | list[Json] | dict[str, Json]"


# Not frozen: a collection is filled while its children are read, and a plan of 1,000 events has
# 40,000 of them. Nothing outside trackplan.plan sees a node.
@dataclass(slots=True, eq=False)
class Scalar:
    """A text, number, boolean or null; `text` is what stands in the file, without its quotes."""

    source: SourceFile
    start: int
    end: int
    text: str
    value: Atom
    plain: bool

    @property
    def span(self) -> Span:
        """Where it stands, quotes included."""
        return self.source.span(self.start, self.end)


@dataclass(slots=True, eq=False)
class Sequence:
    """A list."""

    source: SourceFile
    start: int
    end: int
    flow: bool
    items: list[Node] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.source.span(self.start, self.end)


@dataclass(slots=True, eq=False)
class Mapping:
    """Keys with their values, in the order of the file; of a key written twice, the first."""

    source: SourceFile
    start: int
    end: int
    flow: bool
    entries: dict[str, Entry] = field(default_factory=dict)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.source.span(self.start, self.end)


@dataclass(slots=True, eq=False)
class Entry:
    """A key and its value."""

    key: Scalar
    value: Node

    @property
    def span(self) -> Span:
        """From the key's first character to the value's last."""
        # An alias points to a value that was written elsewhere, before the key.
        return self.key.source.span(self.key.start, max(self.value.end, self.key.end))


Node: TypeAlias = Scalar | Sequence | Mapping


def to_json(node: Node) -> Json:
    """The node's plain value."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return {name: to_json(entry.value) for name, entry in node.entries.items()}
    return [to_json(item) for item in node.items]


def at(node: Node, path: ReadOnlySequence[str | int]) -> Node | None:
    """What stands at `path` below `node`."""
    found: Node | None = node
    for step in path:
        if isinstance(found, Mapping) and str(step) in found.entries:
            found = found.entries[str(step)].value
        elif isinstance(found, Sequence) and isinstance(step, int) and step < len(found.items):
            found = found.items[step]
        else:
            return None
    return found


def place(node: Node, path: ReadOnlySequence[str | int], *, key: bool = False) -> Span:
    """Where the value at `path` below `node` stands, or as near to it as the path leads.

    With `key`, the key of the last step rather than its value.
    """
    found: Scalar | Sequence | Mapping = node
    name: Scalar | None = None
    for step in path:
        if isinstance(found, Mapping) and str(step) in found.entries:
            entry = found.entries[str(step)]
            name, found = entry.key, entry.value
        elif isinstance(found, Sequence) and isinstance(step, int) and step < len(found.items):
            name, found = None, found.items[step]
        else:
            break
    return name.span if key and name is not None else found.span
