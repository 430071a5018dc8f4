"""The index that the search of the site goes through, as a script: a folder has no server."""

from __future__ import annotations

import json
from collections.abc import Iterator

from trackplan.docs.book.book import Book
from trackplan.docs.site.here import Here
from trackplan.plan.model.element import Element
from trackplan.plan.model.values import Text

LONGEST = 120
Entry = tuple[str, str, str, str]


def search_script(book: Book) -> str:
    """A script that states kind, name, page and description of all that can be found."""
    here = Here("index", book.addresses)
    lines = ",\n".join(json.dumps(entry) for entry in _entries(book, here))
    return f"globalThis.trackplanSearch = [\n{lines}\n];\n"


def _entries(book: Book, here: Here) -> Iterator[Entry]:
    plan = book.plan
    for entry in book.entries:
        yield entry.kind, entry.name, here.at(entry.address), _short(entry.event.description)
    for name in book.uses:
        main = book.definitions(name)[0].whole
        yield "property", name, here.of_property(name) or "", _short(main.description)
    for metric in plan.metrics:
        yield _entry("metric", metric, metric.description, here)
    for funnel in plan.funnels:
        yield _entry("funnel", funnel, funnel.description, here)
    for thing in plan.objects:
        yield _entry("object", thing, thing.description, here)
    for action in plan.actions:
        yield _entry("action", action, action.description, here)
    for owner in plan.owners:
        title = owner.title.value if owner.title is not None else owner.name
        yield "owner", title, here.of(owner.subject) or "", _short(owner.contact)
    for source in plan.sources:
        yield _entry("source", source, source.language, here)
    for destination in plan.destinations:
        yield _entry("destination", destination, destination.kind, here)
    for group in plan.groups:
        yield _entry("group", group, group.description, here)


def _entry(kind: str, element: Element, text: Text | None, here: Here) -> Entry:
    return kind, element.name, here.of(element.subject) or "", _short(text)


def _short(text: Text | None) -> str:
    whole = "" if text is None else " ".join(text.value.split())
    return whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 1]}…"
