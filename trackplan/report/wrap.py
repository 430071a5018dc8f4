"""Words set in lines of a width, with continued lines indented."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

# A name in backquotes reads best in one piece. While lines are cut, this stands for its blanks: a
# character for private use, as wide as a blank and no place to cut.
TIED = "\ue000"
NAME = re.compile(r"`[^`]*`")


def wrapped(text: Text, width: int, *, lead: Text | None = None, indent: int = 0) -> Iterator[Text]:
    """`lead` and `text` in lines of at most `width` cells, all but the first after `indent`."""
    lead = lead or Text()
    if cell_len(lead.plain) + cell_len(text.plain) <= width:
        yield lead + text
        return
    room = max(width - max(cell_len(lead.plain), indent), 20)
    for line in tied(text, room).wrap(_measure(), room, justify="left", overflow="fold"):
        line.plain = line.plain.replace(TIED, " ")
        line.rstrip()
        yield lead + line
        lead = Text(" " * indent)


def tied(text: Text, room: int) -> Text:
    """`text` with each name that has room in a line held together."""
    bound = text.copy()
    bound.plain = NAME.sub(
        lambda name: name[0].replace(" ", TIED) if cell_len(name[0]) <= room else name[0],
        text.plain,
    )
    return bound


@cache
def _measure() -> Console:
    return Console(width=80, color_system=None)
