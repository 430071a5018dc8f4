"""Values on lines of their own, by indentation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from trackplan.plan.write.flow import HOLDING_VALUES, MAX_KEY, one_line, wants_lines
from trackplan.plan.write.literal import indicator, is_literal, literal_lines
from trackplan.plan.write.scalar import scalar
from trackplan.plan.yaml.node import Json

WIDTH = 100
STEP = 2


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a value stands.

    `room` columns are left, and mappings on `unfolded` levels are never in braces. `spacious` puts
    blank lines between entries; in a `payload` null is a value.
    """

    room: int = WIDTH
    unfolded: int = 0
    spacious: bool = False
    payload: bool = False

    def below(self, key: str) -> Layout:
        """The layout of what `key` holds."""
        payload = self.payload or key in HOLDING_VALUES
        unfolded = max(self.unfolded - 1, 0)
        return Layout(self.room - STEP, unfolded, payload=payload)


def lines(value: Json, layout: Layout) -> list[str]:
    """The lines of a value."""
    if isinstance(value, dict) and value:
        return mapping_lines(value, layout)
    if isinstance(value, list) and value:
        return [line for item in value for line in item_lines(item, layout)]
    return [one_line(value, layout.room, "block", payload=True) or ""]


def mapping_lines(mapping: dict[str, Json], layout: Layout) -> list[str]:
    """The lines of a mapping."""
    found: list[str] = []
    for key, value in mapping.items():
        if found and layout.spacious:
            found.append("")
        found += entry_lines(key, value, layout)
    return found


def entry_lines(key: str, value: Json, layout: Layout) -> list[str]:
    """The lines of a key and its value."""
    name = scalar(key, "block")
    if len(name) > MAX_KEY:
        return [f"? {name}", *value_lines(":", key, value, layout)]
    return value_lines(f"{name}:", key, value, layout)


def value_lines(head: str, key: str, value: Json, layout: Layout) -> list[str]:
    """The lines of a value behind `head`, or below it."""
    below = layout.below(key)
    if value is None and not below.payload:
        return [head]
    if isinstance(value, str) and is_literal(value):
        return [f"{head} {indicator(value)}", *indented(literal_lines(value))]
    if not must_unfold(key, value, layout):
        room = layout.room - len(head) - 1
        short = one_line(value, room, "block", payload=below.payload)
        if short is not None:
            return [f"{head} {short}"]
    return [head, *indented(lines(value, below))]


def must_unfold(key: str, value: Json, layout: Layout) -> bool:
    """Whether a value is a mapping that never stands in braces."""
    unfolded = layout.unfolded > 0 and isinstance(value, dict) and bool(value)
    return unfolded or wants_lines(key, value, payload=layout.payload)


def item_lines(item: Json, layout: Layout) -> list[str]:
    """The lines of an item of a list."""
    inner = replace(layout, room=layout.room - STEP)
    if isinstance(item, str) and is_literal(item):
        return [f"- {indicator(item)}", *indented(literal_lines(item))]
    short = one_line(item, inner.room, "block", payload=layout.payload)
    first, *rest = lines(item, inner) if short is None else [short]
    return [f"- {first}", *indented(rest)]


def indented(text: Iterable[str]) -> list[str]:
    """Lines a step to the right; blank lines stay empty."""
    return [" " * STEP + line if line else line for line in text]
