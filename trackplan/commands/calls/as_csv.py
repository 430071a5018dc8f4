"""`--format csv`: a row for each call, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.code.call_site import CallSite
from trackplan.commands.calls.in_words import payload_in_words
from trackplan.commands.csv_text import csv_text

HEAD = (
    *("path", "line", "end_line", "function", "callee", "sdk", "method", "level", "through"),
    *("event", "events", "dynamic", "pattern", "relayed"),
    *("properties", "open", "sent", "sent_open", "traits", "traits_open"),
)


def as_csv(calls: Iterable[CallSite]) -> str:
    """The calls with a head; lines count from one, several values stand with ` | ` between."""
    return csv_text(HEAD, (row(call) for call in calls))


def row(call: CallSite) -> tuple[str | int | bool, ...]:
    """One call, in the order of the head."""
    names = call.names
    return (
        call.path,
        call.span.start.line + 1,
        call.span.end.line + 1,
        call.function,
        call.callee,
        call.sdk,
        call.method,
        call.level,
        " | ".join(call.through),
        names[0] if len(names) == 1 else "",
        " | ".join(names),
        call.is_dynamic,
        call.pattern or "",
        call.relayed,
        payload_in_words(call.properties),
        call.properties.open,
        payload_in_words(call.sent),
        call.sent.open,
        payload_in_words(call.traits),
        call.traits.open,
    )
