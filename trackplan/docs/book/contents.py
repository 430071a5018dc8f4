"""The parts of an event's page: what people who read data want first, then what developers want."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from trackplan.docs.book.events import EventEntry
from trackplan.docs.book.sent import SentFrom


def contents(entry: EventEntry, ways: Sequence[SentFrom]) -> Mapping[str, str]:
    """The titles of the parts by their anchors, in order; `ways` are those to send the event."""
    return dict(_parts(entry, ways))


def _parts(entry: EventEntry, ways: Sequence[SentFrom]) -> Iterator[tuple[str, str]]:
    is_removed = entry.event.is_removed
    if entry.rows or not is_removed:
        yield "properties", "Properties"
    if entry.context:
        yield "context", "Context"
    if entry.metrics or entry.funnels:
        yield "uses", "What it is used for"
    if not is_removed:
        yield "example", "Example"
    if entry.sent is not None:
        yield "sent", "Where it is sent"
    if ways:
        yield "sending", "How to send it"
