"""`--format table`: the calls of each file below its path, for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import groupby

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from trackplan.code.call_site import CallSite
from trackplan.commands.calls.in_words import event_in_words, sent_in_words
from trackplan.commands.plain_console import plain_console, text_of
from trackplan.listing import counted
from trackplan.report.visible import visible

# The part of the width that names of events get before they are broken.
LONGEST_NAME = 0.4


def as_table(calls: Sequence[CallSite], read: int, *, width: int, color: bool) -> str:
    """The calls in lines of at most `width` cells, then how many there are in `read` files."""
    stream = StringIO()
    console = plain_console(stream, width, color=color)
    room = name_room(calls, width)
    for path, of_file in groupby(calls, key=lambda call: call.path):
        # A path is never broken, so that editors and people can copy it.
        console.print(Text(visible(path), style="bold"), soft_wrap=True)
        console.print(table(of_file, room))
        console.print()
    for line in Text(summary(calls, read)).wrap(console, width):
        console.print(line)
    return text_of(stream)


def name_room(calls: Iterable[CallSite], width: int) -> int:
    """The cells that names of events get: as many as the longest needs, up to a limit."""
    longest = max((cell_len(visible(event_in_words(call.event))) for call in calls), default=0)
    return max(min(longest, int(width * LONGEST_NAME)), 1)


def table(calls: Iterable[CallSite], name_room: int) -> Table:
    """Lines, methods, names, and what is sent."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", min_width=6, no_wrap=True)
    grid.add_column(min_width=8, no_wrap=True)
    grid.add_column(width=name_room, overflow="fold")
    grid.add_column(overflow="fold")
    for call in calls:
        grid.add_row(*cells(call))
    return grid


def cells(call: CallSite) -> Iterator[Text]:
    """One call."""
    style = "yellow" if call.is_dynamic else "cyan"
    yield Text(str(call.span.start.line + 1))
    yield Text(call.method)
    yield Text(visible(event_in_words(call.event)), style=style)
    yield Text(visible(sent_in_words(call)))


def summary(calls: Sequence[CallSite], read: int) -> str:
    """How many calls there are: `34 calls in 8 files, 3 with a dynamic name`."""
    if not calls:
        return f"No analytics call in {counted(read, 'file')}."
    files = len({call.path for call in calls})
    dynamic = sum(call.has_unknown_name for call in calls)
    more = f", {dynamic:,} with a dynamic name" if dynamic else ""
    return f"{counted(len(calls), 'call')} in {counted(files, 'file')}{more}."
