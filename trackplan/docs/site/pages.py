"""The pages of the site: for each its path, its template, and what that is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trackplan.docs.book.book import Book
from trackplan.docs.book.by_rule import by_rule, grouped
from trackplan.docs.book.convention import conventions
from trackplan.docs.book.routes import by_destination, by_source
from trackplan.docs.book.rows import id_rows
from trackplan.docs.site.event_filters import event_list
from trackplan.docs.site.page import Page
from trackplan.docs.site.property_pages import about_properties, no_findings
from trackplan.docs.site.question_pages import about_questions
from trackplan.docs.site.start_page import start
from trackplan.plan.model.identity import TraitSet


def pages(book: Book) -> Iterator[Page]:
    """All pages, the start page first."""
    yield start(book)
    yield from about_events(book)
    yield from about_properties(book)
    yield from about_objects(book)
    yield from about_people(book)
    yield from about_owners(book)
    yield from about_questions(book)
    yield from about_the_rest(book)


def about_events(book: Book) -> Iterator[Page]:
    """The index of events, and a page for each."""
    yield Page("events", "events", "events.html.jinja", event_list(book))
    objects = {each.name: each for each in book.plan.objects}
    for entry in book.entries:
        known = {"entry": entry, "object": objects.get(entry.object)}
        yield Page(entry.address.page, "events", "event.html.jinja", known)


def about_objects(book: Book) -> Iterator[Page]:
    """The objects, each with its events."""
    if not book.plan.objects:
        return
    listed = [(each, book.by_object.get(each.name, ())) for each in book.plan.objects]
    declared = {"", *(each.name for each in book.plan.objects)}
    others = {name: len(of) for name, of in book.by_object.items() if name not in declared}
    known = {"objects": listed, "undeclared": sorted(others.items())}
    yield Page("objects", "objects", "objects.html.jinja", known)
    for each, entries in listed:
        page = book.addresses.elements[each.subject].page
        yield Page(page, "objects", "object.html.jinja", {"object": each, "entries": entries})


def about_people(book: Book) -> Iterator[Page]:
    """The traits of users and groups."""
    sets = [(traits, title_of(traits)) for traits in book.plan.trait_sets]
    if not sets:
        return
    listed = [(traits, title, len(traits.all_traits)) for traits, title in sets]
    yield Page("people", "people", "people.html.jinja", {"sets": listed})
    for traits, title in sets:
        known = {
            "traits": traits,
            "title": title,
            "trait_rows": book.rows[traits.subject],
            "id_rows": id_rows(traits),
            "no_findings": no_findings,
        }
        page = book.addresses.elements[traits.subject].page
        yield Page(page, "people", "traits.html.jinja", known)


def title_of(traits: TraitSet) -> str:
    """What a set of traits is called."""
    return "Users" if traits.subject == ("identify",) else traits.name


def about_owners(book: Book) -> Iterator[Page]:
    """Who answers for what."""
    if not book.owners:
        return
    yield Page("owners", "owners", "owners.html.jinja", {})
    for each in book.owners:
        known = {
            "each": each,
            "events": [book.by_subject[event.subject] for event in each.events],
            "stakes": [book.by_subject[event.subject] for event in each.stakes],
            "groups": by_rule(each.findings(book.findings)),
            "in_code": grouped(each.remarks(book.remarks), lambda remark: remark.found),
        }
        page = book.addresses.elements[each.owner.subject].page
        yield Page(page, "owners", "owner.html.jinja", known)


def about_the_rest(book: Book) -> Iterator[Page]:
    """Sources, the convention, findings."""
    plan = book.plan
    if plan.sources or plan.destinations:
        yield Page("sources", "sources", "sources.html.jinja", routes(book))
    yield Page("naming", "naming", "naming.html.jinja", {"conventions": conventions(plan)})
    known = {"groups": by_rule(book.findings.all)}
    yield Page("findings", "findings", "findings.html.jinja", known)


def routes(book: Book) -> Mapping[str, object]:
    """Sources and destinations with the number of their events."""
    plan, at = book.plan, book.addresses.elements
    sent, reached = by_source(book), by_destination(book)
    return {
        "sources": [(each, sent[each.name], at[each.subject]) for each in plan.sources],
        "destinations": [
            (each, reached[each.name], at[each.subject]) for each in plan.destinations
        ],
    }
