"""Which pages a plan has, by which template each is made, and what that is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from trackplan.docs.book.book import Book
from trackplan.docs.book.convention import conventions
from trackplan.docs.book.mentions import events_by_mention
from trackplan.docs.book.readers import NOBODY
from trackplan.docs.book.routes import by_destination, by_source
from trackplan.docs.book.uses import with_meanings
from trackplan.docs.markdown.start_page import by_object, start_page

# GitHub, GitLab and Bitbucket show the file of this name below the list of a folder's files; MkDocs
# and Docusaurus take it for the folder's start page.
START = "README"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page by its path without suffix."""

    page: str
    template: str
    known: Mapping[str, object] = field(default_factory=dict)


def sheets(book: Book) -> Iterator[Sheet]:
    """The start page, those about one thing each, and those about all of a kind."""
    together = tuple(_together(book))
    titles = {sheet.page: title for title, sheet in together}
    yield Sheet(START, "index", start_page(book, titles))
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
        yield "Objects", Sheet("objects", "objects", {"objects": list(by_object(book))})
    if plan.metrics or plan.funnels:
        yield "Metrics and funnels", Sheet("metrics", "metrics")
    if plan.sources or plan.destinations:
        known = {"sent": by_source(book), "reached": by_destination(book)}
        yield "Sources and destinations", Sheet("sources", "sources", known)
    if plan.bundles:
        including = events_by_mention(plan.standing, lambda event: event.include)
        yield "Bundles", Sheet("bundles", "bundles", {"including": including})
    found = conventions(plan)
    if found or plan.actions:
        yield "Naming", Sheet("naming", "naming", {"conventions": found})
    if book.findings.all or book.remarks.all:
        yield "Findings", Sheet("findings", "findings")
