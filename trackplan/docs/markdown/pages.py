"""The pages of a plan as Markdown."""

from __future__ import annotations

import re
from pathlib import Path

from trackplan.docs.book.book import Book
from trackplan.docs.known import Known
from trackplan.docs.made import Made
from trackplan.docs.markdown.filters import FILTERS
from trackplan.docs.markdown.here import Here
from trackplan.docs.markdown.places import gathered
from trackplan.docs.markdown.sheets import Sheet, sheets
from trackplan.docs.markdown.templates import markdown_templates
from trackplan.docs.theme import rendered
from trackplan.plan.model.plan import Plan

# Templates leave blank lines where they say nothing.
_BLANK_LINES = re.compile(r"\n{3,}")


def pages(plan: Plan, known: Known, templates: Path | None = None) -> Made:
    """All pages by their paths. Raises UserError where a template of the user's fails."""
    book = Book(plan, known)
    environment = markdown_templates(templates)
    environment.filters.update(FILTERS)
    environment.globals.update(book=book, plan=plan)
    addresses = gathered(book.addresses)

    def made(sheet: Sheet) -> str:
        here = Here(sheet.page, addresses)
        text = rendered(environment, f"{sheet.template}.md.jinja", here=here, **sheet.known)
        return _BLANK_LINES.sub("\n\n", text).strip() + "\n"

    return Made({f"{sheet.page}.md": made(sheet) for sheet in sheets(book)})
