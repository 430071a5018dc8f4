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


@dataclass(slots=True)
class Shown:
    """What a page shows: its text, its elements in order, and where links lead."""

    text: str
    tags: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


def shown(html: str) -> Shown:
    """What a browser makes of HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Shown("".join(reader.texts), reader.tags, reader.links)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
