"""A plan as a static site: pages, what they need, and the same for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from trackplan import resources
from trackplan.docs.book.book import Book
from trackplan.docs.known import Known
from trackplan.docs.made import Made
from trackplan.docs.side_by_side import begun, made_side_by_side
from trackplan.docs.site.environment import FOLDER, environment
from trackplan.docs.site.here import Here
from trackplan.docs.site.page import Page
from trackplan.docs.site.pages import pages
from trackplan.docs.site.plan_json import plan_json
from trackplan.docs.site.search import search_script
from trackplan.docs.site.sections import site_of
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
    every = {"book": book, "plan": plan, "site": site_of(book)}

    def html(share: Sequence[Page]) -> dict[str, bytes]:
        return {f"{page.path}.html": _page(page, book, made, every) for page in share}

    listed = tuple(pages(book))
    compile_templates(made, {page.template for page in listed})
    programs = begun(partial(_for_programs, book, made, every), len(plan.events))
    # Here, so that each process has them; last, for they may still be under way in another one.
    _ = book.snippets
    return Made({**made_side_by_side(listed, html), **dict(_assets(templates)), **programs()})


def _for_programs(
    book: Book, made: jinja2.Environment, every: dict[str, object]
) -> dict[str, str | bytes]:
    """What is no page: the search's index, and the plan for programs."""
    here = Here("index", book.addresses)
    as_text = made.overlay(autoescape=False)
    return {
        f"{ASSETS}/search.js": search_script(book),
        LLMS: rendered(as_text, f"{LLMS}.jinja", here=here, **every),
        "plan.json": plan_json(book),
    }


def compile_templates(made: jinja2.Environment, names: Iterable[str]) -> None:
    """Compile templates here, so that none of the processes has to."""
    import jinja2

    for name in names:
        with suppress(jinja2.TemplateError, UnicodeDecodeError):  # said when a page is made
            made.get_template(name)


def _page(page: Page, book: Book, made: jinja2.Environment, every: dict[str, object]) -> bytes:
    here = Here(page.path, book.addresses)
    known = {**every, "here": here, "part": page.part, **page.known}
    return rendered(made, page.template, **known).encode()


def _assets(templates: Path | None) -> Iterator[tuple[str, bytes]]:
    """The files that pages need; those of the user's folder go before ours, and may be more."""
    folders = [resources.templates() / FOLDER / ASSETS]
    folders += [templates / FOLDER / ASSETS] if templates is not None else []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield f"{ASSETS}/{path.relative_to(folder).as_posix()}", path.read_bytes()
