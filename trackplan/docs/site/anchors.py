"""Places within a page that links lead to."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.compile.file_names import file_names
from trackplan.docs.book.rows import Row


def anchors(rows: Iterable[Row], what: str) -> tuple[str, ...]:
    """The anchor of each row of a table: `property-products-price` is the one of its path.

    They are as stable as the paths of pages: a path makes the same one whatever else is there.
    """
    paths: dict[str, None] = {}
    for row in rows:
        path = row.path
        while path in paths:  # `a.b` may be in `a`, and the name of another
            path += "\0"
        paths[path] = None
    slugs = file_names(paths)
    return tuple(f"{what}-{slugs[path]}" for path in paths)
