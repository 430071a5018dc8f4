"""Inferred wrappers as they are written in a configuration."""

from __future__ import annotations

import json
from collections.abc import Iterable

from trackplan.code.found import Wrapper

NONE_FOUND = "# No wrapper was found: the calls in this code go to SDKs directly.\n"


def as_toml(wrappers: Iterable[Wrapper]) -> str:
    """Tables to paste into trackplan.toml."""
    return "\n".join(map(table, wrappers)) or NONE_FOUND


def table(wrapper: Wrapper) -> str:
    """One wrapper."""
    lines = [
        f"# {wrapper.span.where}",
        "[[check.wrappers]]",
        f"function = {json.dumps(wrapper.function, ensure_ascii=False)}",
    ]
    if wrapper.method != "track":
        lines.append(f'sends = "{wrapper.method}"')
    if wrapper.event is not None:
        lines.append(f"event = {place(wrapper.event, wrapper.event_position)}")
    if wrapper.properties is not None:
        key = "traits" if wrapper.method in ("identify", "group") else "properties"
        lines.append(f"{key} = {place(wrapper.properties, wrapper.properties_position)}")
    return "\n".join(lines) + "\n"


def place(name: str, position: int | None) -> str:
    """Where an argument stands."""
    if position is None:
        return f'"{name}"'
    return f'{{ position = {position}, keyword = "{name}" }}'
