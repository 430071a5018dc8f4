"""Call sites made by hand, for what happens behind the analysis."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.code.call_site import CallSite, DynamicName, EventName, KnownNames, NoName
from trackplan.code.value import Constant, Field, JsonType, Payload, Value
from trackplan.source import Position, Span


def span(path: str = "app.py", line: int = 1) -> Span:
    """All of a line, counted from one."""
    return Span(path, Position(line - 1, 4), Position(line - 1, 40))


def call(*names: str, path: str = "app.py", line: int = 1, sent: Payload | None = None) -> CallSite:
    """A call that can send these names; without any, an identify."""
    event: EventName = KnownNames(tuple(map(Constant, names))) if names else NoName()
    return CallSite(
        span=span(path, line),
        callee="analytics.track" if names else "analytics.identify",
        sdk="segment",
        method="track" if names else "identify",
        level="sdk",
        event=event,
        properties=(sent or Payload()) if names else Payload(),
        sent=(sent or Payload()) if names else Payload(),
        traits=Payload() if names else (sent or Payload()),
    )


def dynamic(
    pattern: str = "*", *, relayed: bool = False, path: str = "app.py", line: int = 1
) -> CallSite:
    """A call whose name is not known."""
    return CallSite(
        span(path, line),
        "self.track",
        "segment",
        "track",
        "wrapper",
        DynamicName(pattern, relayed=relayed),
    )


def payload(keys: dict[str, Iterable[JsonType] | None], *, more: bool = False) -> Payload:
    """Keys with their types; a `?` at the end of a key says that it is sent only sometimes."""
    fields = (field(key, types) for key, types in keys.items())
    return Payload(tuple(fields), open=more)


def field(key: str, types: Iterable[JsonType] | None) -> Field:
    """One key."""
    value = Value(types=None if types is None else frozenset(types))
    return Field(key.removesuffix("?"), value, not key.endswith("?"), span(), span())
