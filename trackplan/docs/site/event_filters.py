"""What the index of events can be filtered and ordered by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from trackplan.diagnostic import Severity
from trackplan.docs.book.book import Book
from trackplan.docs.book.events import NEEDED, EventEntry
from trackplan.docs.book.found import found_of
from trackplan.docs.site.list_filters import NONE, Filter, Order, itself, lines, values_of
from trackplan.plan.model.lifecycle import STATUSES
from trackplan.report.visible import visible

# The status of all that are not removed, which is what the other pages count.
STANDING = "standing"


def event_list(book: Book) -> Mapping[str, object]:
    """What the template of the index is told."""
    return {
        "filters": filters(book),
        "orders": tuple(orders(book)),
        "facts": partial(facts, book),
    }


def filters(book: Book) -> tuple[Filter, ...]:
    """All filters, those that tell no events apart too."""
    every = [dict(facts(book, entry)) for entry in book.entries]
    return tuple(
        Filter(key, title, tuple(_choices(book, key, found)), len(set(found)) > 1)
        for key, title in TITLES.items()
        for found in [[fact[key] for fact in every]]
    )


def orders(book: Book) -> Iterator[Order]:
    """The orders beside that of the plan."""
    yield Order("name", "Name")
    if any(_changed(book, entry) for entry in book.entries):
        yield Order("changed", "Last changed", falls=True)


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
    "found": "Findings",
}


def facts(book: Book, entry: EventEntry) -> Iterator[tuple[str, str]]:
    """What is said of an event to filter and order by, several values on a line each."""
    event = entry.event
    yield "object", visible(entry.object)
    yield "action", visible(entry.action)
    yield "owner", visible(event.owner.name) if event.owner is not None else ""
    yield "source", lines(use.source.name for use in event.sources)
    yield "destination", lines(each.name for each in entry.destinations)
    yield "status", event.status if event.is_removed else lines((event.status, STANDING))
    yield "tag", lines(tag.value for tag in event.tags)
    yield "pii", lines(entry.pii)
    yield "kind", event.kind
    yield "lacks", lines(_lacks(entry))
    yield "found", lines(_found(book, entry))
    yield "carries", lines(dict.fromkeys(row.name for row in entry.rows))
    yield "changed", _changed(book, entry)


def _changed(book: Book, entry: EventEntry) -> str:
    """The day of the last change; words come after all days."""
    history = book.known.history.get(entry.event.subject)
    if history is not None and history.is_edited:
        return "not committed yet"
    return "" if history is None or history.changed is None else history.changed.day.isoformat()


def _lacks(entry: EventEntry) -> Iterator[str]:
    if entry.event.is_removed:
        return
    yield from entry.lacks
    if entry.sent is not None and entry.sent.is_missing:
        yield "sent"


def _found(book: Book, entry: EventEntry) -> Iterator[str]:
    """How bad it is what `lint` and `check` find of an event."""
    severities = {each.severity for each in found_of(book, entry.event)}
    yield from map(str, sorted(severities, reverse=True))


def _choices(book: Book, key: str, found: list[str]) -> Iterator[tuple[str, str]]:
    """Closed sets are whole, so that an address is understood when nothing fits it any more."""
    values = values_of(found)
    if key == "owner":
        titles = {visible(each.name): each.title.value for each in book.plan.owners if each.title}
        named = ((value, titles.get(value, value)) for value in values)
        yield from sorted(named, key=lambda each: (each[1].casefold(), each))
    elif key in CLOSED:
        yield from CLOSED[key]
    else:
        yield from (
            (value, value) for value in sorted(values, key=lambda each: (each.casefold(), each))
        )
    if key == "lacks" and book.known.standings is not None:
        yield "sent", "sent"
    elif "" in found and key != "lacks":
        yield NONE, "none"


CLOSED = {
    "status": (*itself(STATUSES), (STANDING, "not removed")),
    "pii": itself(("indirect", "direct", "sensitive")),
    "kind": itself(("event", "page", "screen")),
    "lacks": itself(NEEDED),
    "found": itself(map(str, sorted(Severity, reverse=True))),
}
