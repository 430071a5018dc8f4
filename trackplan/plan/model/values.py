"""The small pieces that elements are made of: texts, references, values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from trackplan.diagnostic import Subject
from trackplan.plan.yaml.node import Json, Node, Scalar, place, to_json
from trackplan.source import Span

ReferenceKind = Literal[
    "owner",
    "source",
    "destination",
    "object",
    "bundle",
    "event",
    "page",
    "screen",
    "group",
    "property",
    "trait",
    "metric",
    # A property of the event that the element speaks of, which need not be in the dictionary.
    "field",
]


@dataclass(frozen=True, slots=True)
class Text:
    """A text that somebody wrote."""

    value: str
    node: Scalar

    @property
    def span(self) -> Span:
        """Where it stands, quotes included."""
        return self.node.span


@dataclass(frozen=True, slots=True)
class Reference:
    """A name that points to another element; `subject` is the element that says it."""

    kind: ReferenceKind
    name: str
    node: Scalar
    subject: Subject

    @property
    def span(self) -> Span:
        """Where it stands, quotes included."""
        return self.node.span


@dataclass(frozen=True, slots=True)
class Value:
    """Any JSON value: an example, a default, an enum's member."""

    node: Node

    @property
    def json(self) -> Json:
        """The value itself."""
        node = self.node
        return node.value if isinstance(node, Scalar) else to_json(node)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.node.span

    def at(self, path: Sequence[str | int], *, key: bool = False) -> Span:
        """Where the value (or key) at `path` inside this one stands."""
        return place(self.node, path, key=key)


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A plain scalar in which a YAML 1.1 reader sees something else: `seen`, such as "a date"."""

    text: str
    seen: str
    node: Scalar
    subject: Subject

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.node.span
