"""A plan's data as YAML in the layout that people write by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trackplan.plan.write.block import STEP, WIDTH, Layout, entry_lines, indented, lines
from trackplan.plan.yaml.node import Json

HEADER = ("trackplan", "name", "description", "owner")
SECTIONS = (
    "naming",
    "defaults",
    "owners",
    "objects",
    "actions",
    "sources",
    "destinations",
    "properties",
    "bundles",
    "events",
    "identify",
    "groups",
    "pages",
    "screens",
    "metrics",
    "funnels",
)
# What stands in these fills paragraphs: a blank line between entries, and no entry in braces.
SPACIOUS = frozenset(("bundles", "events", "groups", "pages", "screens", "metrics", "funnels"))


def to_yaml(data: Json) -> str:
    """The text of a plan file, sections in the order of the format, other keys behind them.

    Every YAML reader gets exactly `data` from it. Raises ValueError for what neither YAML nor
    JSON can hold: numbers that are not finite or have over 300 digits, and half surrogate pairs.
    """
    if not isinstance(data, dict) or not data:
        return "\n".join(lines(data, Layout())) + "\n"
    return "\n\n".join("\n".join(paragraph) for paragraph in paragraphs(data)) + "\n"


def paragraphs(data: Mapping[str, Json]) -> Iterator[list[str]]:
    """The header, then each section."""
    header = [key for key in HEADER if key in data]
    if header:
        yield [line for key in header for line in entry_lines(key, data[key], Layout())]
    known = [key for key in SECTIONS if key in data]
    for key in (*known, *(key for key in data if key not in (*HEADER, *SECTIONS))):
        yield section(key, data[key])


def section(key: str, value: Json) -> list[str]:
    """One section; the `defaults` of a file are one line where they can."""
    if key == "defaults" or not isinstance(value, dict) or not value:
        return entry_lines(key, value, Layout())
    if key in SPACIOUS:
        inside = Layout(WIDTH - STEP, unfolded=1, spacious=True)
        return [f"{key}:", *indented(lines(value, inside))]
    # Under `naming`, the keys `properties` and `traits` hold no properties.
    return entry_lines(key, value, Layout(unfolded=1, payload=key == "naming"))
