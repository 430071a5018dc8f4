"""`--format json`: how each event stands, in an object whose shape is promised.

    {"version": 1,
     "events": [{"kind" ("event" | "page" | "screen"), "name", "status",
        "state" ("sent" | "perhaps-sent" | "not-sent" | "not-checked"),
        "calls": [{"path", "line"}], "unread_sources": [{"name", "language"}]}],
     "unplanned": [{"kind", "name", "calls": [{"path", "line"}]}],
     "calls": {"total", "resolved", "percent",
        "unresolved": {"dynamic-name", "open-properties", "dynamic-keys"}},
     "unparsable": [{"path", "reason"}],
     "whole" (whether all of the code was looked at)}

Lines count from one. New keys may come; a changed meaning or a lost key raises the version.
"""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.code.call_site import CallSite
from trackplan.code.judge.standing import Standing
from trackplan.commands.status.overview import Overview
from trackplan.report.json_text import json_text

JsonObject = dict[str, object]


def as_json(overview: Overview) -> str:
    """Everything as one JSON object."""
    known = overview.resolution
    return json_text(
        {
            "version": 1,
            "events": [described(each) for each in overview.standings],
            "unplanned": [
                {"kind": each.kind, "name": each.name, "calls": places(each.calls)}
                for each in overview.unplanned
            ],
            "calls": {
                "total": known.total,
                "resolved": known.resolved,
                "percent": known.percent,
                "unresolved": dict(known.reasons),
            },
            "unparsable": [
                {"path": each.span.path, "reason": each.reason} for each in overview.unparsable
            ],
            "whole": overview.whole,
        }
    )


def described(standing: Standing) -> JsonObject:
    """One event."""
    return {
        "kind": standing.event.kind,
        "name": standing.event.name,
        "status": standing.event.status,
        "state": standing.state,
        "calls": places(standing.calls),
        "unread_sources": [
            {"name": source.name, "language": source.language and source.language.value}
            for source in standing.unread
        ],
    }


def places(calls: Iterable[CallSite]) -> list[JsonObject]:
    """Where the calls begin."""
    return [{"path": call.path, "line": call.span.start.line + 1} for call in calls]
