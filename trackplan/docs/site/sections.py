"""The sections of the site, as its navigation lists them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.docs.book.book import Book
from trackplan.git.commit import Commit
from trackplan.listing import in_a_row

FALLBACK = "Tracking plan"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the site: its first page, and how many there are of what; None is not counted."""

    page: str
    title: str
    count: int | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """What every page says."""

    name: str
    sections: tuple[Section, ...]
    has_bundles: bool
    commit: Commit | None
    commit_url: str | None
    is_changed: bool


def site_of(book: Book) -> Site:
    """The frame of the pages of a plan."""
    plan, known = book.plan, book.known
    commit, repository = known.commit, known.repository
    return Site(
        plan.name.value if plan.name is not None else FALLBACK,
        tuple(_sections(book)),
        bool(plan.bundles),
        commit,
        repository.commit_url(commit.id) if repository is not None and commit is not None else None,
        known.is_changed,
    )


def _sections(book: Book) -> Iterator[Section]:
    plan = book.plan
    kinds = dict.fromkeys(entry.kind for entry in book.standing) or {"event": None}
    what = in_a_row(f"{kind}s" for kind in kinds) if len(book.standing) != 1 else next(iter(kinds))
    yield Section("events", "Events", len(book.standing), what)
    if book.uses:
        yield Section("properties", "Properties", len(book.uses), "properties")
    if plan.objects:
        yield _counted("objects", "Objects", len(plan.objects), "object")
    if any(plan.trait_sets):
        yield Section("people", "Users")
    if plan.metrics or plan.funnels:
        yield _counted("metrics", "Metrics", len(plan.metrics), "metric")
    if plan.owners:
        yield _counted("owners", "Owners", len(plan.owners), "owner")
    if plan.sources or plan.destinations:
        yield _counted("sources", "Sources", len(plan.sources), "source")
    yield Section("naming", "Naming")
    found = len(book.findings.all) + len(book.remarks.all)
    if found:
        yield _counted("findings", "Findings", found, "finding")


def _counted(page: str, title: str, count: int, what: str) -> Section:
    return Section(page, title, count, what if count == 1 else f"{what}s")
