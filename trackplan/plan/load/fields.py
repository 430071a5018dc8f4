"""Read the entries of a mapping into the model's pieces.

Reading is lenient: what has the wrong shape has been reported by the format's schema and is
passed over here, so that one slip never hides what else there is to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from trackplan.diagnostic import Subject
from trackplan.plan.model.values import Ambiguous, Reference, ReferenceKind, Text, Value
from trackplan.plan.yaml.node import Entry, Mapping, Node, Scalar, Sequence
from trackplan.plan.yaml.scalars import seen_by_yaml_1_1

L = TypeVar("L", bound=str)
NO_ENTRIES: dict[str, Entry] = {}


@dataclass
class Found:
    """What the elements mention, collected while they are read."""

    references: list[Reference] = field(default_factory=list)
    ambiguous: list[Ambiguous] = field(default_factory=list)

    def name(self, scalar: Scalar, subject: Subject) -> None:
        """Look whether a name means something else to YAML 1.1 readers."""
        if scalar.plain and (seen := seen_in_name(scalar)) is not None:
            self.ambiguous.append(Ambiguous(scalar.text, seen, scalar, subject))

    def value(self, node: Node, subject: Subject) -> None:
        """Look whether a value means something else to YAML 1.1 readers, all the way down."""
        if isinstance(node, Scalar):
            if node.plain and (seen := seen_by_yaml_1_1(node.text)) is not None:
                self.ambiguous.append(Ambiguous(node.text, seen, node, subject))
        elif isinstance(node, Sequence):
            for item in node.items:
                self.value(item, subject)
        else:
            for entry in node.entries.values():
                self.name(entry.key, subject)
                self.value(entry.value, subject)


def seen_in_name(scalar: Scalar) -> str | None:
    """What readers see in a name that is no text to all of them."""
    if isinstance(scalar.value, str):
        return seen_by_yaml_1_1(scalar.text)
    if scalar.value is None:
        return "null"
    return "a boolean" if isinstance(scalar.value, bool) else "a number"


@dataclass(slots=True)
class Fields:
    """The entries of one element. Each method returns None (or nothing) for what is not there."""

    entries: dict[str, Entry]
    subject: Subject
    found: Found

    @staticmethod
    def of(node: Node | None, subject: Subject, found: Found) -> Fields:
        """The entries of `node`; none where it is no mapping."""
        entries = node.entries if isinstance(node, Mapping) else NO_ENTRIES
        return Fields(entries, subject, found)

    def node(self, key: str) -> Node | None:
        """The value under `key`, whatever it is."""
        entry = self.entries.get(key)
        return None if entry is None else entry.value

    def text(self, key: str) -> Text | None:
        """A text."""
        return as_text(self.node(key))

    def texts(self, key: str) -> tuple[Text, ...]:
        """A list of texts."""
        found = (as_text(item) for item in items(self.node(key)))
        return tuple(text for text in found if text is not None)

    def one_of(self, key: str, choices: tuple[L, ...]) -> L | None:
        """One of a closed set of texts."""
        node = self.node(key)
        value = node.value if isinstance(node, Scalar) else None
        return next((choice for choice in choices if choice == value), None)

    def flag(self, key: str) -> bool | None:
        """A boolean."""
        node = self.node(key)
        if isinstance(node, Scalar) and isinstance(node.value, bool):
            return node.value
        return None

    def whole(self, key: str) -> int | None:
        """An integer, which JSON Schema lets people write as 2.0."""
        node = self.node(key)
        value = node.value if isinstance(node, Scalar) else None
        if isinstance(value, float) and value.is_integer():
            return int(value)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def value(self, key: str) -> Value | None:
        """Any value."""
        node = self.node(key)
        if node is None:
            return None
        self.found.value(node, self.subject)
        return Value(node)

    def constant(self, key: str) -> Value | None:
        """A number, or another scalar whose spelling readers agree on."""
        node = self.node(key)
        return Value(node) if isinstance(node, Scalar) and node.value is not None else None

    def values(self, key: str) -> tuple[Value, ...]:
        """A list of any values."""
        found = items(self.node(key))
        for item in found:
            self.found.value(item, self.subject)
        return tuple(Value(item) for item in found)

    def reference(self, key: str, kind: ReferenceKind) -> Reference | None:
        """The name of another element."""
        return self.refer(self.node(key), kind)

    def references(self, key: str, kind: ReferenceKind) -> tuple[Reference, ...]:
        """A list of names of other elements."""
        return tuple(
            reference
            for item in items(self.node(key))
            if (reference := self.refer(item, kind)) is not None
        )

    def refer(self, node: Node | None, kind: ReferenceKind) -> Reference | None:
        """`node` as the name of another element, remembered as a reference."""
        text = as_text(node)
        if text is None:
            return None
        reference = Reference(kind, text.value, text.node, self.subject)
        self.found.references.append(reference)
        return reference

    def refer_to_key(self, entry: Entry, kind: ReferenceKind) -> Reference:
        """The key of `entry` as the name of another element, remembered as a reference."""
        reference = Reference(kind, entry.key.text, entry.key, self.subject)
        self.found.references.append(reference)
        return reference

    def named(self, key: str) -> Iterator[tuple[Entry, Subject]]:
        """The entries of a map whose keys are names that users choose."""
        node = self.node(key)
        if not isinstance(node, Mapping):
            return
        for name, entry in node.entries.items():
            subject = (*self.subject, key, name)
            self.found.name(entry.key, subject)
            yield entry, subject

    def inside(self, key: str) -> Fields:
        """The entries of the mapping under `key`, for the same element."""
        return Fields.of(self.node(key), self.subject, self.found)


def as_text(node: Node | None) -> Text | None:
    """`node` as a text, None where it is something else."""
    if isinstance(node, Scalar) and isinstance(node.value, str):
        return Text(node.value, node)
    return None


def items(node: Node | None) -> list[Node]:
    """The items of a list, none where `node` is something else."""
    return node.items if isinstance(node, Sequence) else []
