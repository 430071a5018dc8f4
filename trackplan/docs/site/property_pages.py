"""The pages about properties: an index of their names, one for each, and one for bundles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trackplan.docs.book.book import Book
from trackplan.docs.book.mentions import events_by_mention
from trackplan.docs.book.readers import NOBODY
from trackplan.docs.book.rows import Row, rows
from trackplan.docs.book.uses import with_meanings
from trackplan.docs.site.page import Page
from trackplan.docs.site.property_filters import property_list
from trackplan.plan.model.property import Property


def about_properties(book: Book) -> Iterator[Page]:
    """The index of property names, a page for each, and one for bundles."""
    yield Page("properties", "properties", "properties.html.jinja", property_list(book))
    for name, found in book.meanings.items():
        known = {
            "name": name,
            "meanings": found,
            "entry": book.plan.dictionary.get(name),
            "found": book.findings.of(("properties", name)),
            "definition_rows": definition_rows,
            "uses": with_meanings(book.uses[name], found),
            "readers": book.readers.get(name, NOBODY),
            "no_findings": no_findings,
        }
        page = book.addresses.properties[name].page
        yield Page(page, "properties", "property.html.jinja", known)
    if book.plan.bundles:
        yield Page("bundles", "properties", "bundles.html.jinja", bundles(book))


def definition_rows(whole: Property) -> tuple[Row, ...]:
    """A property as the rows of a table, with all that is in it."""
    return rows([whole], whole.subject[:2])


def no_findings(_row: Row) -> tuple[()]:
    """Findings stand beside the rows of the element that they are about, and nowhere else."""
    return ()


def bundles(book: Book) -> Mapping[str, object]:
    """Each bundle with its rows, and the events that include it."""
    including = events_by_mention(book.plan.standing, lambda event: event.include)
    listed = [
        (
            bundle,
            rows(bundle.all_properties, bundle.subject),
            including[bundle.name],
            book.addresses.elements[bundle.subject],
        )
        for bundle in book.plan.bundles
    ]
    return {"bundles": listed, "no_findings": no_findings}
