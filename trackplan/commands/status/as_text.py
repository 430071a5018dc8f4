"""`--format text`: the events below how they stand, for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import StringIO

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from trackplan.code.call_site import CallSite
from trackplan.code.judge.standing import STATES, Standing, State
from trackplan.commands.plain_console import plain_console, text_of
from trackplan.commands.status.in_sentences import sentences
from trackplan.commands.status.overview import Overview, first_place, label
from trackplan.commands.status.unplanned import Unplanned
from trackplan.listing import counted, in_a_row
from trackplan.report.visible import visible

TITLES: Mapping[State, str] = {
    "sent": "Sent",
    "perhaps-sent": "Perhaps sent, by a name that is composed",
    "not-sent": "Not sent",
    "not-checked": "Not checked, for their sources are in other languages",
}
UNPLANNED = "Sent, but not in the plan"
STYLES: Mapping[State, str] = {
    "sent": "green",
    "perhaps-sent": "yellow",
    "not-sent": "red",
    "not-checked": "dim",
}
# The part of the width that names get before they are broken.
LONGEST_NAME = 0.45
Row = tuple[str, str]


def as_text(overview: Overview, *, width: int, color: bool) -> str:
    """The events in lines of at most `width` cells, then the summary."""
    stream = StringIO()
    console = plain_console(stream, width, color=color)
    groups = list(grouped(overview))
    names = [row[0] for _, _, rows in groups for row in rows]
    room = max(min(max(map(cell_len, names), default=1), int(width * LONGEST_NAME)), 1)
    for title, style, rows in groups:
        console.print(Text(f"{title} ({len(rows)})", style=f"bold {style}"))
        console.print(table(rows, room))
        console.print()
    for sentence in sentences(overview):
        console.print(Text(visible(sentence)))
    return text_of(stream)


def grouped(overview: Overview) -> Iterator[tuple[str, str, list[Row]]]:
    """What has a title of its own, with its colour and its rows."""
    for state in STATES:
        rows = [(name_of(each), what_of(each)) for each in overview.of(state)]
        if rows:
            title = TITLES[state]
            from_here = "" if overview.whole or state != "not-sent" else " from here"
            yield f"{title}{from_here}", STYLES[state], rows
    if overview.unplanned:
        yield UNPLANNED, "red", [unplanned_row(each) for each in overview.unplanned]


def table(rows: Sequence[Row], name_room: int) -> Table:
    """Names, and what is to be said of each."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=2)
    grid.add_column(width=name_room, overflow="fold")
    grid.add_column(overflow="fold")
    for name, what in rows:
        grid.add_row("", Text(name), Text(what))
    return grid


def name_of(standing: Standing) -> str:
    """The event's name."""
    return visible(label(standing.event.kind, standing.event.name))


def what_of(standing: Standing) -> str:
    """Where it is sent from; else what state it is in."""
    parts: list[str] = []
    if standing.state == "sent":
        parts.append(places(standing.calls))
    if standing.state == "perhaps-sent":
        parts.append(f"by `{standing.calls[0].pattern}` at {first_place(standing.calls)}")
    if standing.event.status != "live":
        parts.append(standing.event.status)
    if standing.unread:
        names = [f"{s.name} ({s.language.value})" for s in standing.unread if s.language]
        words = in_a_row(names)
        verb = "is" if len(names) == 1 else "are"
        parts.append(words if standing.state == "not-checked" else f"{words} {verb} not checked")
    return visible("; ".join(parts))


def unplanned_row(unplanned: Unplanned) -> Row:
    """A name that the plan lacks."""
    return visible(label(unplanned.kind, unplanned.name)), visible(places(unplanned.calls))


def places(calls: tuple[CallSite, ...]) -> str:
    """How many calls there are, and the first: `5 calls, app.py:12`."""
    return f"{counted(len(calls), 'call')}, {first_place(calls)}"
