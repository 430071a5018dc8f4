"""The documentation says what each template is told: nobody has to read the program for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tests.docs.book.books import FOLDERS, ROOT, book
from trackplan.docs.markdown.sheets import sheets
from trackplan.docs.site.pages import pages

ROW = re.compile(r"^\| (.*\.(?:html|md)\.jinja`) \| .* \| (.*?) ?\|$", re.MULTILINE)
QUOTED = re.compile(r"`([^`]+)`")


def documented() -> Iterator[tuple[str, set[str]]]:
    """Each template with what it is told: of several in a row, in their order, between `;`."""
    text = (ROOT / "docs" / "documents.md").read_text(encoding="utf-8")
    for templates, told in ROW.findall(text):
        names, parts = QUOTED.findall(templates), told.split(";")
        assert len(parts) in (1, len(names)), templates
        for at, name in enumerate(names):
            yield name, set(QUOTED.findall(parts[at % len(parts)]))


def told() -> Mapping[str, set[str]]:
    """What each template is told besides what all are."""
    found: dict[str, set[str]] = {}
    for name in FOLDERS:
        for page in pages(book(name)):
            found.setdefault(page.template, set()).update(page.known)
        for sheet in sheets(book(name)):
            found.setdefault(f"{sheet.template}.md.jinja", set()).update(sheet.known)
    return found


def test_the_documentation_says_what_each_template_is_told() -> None:
    said = dict(documented())
    for template, known in told().items():
        assert said[template] == known, template
