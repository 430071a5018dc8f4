"""Markdown as GitHub and MkDocs show it: what is shown as text, and the elements around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

import markdown
from markdown_it import MarkdownIt

GITHUB = MarkdownIt("gfm-like", {"html": True})
# GitHub links neither `x.io` nor `//x.io`.
if GITHUB.linkify is not None:
    GITHUB.linkify.set({"fuzzy_link": False})
    GITHUB.linkify.add("//", None)


def by_github(text: str) -> str:
    """HTML as CommonMark and GitHub's extensions make it."""
    return str(GITHUB.render(text))


def by_mkdocs(text: str) -> str:
    """HTML as Python-Markdown makes it with the extensions that MkDocs has on."""
    return markdown.markdown(text, extensions=["toc", "tables", "fenced_code"])


RENDERERS = (by_github, by_mkdocs)

# In these GitHub looks for nothing; a `span` around a `$` says that it begins no formula.
SKIPPED = frozenset({"code", "pre", "span"})


@dataclass(slots=True)
class Shown:
    """What a page shows: its text, its elements in order, and where links lead.

    `pieces` are the parts of its text that GitHub looks through for mentions, emoji and formulas:
    each between two elements or comments, none of them code.
    """

    text: str
    pieces: list[str]
    tags: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


def shown(html: str) -> Shown:
    """What a browser makes of HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Shown("".join(reader.texts), reader.pieces, reader.tags, reader.links)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.pieces: list[str] = []
        self.open: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        if not SKIPPED.intersection(self.open):
            self.pieces.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.open.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass
