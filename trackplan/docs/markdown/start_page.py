"""The start page: the plan at a glance, and all events, pages and screens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trackplan.docs.book.book import Book
from trackplan.docs.book.events import EventEntry
from trackplan.docs.book.findings import tally
from trackplan.docs.book.news import latest
from trackplan.docs.book.overview import Share, north_star, overview
from trackplan.docs.book.saying import Part, in_sentence
from trackplan.listing import counted, in_a_row
from trackplan.plan.model.event import EventKind
from trackplan.plan.model.vocabulary import Term

TITLES: Mapping[EventKind, str] = {"event": "events", "page": "pages", "screen": "screens"}
SHOWN_NEWS = 5


@dataclass(frozen=True, slots=True)
class Group:
    """Events, pages and screens that stand in one table."""

    title: str
    entries: tuple[EventEntry, ...]


def start_page(book: Book, titles: Mapping[str, str]) -> Mapping[str, object]:
    """What its template is told; `titles` are those of the pages that stand for themselves."""
    traits = [
        (f"Traits of {'the user' if each is book.plan.identify else each.name}", each.subject)
        for each in book.plan.trait_sets
    ]
    seen = overview(book)
    return {
        "contents": [
            *titles.items(),
            *((book.addresses.elements[subject].page, title) for title, subject in traits),
        ],
        "overview": seen,
        "health": [(share, in_sentence([*_lacking(book, share)])) for share in seen.health],
        "summary": _summary(book),
        "groups": tuple(_groups(book)),
        "findings": tally(book.findings.all),
        "in_code": book.remarks.tally,
        "north_star": north_star(book.plan),
        "latest": latest(book, SHOWN_NEWS),
    }


def by_object(book: Book) -> Iterator[tuple[Term, tuple[EventEntry, ...]]]:
    """The objects of the vocabulary, each with what is about it."""
    for term in book.plan.objects:
        yield term, book.by_object.get(term.name, ())


def _lacking(book: Book, share: Share) -> Iterator[Part]:
    """What lacks something, each as a link."""
    if share.section == "properties":
        yield from (Part(name, "code", ("properties", name)) for name in book.undescribed)
        return
    for entry in book.standing:
        is_not_sent = share.what == "sent" and entry.sent is not None and entry.sent.is_missing
        if is_not_sent or share.what in entry.lacks:
            yield Part(entry.name, "name", entry.event.subject)


def _summary(book: Book) -> str:
    """How many there are of what: `24 events, 2 pages and 31 properties`."""
    kinds = Counter(entry.kind for entry in book.standing)
    counts = [
        *kinds.items(),
        ("metric", len(book.plan.metrics)),
        ("funnel", len(book.plan.funnels)),
    ]
    shown = [counted(count, what) for what, count in counts if count]
    names = len(book.uses)
    properties = f"{names:,} {'property' if names == 1 else 'properties'}"
    return in_a_row([*shown, properties])


def _groups(book: Book) -> Iterator[Group]:
    """What is about an object of the vocabulary, the rest by its kind, and what was removed."""
    of_objects = list(by_object(book))
    yield from (Group(term.name, entries) for term, entries in of_objects if entries)
    grouped = {entry.event.subject for _, entries in of_objects for entry in entries}
    rest = [entry for entry in book.standing if entry.event.subject not in grouped]
    for kind, title in TITLES.items():
        of_kind = tuple(entry for entry in rest if entry.kind == kind)
        if of_kind:
            yield Group(f"Other {title}" if of_objects else title.capitalize(), of_kind)
    removed = tuple(entry for entry in book.entries if entry.event.is_removed)
    if removed:
        yield Group("Removed", removed)
