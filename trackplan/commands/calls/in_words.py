"""What a call sends, in a few words: `song_id: string, position?: integer, …`."""

from __future__ import annotations

from typing import assert_never

from trackplan.code.call_site import CallSite, DynamicName, EventName, KnownNames, NoName
from trackplan.code.value import Field, Payload

MORE = "…"
DYNAMIC, RELAYED = "(dynamic)", "(relayed)"


def event_in_words(event: EventName) -> str:
    """The name; all of a closed set; of a dynamic one what is known."""
    match event:
        case KnownNames():
            return " | ".join(event.texts)
        case DynamicName(relayed=True):
            return RELAYED
        case DynamicName(pattern="*"):
            return DYNAMIC
        case DynamicName():
            return f"{event.pattern} {DYNAMIC}"
        case NoName():
            return ""
    assert_never(event)


def sent_in_words(call: CallSite) -> str:
    """The properties that arrive, or the traits of a call that sends such."""
    if call.method in ("identify", "group"):
        return payload_in_words(call.traits)
    return payload_in_words(call.sent)


def payload_in_words(payload: Payload) -> str:
    """The keys with their types; `?` behind those sent only sometimes, `…` where there is more."""
    keys = [field_in_words(field) for field in payload.fields]
    return ", ".join([*keys, MORE] if payload.open else keys)


def field_in_words(field: Field) -> str:
    """A key, and what types its value can have."""
    key = field.key if field.always else f"{field.key}?"
    types = types_in_words(field)
    return f"{key}: {types}" if types else key


def types_in_words(field: Field) -> str:
    """`string | null`; empty where nothing is known."""
    return " | ".join(sorted(field.value.types or (), key=lambda each: (each == "null", each)))
