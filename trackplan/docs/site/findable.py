"""What the search of the site finds, by which names and texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from trackplan.docs.book.book import Book
from trackplan.docs.book.events import EventEntry
from trackplan.docs.book.limits import allowed, value_text
from trackplan.docs.site.here import Here
from trackplan.docs.site.sections import Section, site_of
from trackplan.plan.model.element import Element
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Text

# What the sections are, for those who do not know their titles.
ABOUT: Mapping[str, str] = {
    "index": "The plan at a glance: how many events there are, and how complete they are.",
    "events": "All events, to search and filter.",
    "properties": "The dictionary: what events carry.",
    "objects": "What events are about.",
    "people": "Who acts: the traits of users and groups.",
    "metrics": "What is measured: metrics and funnels.",
    "owners": "The teams and people who answer for events.",
    "sources": "The applications that send events, and the destinations that they go to.",
    "naming": "The convention: how names are made, and the actions that they may say.",
    "findings": "What lint finds: errors, warnings, advice.",
    "bundles": "Properties that travel together.",
}
# Pages that the navigation does not always list.
BESIDE = (Section("index", "Overview"), Section("findings", "Findings"))


class Others(NamedTuple):
    """Further names of something, and what they are: `value`, `in ga`."""

    what: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Findable:
    """Something with a page. `status` is empty for what is live, and for what has none."""

    kind: str
    name: str
    page: str
    texts: tuple[str, ...] = ()
    status: str = ""
    others: tuple[Others, ...] = ()


def findables(book: Book, here: Here) -> Iterator[Findable]:
    """All of them, in the order in which equals are shown."""
    synonyms = _synonyms(book.plan)
    yield from (_event(entry, here, synonyms) for entry in book.entries)
    yield from (_property(book, name, here) for name in book.uses)
    yield from _owners(book.plan, here)
    yield from _described(book.plan, here)
    yield from _sections(book, here)


Synonyms = Mapping[tuple[str, str], tuple[str, ...]]


def _synonyms(plan: Plan) -> Synonyms:
    terms = (*plan.objects, *plan.actions)
    return {
        (term.subject[0], term.name): tuple(each.value for each in term.synonyms)
        for term in terms
        if term.synonyms
    }


def _event(entry: EventEntry, here: Here, synonyms: Synonyms) -> Findable:
    event, gone = entry.event, entry.event.deprecated
    words = [("objects", entry.object), ("actions", entry.action)]
    return Findable(
        entry.kind,
        entry.name,
        here.at(entry.address),
        _texts(event.description, event.trigger, event.why, gone.reason if gone else None),
        "" if event.status == "live" else event.status,
        (
            *(Others(f"in {where}", (name.value,)) for where, name in event.names.items()),
            *_others("synonym", (name for word in words for name in synonyms.get(word, ()))),
            *_others("tag", (tag.value for tag in event.tags)),
        ),
    )


def _property(book: Book, name: str, here: Here) -> Findable:
    meanings = [each.whole for each in book.meanings[name]]
    values = (value for whole in meanings for value in _values(whole))
    return Findable(
        "property",
        name,
        here.of_property(name) or "",
        _texts(*(whole.description for whole in meanings)),
        "deprecated" if meanings[0].deprecated is not None else "",
        tuple(_others("value", values)),
    )


def _values(whole: Property) -> Iterator[str]:
    yield from allowed(whole)
    if (const := whole.held.constraints.const) is not None:
        yield value_text(const.json)


def _owners(plan: Plan, here: Here) -> Iterator[Findable]:
    for owner in plan.owners:
        key = (owner.name,) if owner.called != owner.name else ()
        texts = _texts(owner.contact, *owner.reviewers)
        page = here.of(owner.subject) or ""
        yield Findable("owner", owner.called, page, texts, others=tuple(_others("key", key)))


def _described(plan: Plan, here: Here) -> Iterator[Findable]:
    for kind, elements in {"object": plan.objects, "action": plan.actions}.items():
        for term in elements:
            others = _others("synonym", (each.value for each in term.synonyms))
            yield _plain(here, kind, term, term.description, others=tuple(others))
    yield from (_plain(here, "metric", each, each.description) for each in plan.metrics)
    yield from (_plain(here, "funnel", each, each.description) for each in plan.funnels)
    yield from (_plain(here, "group", each, each.description) for each in plan.groups)
    yield from (_plain(here, "bundle", each, each.description) for each in plan.bundles)
    yield from (_plain(here, "source", each, each.language, each.sdk) for each in plan.sources)
    yield from (
        _plain(here, "destination", each, each.kind, each.via) for each in plan.destinations
    )


def _plain(
    here: Here, kind: str, each: Element, *texts: Text | None, others: tuple[Others, ...] = ()
) -> Findable:
    return Findable(kind, each.name, here.of(each.subject) or "", _texts(*texts), others=others)


def _sections(book: Book, here: Here) -> Iterator[Findable]:
    bundles = (Section("bundles", "Bundles"),) if book.plan.bundles else ()
    listed = (*site_of(book).sections, *BESIDE, *bundles)
    for page, title in {section.page: section.title for section in listed}.items():
        yield Findable("section", title, here.to(page), (ABOUT[page],))
    if book.plan.identify is not None:
        traits = book.plan.identify
        texts = _texts(traits.description) or ("What is known of the person who acts.",)
        yield Findable("traits", "Users", here.of(traits.subject) or "", texts)


def _texts(*texts: Text | None) -> tuple[str, ...]:
    """Each text in one line, and once."""
    lines = (" ".join(text.value.split()) for text in texts if text is not None)
    return tuple(dict.fromkeys(filter(None, lines)))


def _others(what: str, names: Iterable[str]) -> Iterator[Others]:
    if found := tuple(dict.fromkeys(names)):
        yield Others(what, found)
