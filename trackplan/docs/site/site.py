"""A plan as a static site: pages, what they need, and the same for programs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from trackplan import resources
from trackplan.docs.book.book import Book
from trackplan.docs.known import Known
from trackplan.docs.made import Made
from trackplan.docs.site.environment import FOLDER, environment
from trackplan.docs.site.here import Here
from trackplan.docs.site.pages import pages
from trackplan.docs.site.plan_json import plan_json
from trackplan.docs.site.search import search_script
from trackplan.docs.site.sections import Site, site_of
from trackplan.docs.theme import rendered
from trackplan.plan.model.plan import Plan

if TYPE_CHECKING:
    import jinja2

ASSETS = "assets"
LLMS = "llms.txt"


def site(plan: Plan, known: Known, templates: Path | None = None) -> Made:
    """The files of the site. Raises UserError where a template of the user's fails."""
    book = Book(plan, known)
    made = environment(templates)
    return Made(dict(_files(book, made, site_of(book), templates)))


def _files(
    book: Book, made: jinja2.Environment, site: Site, templates: Path | None
) -> Iterator[tuple[str, str | bytes]]:
    every = {"book": book, "plan": book.plan, "site": site}
    for page in pages(book):
        here = Here(page.path, book.addresses)
        known = {**every, "here": here, "part": page.part, **page.known}
        yield f"{page.path}.html", rendered(made, page.template, **known)
    yield from _assets(templates)
    yield f"{ASSETS}/search.js", search_script(book)
    text = made.overlay(autoescape=False)
    yield LLMS, rendered(text, f"{LLMS}.jinja", **every)
    yield "plan.json", plan_json(book.plan)


def _assets(templates: Path | None) -> Iterator[tuple[str, bytes]]:
    """The files that pages need; those of the user's folder go before ours, and may be more."""
    folders = [resources.templates() / FOLDER / ASSETS]
    folders += [templates / FOLDER / ASSETS] if templates is not None else []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield f"{ASSETS}/{path.relative_to(folder).as_posix()}", path.read_bytes()
