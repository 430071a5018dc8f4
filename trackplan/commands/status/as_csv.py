"""`--format csv`: a row for each event, and for each name that the plan lacks."""

from __future__ import annotations

from trackplan.code.call_site import CallSite
from trackplan.code.judge.standing import Standing
from trackplan.commands.csv_text import Cell, csv_text
from trackplan.commands.status.overview import Overview
from trackplan.commands.status.unplanned import Unplanned

HEAD = ("kind", "name", "status", "state", "calls", "path", "line", "unread_sources")


def as_csv(overview: Overview) -> str:
    """The rows below their head; path and line are of the first call, lines count from one."""
    planned = (planned_row(each) for each in overview.standings)
    return csv_text(HEAD, [*planned, *(unplanned_row(each) for each in overview.unplanned)])


def planned_row(standing: Standing) -> tuple[Cell, ...]:
    """An event of the plan."""
    event = standing.event
    unread = " | ".join(source.name for source in standing.unread)
    return (event.kind, event.name, event.status, standing.state, *where(standing.calls), unread)


def unplanned_row(unplanned: Unplanned) -> tuple[Cell, ...]:
    """A name that the plan lacks."""
    return (unplanned.kind, unplanned.name, "", "unplanned", *where(unplanned.calls), "")


def where(calls: tuple[CallSite, ...]) -> tuple[Cell, ...]:
    """How many there are, and the place of the first."""
    first = calls[0] if calls else None
    return (len(calls), first.path if first else "", first.span.start.line + 1 if first else "")
