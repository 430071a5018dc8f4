"""A page as its markup says it: elements, identifiers, where its links lead."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.docs.site.sites import Site

LISTS = ("events.html", "properties.html")


@dataclass(slots=True)
class Markup:
    """The elements of a page with their attributes, in order."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    @property
    def ids(self) -> list[str]:
        """What a `#fragment` may ask for."""
        return [known["id"] for _, known in self.elements if "id" in known]

    @property
    def links(self) -> list[str]:
        """All that leads to another file: of links, and of what a page needs."""
        return [known[key] for _, known in self.elements for key in ("href", "src") if key in known]


@cache
def markup(path: Path) -> Markup:
    """The elements of a file."""
    found = Markup()

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.elements.append((tag, {name: value or "" for name, value in attrs}))

    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return found


def is_relative(link: str) -> bool:
    """Whether a link stays on the site."""
    return not urlsplit(link).scheme


def is_dead(site: Site, page: str, link: str) -> bool:
    """Whether a relative link of a page leads to no file, or to no place in it.

    What follows `#` in a link to a list may ask for a view: `events.html#owner=growth`.
    """
    path, _, fragment = link.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path)))
    target = target if path else page
    file = site.folder / target
    if path.startswith("/") or target.startswith("..") or not file.is_file():
        return True
    is_view = target in LISTS and "=" in fragment
    return bool(fragment) and not is_view and fragment not in markup(file).ids
