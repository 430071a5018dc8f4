"""Words set in lines of a width, with continued lines indented."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text


def wrapped(text: Text, width: int, *, lead: Text | None = None, indent: int = 0) -> Iterator[Text]:
    """`lead` and `text` in lines of at most `width` cells, all but the first after `indent`."""
    lead = lead or Text()
    if cell_len(lead.plain) + cell_len(text.plain) <= width:
        yield lead + text
        return
    room = max(width - max(cell_len(lead.plain), indent), 20)
    for line in text.wrap(_measure(), room, justify="left", overflow="fold"):
        line.rstrip()
        yield lead + line
        lead = Text(" " * indent)


@cache
def _measure() -> Console:
    return Console(width=80, color_system=None)
