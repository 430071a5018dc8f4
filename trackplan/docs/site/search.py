"""The index that the search of the site goes through, as a script: a folder has no server."""

from __future__ import annotations

import json
from collections.abc import Iterator

from trackplan.docs.book.book import Book
from trackplan.docs.site.here import Here
from trackplan.plan.model.element import Element
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Text
from trackplan.report.visible import visible

LONGEST = 120
Entry = tuple[str, str, str, str]


def search_script(book: Book) -> str:
    """A script that states kind, name, page and description of all that can be found."""
    here = Here("index", book.addresses)
    lines = ",\n".join(json.dumps([*map(visible, entry)]) for entry in _entries(book, here))
    return f"globalThis.trackplanSearch = [\n{lines}\n];\n"


def _entries(book: Book, here: Here) -> Iterator[Entry]:
    for entry in book.entries:
        yield entry.kind, entry.name, here.at(entry.address), _short(entry.event.description)
    for name in book.uses:
        main = book.meanings[name][0].whole
        yield "property", name, here.of_property(name) or "", _short(main.description)
    for owner in book.plan.owners:
        yield "owner", owner.called, here.of(owner.subject) or "", _short(owner.contact)
    for kind, element, text in _described(book.plan):
        yield kind, element.name, here.of(element.subject) or "", _short(text)


def _described(plan: Plan) -> Iterator[tuple[str, Element, Text | None]]:
    yield from (("metric", each, each.description) for each in plan.metrics)
    yield from (("funnel", each, each.description) for each in plan.funnels)
    yield from (("object", each, each.description) for each in plan.objects)
    yield from (("action", each, each.description) for each in plan.actions)
    yield from (("group", each, each.description) for each in plan.groups)
    yield from (("bundle", each, each.description) for each in plan.bundles)
    yield from (("source", each, each.language) for each in plan.sources)
    yield from (("destination", each, each.kind) for each in plan.destinations)


def _short(text: Text | None) -> str:
    whole = "" if text is None else " ".join(text.value.split())
    return whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 1]}…"
