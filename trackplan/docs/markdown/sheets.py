"""Which pages a plan has, by which template each is made, and what that is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from trackplan.docs.book.book import Book
from trackplan.docs.book.convention import conventions
from trackplan.docs.book.events import EventEntry
from trackplan.docs.book.findings import tally
from trackplan.docs.book.overview import overview
from trackplan.docs.book.readers import NOBODY
from trackplan.docs.book.uses import with_meanings
from trackplan.listing import counted, in_a_row
from trackplan.plan.model.event import EventKind
from trackplan.plan.model.vocabulary import Term

# GitHub, GitLab and Bitbucket show the file of this name below the list of a folder's files; MkDocs
# and Docusaurus take it for the folder's start page.
START = "README"
TITLES: Mapping[EventKind, str] = {"event": "events", "page": "pages", "screen": "screens"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page by its path without suffix."""

    page: str
    template: str
    known: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """Events, pages and screens that stand in one table of the index."""

    title: str
    entries: tuple[EventEntry, ...]


def sheets(book: Book) -> Iterator[Sheet]:
    """The start page, those about one thing each, and those about all of a kind."""
    together = tuple(_together(book))
    yield Sheet(START, "index", _index(book, together))
    for entry in book.entries:
        yield Sheet(entry.address.page, "event", {"entry": entry})
    for traits in book.plan.trait_sets:
        address = book.addresses.elements[traits.subject]
        yield Sheet(address.page, "traits", {"traits": traits})
    for name, address in book.addresses.properties.items():
        told = {
            "name": name,
            "entry": book.plan.dictionary.get(name),
            "meanings": book.meanings[name],
            "uses": with_meanings(book.uses[name], book.meanings[name]),
            "readers": book.readers.get(name, NOBODY),
        }
        yield Sheet(address.page, "property", told)
    yield from (sheet for _, sheet in together)


def _together(book: Book) -> Iterator[tuple[str, Sheet]]:
    """The pages about all of a kind that the plan has any of, with their titles."""
    plan = book.plan
    if book.uses:
        yield "Dictionary", Sheet("dictionary", "dictionary")
    if plan.owners:
        yield "Owners", Sheet("owners", "owners")
    if plan.objects:
        yield "Objects", Sheet("objects", "objects", {"objects": list(_by_object(book))})
    if plan.metrics or plan.funnels:
        yield "Metrics and funnels", Sheet("metrics", "metrics")
    if plan.sources or plan.destinations:
        yield "Sources and destinations", Sheet("sources", "sources")
    if plan.bundles:
        yield "Bundles", Sheet("bundles", "bundles")
    found = conventions(plan)
    if found or plan.actions:
        yield "Naming", Sheet("naming", "naming", {"conventions": found})
    if book.findings.all or book.remarks.all:
        yield "Findings", Sheet("findings", "findings")


def _by_object(book: Book) -> Iterator[tuple[Term, tuple[EventEntry, ...]]]:
    for term in book.plan.objects:
        yield term, book.by_object.get(term.name, ())


def _index(book: Book, together: tuple[tuple[str, Sheet], ...]) -> Mapping[str, object]:
    traits = [
        (f"Traits of {'the user' if each is book.plan.identify else each.name}", each.subject)
        for each in book.plan.trait_sets
    ]
    return {
        "contents": [
            *((sheet.page, title) for title, sheet in together),
            *((book.addresses.elements[subject].page, title) for title, subject in traits),
        ],
        "overview": overview(book),
        "summary": _summary(book),
        "groups": tuple(_groups(book)),
        "findings": tally(book.findings.all),
        "in_code": book.remarks.tally,
    }


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
    by_object = list(_by_object(book))
    yield from (Group(term.name, entries) for term, entries in by_object if entries)
    grouped = {entry.event.subject for _, entries in by_object for entry in entries}
    rest = [entry for entry in book.standing if entry.event.subject not in grouped]
    for kind, title in TITLES.items():
        of_kind = tuple(entry for entry in rest if entry.kind == kind)
        if of_kind:
            yield Group(f"Other {title}" if by_object else title.capitalize(), of_kind)
    removed = tuple(entry for entry in book.entries if entry.event.is_removed)
    if removed:
        yield Group("Removed", removed)
