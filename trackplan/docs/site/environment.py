"""The templates of the site with what they may use."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from markupsafe import Markup

from trackplan.docs.book.contents import contents
from trackplan.docs.book.stored import stored
from trackplan.docs.site import text
from trackplan.docs.site.anchors import anchors
from trackplan.docs.theme import theme_environment
from trackplan.report.visible import visible

if TYPE_CHECKING:
    import jinja2

FOLDER = "html"


def environment(templates: Path | None) -> jinja2.Environment:
    """All that is put into a page is text, unless a filter of ours made markup of it."""
    found = theme_environment(FOLDER, templates)
    found.filters.update(
        name=text.name,
        prose=text.prose,
        line=text.line,
        said=text.said,
        path=text.path,
        link=text.link,
        json=text.as_json,
        code_name=text.code_name,
        anchors=anchors,
        contents=contents,
        stored=stored,
        attribute=lambda value: visible(value, keep="\n"),
        one_line=text.one_line,
        link_text=text.link_text,
        urlencode=lambda value: quote(visible(value), safe=""),
    )
    found.globals["once"] = Once()
    return found


class Once:
    """`{% call once(key) %}…{% endcall %}`: what stands on many pages is made for the first."""

    def __init__(self) -> None:
        self._made: dict[object, Markup] = {}

    def __call__(self, key: object, *, caller: Callable[[], Markup]) -> Markup:
        """What was made for the key, or is made now."""
        if key not in self._made:
            self._made[key] = caller()
        return self._made[key]
