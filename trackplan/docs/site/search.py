"""The index that the search of the site goes through, as a script: a folder has no server."""

from __future__ import annotations

import json

from trackplan.docs.book.book import Book
from trackplan.docs.site.findable import Findable, findables
from trackplan.docs.site.here import Here
from trackplan.report.visible import visible

# Marks of direction are kept, without which some texts cannot be read; they turn nothing else.
_IN_TEXTS = "\u200e\u200f"


def search_script(book: Book) -> str:
    """A script that states all that can be found.

    Each is `[kind, name, page, texts, status, others]`, without what is empty at its end: `texts`
    has one a line, and each of `others` begins with what its names are.
    """
    found = findables(book, Here("index", book.addresses))
    lines = ",\n".join(map(_line, found))
    return f"globalThis.trackplanSearch = [\n{lines}\n];\n"


def _line(each: Findable) -> str:
    texts = "\n".join(visible(text, keep=_IN_TEXTS) for text in each.texts)
    others = [[*map(visible, (other.what, *other.names))] for other in each.others]
    parts = [each.kind, visible(each.name), each.page, texts, each.status, others]
    while not parts[-1]:
        parts.pop()
    # Letters as they are: written as \u0416 the index of a plan in Russian is three times as long.
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
