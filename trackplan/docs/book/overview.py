"""The plan at a glance: how many there are of what, and how complete they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from trackplan.docs.book.book import Book
from trackplan.docs.book.events import NEEDED, EventEntry
from trackplan.plan.model.lifecycle import STATUSES
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Metric

Facet = Literal["object", "owner", "source", "status"]
Section = Literal["events", "properties"]
# What is said of those that have it.
HAVING: Mapping[tuple[Section, str], str] = {
    ("events", "description"): "Are described",
    ("events", "owner"): "Have an owner",
    ("events", "why"): "Say why",
    ("events", "example"): "Have an example",
    ("events", "sent"): "Are sent in the code",
    ("properties", "description"): "Properties are described",
}


@dataclass(frozen=True, slots=True)
class Count:
    """How many events, pages and screens have something: an owner `growth` titled `Growth team`.

    `name` is empty for those that have none.
    """

    facet: Facet
    name: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a section have what belongs to it; of `unknown` ones nobody can tell."""

    what: str
    having: int
    of: int
    unknown: int = 0
    section: Section = "events"

    @property
    def title(self) -> str:
        """What those that have it do: `Have an owner`."""
        return HAVING[self.section, self.what]

    @property
    def lacking(self) -> int:
        """How many lack it for certain."""
        return self.of - self.having - self.unknown

    @property
    def words(self) -> str:
        """What the share does not say by itself: `3 of 6 found, 3 not looked for`."""
        if not self.unknown:
            return ""
        return f"{self.having:,} of {self.of:,} found, {self.unknown:,} not looked for"

    @property
    def percent(self) -> int:
        """The share, never rounded up to 100."""
        return 100 * self.having // self.of if self.of else 100


@dataclass(frozen=True, slots=True)
class Overview:
    """What the start page says."""

    objects: tuple[Count, ...]
    owners: tuple[Count, ...]
    sources: tuple[Count, ...]
    statuses: tuple[Count, ...]
    health: tuple[Share, ...]


def overview(book: Book) -> Overview:
    """Count everything; removed events only where statuses are counted."""
    entries = book.standing
    titles = {owner.name: owner.title.value for owner in book.plan.owners if owner.title}
    owners = (entry.event.owner.name if entry.event.owner else "" for entry in entries)
    return Overview(
        objects=tuple(_counts("object", (entry.object for entry in entries))),
        owners=tuple(_counts("owner", owners, titles)),
        sources=tuple(_counts("source", _sources(entries))),
        statuses=tuple(_statuses(book.entries)),
        health=tuple(_health(book)),
    )


def north_star(plan: Plan) -> Metric | None:
    """The metric that matters most, if one is said to."""
    return next((each for each in plan.metrics if each.north_star), None)


def _counts(
    facet: Facet, names: Iterable[str], titles: dict[str, str] | None = None
) -> Iterator[Count]:
    """The most frequent first; what has no name comes last."""
    counted = Counter(names)
    for name, count in sorted(counted.items(), key=lambda each: (not each[0], -each[1], each[0])):
        yield Count(facet, name, (titles or {}).get(name, name), count)


def _sources(entries: Iterable[EventEntry]) -> Iterator[str]:
    for entry in entries:
        yield from {use.source.name for use in entry.event.sources} or {""}


def _statuses(entries: Iterable[EventEntry]) -> Iterator[Count]:
    counted = Counter(entry.event.status for entry in entries)
    for status in STATUSES:
        if counted[status]:
            yield Count("status", status, status, counted[status])


def _health(book: Book) -> Iterator[Share]:
    entries = book.standing
    lacking = Counter(what for entry in entries for what in entry.lacks)
    for what in NEEDED:
        yield Share(what, len(entries) - lacking[what], len(entries))
    states = [entry.sent for entry in entries if entry.sent is not None]
    found = sum(each.state == "sent" for each in states)
    missing = sum(each.is_missing for each in states)
    unknown = sum(each.state == "not-checked" for each in states)
    if found + missing:  # else nothing was looked for, or is to be there
        yield Share("sent", found, found + missing + unknown, unknown)
    names = len(book.uses)
    if names:
        yield Share("description", names - len(book.undescribed), names, section="properties")
