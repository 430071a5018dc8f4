"""Texts in braces that end at a comma, and go on as keys that nobody meant."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from trackplan.plan.yaml.node import Entry, Mapping, Scalar
from trackplan.source import Span

# Keys whose values are sentences.
SENTENCES = frozenset({"description", "purpose", "reason", "trigger", "why"})
# No entry of a plan has as many keys; more are no sentence, and would take long to look through.
MOST_KEYS = 60


@dataclass(frozen=True, slots=True)
class CutText:
    """A sentence under `key` that was meant to stand at `span`, with its commas.

    `rest` are the keys that its later parts have become.
    """

    key: str
    span: Span
    rest: tuple[str, ...]


def cut_text(mapping: Mapping, key: str, known: Collection[str]) -> CutText | None:
    """The sentence that an unknown key is a part of: `{why: Who comes back, and when?}`."""
    if not mapping.flow or len(mapping.entries) > MOST_KEYS:
        return None
    start: Entry | None = None
    rest: list[Entry] = []
    for name, entry in mapping.entries.items():
        if start is not None and name not in known and is_rest(entry):
            rest.append(entry)
            continue
        if any(part.key.text == key for part in rest):
            break
        start, rest = entry if is_sentence(name, entry) else None, []
    names = tuple(part.key.text for part in rest)
    if start is None or key not in names or not reads_as_text(names[0]):
        return None
    source = mapping.source
    return CutText(start.key.text, source.span(start.value.start, rest[-1].key.end), names)


def is_sentence(name: str, entry: Entry) -> bool:
    """Whether an entry holds a text without quotes, written in this place."""
    value = entry.value
    here = entry.key.end < value.start
    return name in SENTENCES and isinstance(value, Scalar) and value.plain and here


def is_rest(entry: Entry) -> bool:
    """Whether a key stands there without a colon, as only keys in braces can."""
    key, value = entry.key, entry.value
    if not isinstance(value, Scalar) or value.text or not value.plain or not key.plain:
        return False
    return not key.source.text[key.end : key.end + 80].lstrip().startswith(":")


def reads_as_text(key: str) -> bool:
    """Whether a key is no slip of a single word, such as `requird`."""
    return " " in key or key.endswith((".", "?", "!"))
