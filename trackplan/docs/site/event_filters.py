"""What the index of events can be filtered by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trackplan.docs.book.book import Book
from trackplan.docs.book.events import NEEDED, EventEntry
from trackplan.plan.model.lifecycle import STATUSES
from trackplan.report.visible import visible

# Asks for events without any; no name of a plan is only this.
NONE = "-"
# The status of all that are not removed, which is what the other pages count.
STANDING = "standing"


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of values, each with its title; `key` is that of the rows' facts."""

    key: str
    title: str
    choices: tuple[tuple[str, str], ...]


def filters(book: Book) -> tuple[Filter, ...]:
    """The filters that can tell any events apart."""
    every = [dict(facts(entry)) for entry in book.entries]
    return tuple(
        Filter(key, title, tuple(_choices(book, key, [fact[key] for fact in every])))
        for key, title in TITLES.items()
        if len({fact[key] for fact in every}) > 1
    )


TITLES = {
    "object": "Object",
    "action": "Action",
    "owner": "Owner",
    "source": "Source",
    "destination": "Destination",
    "status": "Status",
    "tag": "Tag",
    "pii": "Personal data",
    "kind": "Kind",
    "lacks": "Lacks",
}


def facts(entry: EventEntry) -> Iterator[tuple[str, str]]:
    """What is said of an event to filter by, several values on a line each."""
    event = entry.event
    yield "object", visible(entry.object)
    yield "action", visible(entry.action)
    yield "owner", visible(event.owner.name) if event.owner is not None else ""
    yield "source", _lines(use.source.name for use in event.sources)
    yield "destination", _lines(each.name for each in entry.destinations)
    yield "status", event.status if event.is_removed else _lines((event.status, STANDING))
    yield "tag", _lines(tag.value for tag in event.tags)
    yield "pii", _lines(entry.pii)
    yield "kind", event.kind
    yield "lacks", _lines(_lacks(entry))
    yield "words", " ".join(dict.fromkeys(visible(row.name) for row in entry.rows))


def _lacks(entry: EventEntry) -> Iterator[str]:
    if entry.event.is_removed:
        return
    yield from entry.lacks
    if entry.sent is not None and entry.sent.is_missing:
        yield "sent"


def _choices(book: Book, key: str, found: list[str]) -> Iterator[tuple[str, str]]:
    values = {value for fact in found for value in fact.split("\n") if value}
    if key == "owner":
        titles = {visible(each.name): each.title.value for each in book.plan.owners if each.title}
        named = ((value, titles.get(value, value)) for value in values)
        yield from sorted(named, key=lambda each: (each[1].casefold(), each))
    elif key in ORDERS:
        yield from ((value, value) for value in ORDERS[key] if value in values)
        if "removed" in values and key == "status":
            yield STANDING, "not removed"
    else:
        yield from (
            (value, value) for value in sorted(values, key=lambda each: (each.casefold(), each))
        )
    if "" in found and key != "lacks":
        yield NONE, "none"


ORDERS = {
    "status": STATUSES,
    "pii": ("indirect", "direct", "sensitive"),
    "kind": ("event", "page", "screen"),
    "lacks": (*NEEDED, "sent"),
}


def _lines(values: Iterable[str]) -> str:
    return "\n".join(map(visible, values))
