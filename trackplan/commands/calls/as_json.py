"""`--format json`: everything that is known of each call, in the shape of calls.schema.json.

New keys may come; a changed meaning or a lost key raises the version.
"""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.code.call_site import CallSite
from trackplan.code.value import Payload
from trackplan.report.json_text import json_text

JsonObject = dict[str, object]
VERSION = 1


def as_json(calls: Iterable[CallSite]) -> str:
    """The calls as one JSON object."""
    return json_text({"version": VERSION, "calls": [described(call) for call in calls]})


def described(call: CallSite) -> JsonObject:
    """One call; lines and columns count from one."""
    names = call.names
    return {
        "path": call.path,
        "line": call.span.start.line + 1,
        "column": call.span.start.column + 1,
        "end_line": call.span.end.line + 1,
        "function": call.function,
        "callee": call.callee,
        "sdk": call.sdk,
        "method": call.method,
        "level": call.level,
        "through": list(call.through),
        "event": names[0] if len(names) == 1 else None,
        "events": list(names),
        "dynamic": call.is_dynamic,
        "pattern": call.pattern,
        "relayed": call.relayed,
        "properties": keys(call.properties),
        "open": call.properties.open,
        "sent": keys(call.sent),
        "sent_open": call.sent.open,
        "traits": keys(call.traits),
        "traits_open": call.traits.open,
    }


def keys(payload: Payload) -> JsonObject:
    """What is known of each key."""
    return {
        field.key: {
            "types": None if field.value.types is None else sorted(field.value.types),
            "format": field.value.format,
            "always": field.always,
        }
        for field in payload.fields
    }
