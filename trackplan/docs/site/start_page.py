"""The start page: the plan at a glance."""

from __future__ import annotations

from collections.abc import Mapping

from trackplan.docs.book.book import Book
from trackplan.docs.book.news import latest
from trackplan.docs.book.overview import Facet, north_star, overview
from trackplan.docs.site.page import Page

NOT_STATED: Mapping[Facet, str] = {
    "object": "no object",
    "owner": "nobody",
    "source": "any source",
    "status": "",
}
MORE: Mapping[Facet, str] = {
    "object": "objects",
    "owner": "owners",
    "source": "sources",
    "status": "events",
}
SHOWN, SHOWN_FINDINGS, SHOWN_NEWS = 8, 5, 5


def start(book: Book) -> Page:
    """The plan at a glance."""
    seen = overview(book)
    facets = (
        ("object", "object", seen.objects),
        ("owner", "owner", seen.owners),
        ("source", "source", seen.sources),
        ("status", "status", seen.statuses),
    )
    known = {
        "overview": seen,
        # Where none of them says it, that is seen above.
        "facets": [each for each in facets if any(count.name for count in each[2])],
        "north_star": north_star(book.plan),
        "latest": latest(book, SHOWN_NEWS),
        "NOT_STATED": NOT_STATED,
        "MORE": MORE,
        "SHOWN": SHOWN,
        "SHOWN_FINDINGS": SHOWN_FINDINGS,
    }
    return Page("index", "index", "index.html.jinja", known)
