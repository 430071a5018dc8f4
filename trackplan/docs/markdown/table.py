"""Tables in the form that GitHub and Python-Markdown share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from trackplan.docs.markdown.written import NOTHING, Written, escape


def table(rows: Iterable[Sequence[object]], *heads: str) -> Written:
    """A table with these heads; nothing of no rows. A column whose head is empty is left out.

    An empty one that has a head stays: no column comes or goes with a single row, so that a change
    shows in that row alone.
    """
    cells = [[cell(each) for each in row] for row in rows]
    if not cells:
        return NOTHING
    wanted = [at for at, head in enumerate(heads) if head]
    lines = [[heads[at] for at in wanted], ["---"] * len(wanted)]
    lines += [[row[at] for at in wanted] for row in cells]
    return Written("\n".join(f"| {' | '.join(each)} |" for each in lines))


def cell(content: object) -> str:
    """What stands in a cell, on one line, whatever breaks a template has left in it."""
    text = str(escape(content)).strip()
    return " ".join(text.split("\n")) if "\n" in text else text
