"""The lines of a plan that an event is written on."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.plan.model.event import Event
from trackplan.plan.yaml.node import Mapping
from trackplan.source import SourceFile


@dataclass(frozen=True, slots=True)
class EventText:
    """An event in block style: `key` and `end` are offsets, `end` is behind its last line's text.

    `indent` is that of the name, `break_` the line break of the file.
    """

    source: SourceFile
    key_start: int
    key_end: int
    end: int
    indent: str
    break_: str

    @property
    def written_key(self) -> str:
        """The name as it is written, with its quotes."""
        return self.source.text[self.key_start : self.key_end]

    @property
    def body(self) -> str:
        """All behind the name."""
        return self.source.text[self.key_end : self.end]

    @property
    def has_blank_below(self) -> bool:
        """Whether a blank line, or nothing, sets it apart from what follows."""
        rest = self.source.text[self.end :].split("\n")
        return len(rest) < 3 or not rest[1].strip()  # noqa: PLR2004 (its own line, the next, more)


def text_of(event: Event) -> EventText | None:
    """The lines of an event; None where it is written in braces or on somebody else's line."""
    key = event.entry.key
    source = key.source
    at = source.position(key.start)
    indent = source.line(at.line)[: at.column]
    if indent.strip(" "):
        return None
    last = braces_end(event, at.line)
    for number in range(last + 1, len(source.line_starts)):
        line = source.line(number)
        if line.strip() and len(line) - len(line.lstrip(" ")) <= len(indent):
            break
        last = number if line.strip() else last
    end = source.line_starts[last] + len(source.line(last).rstrip())
    break_ = "\r\n" if "\r\n" in source.text else "\n"
    return EventText(source, key.start, key.end, end, indent, break_)


def braces_end(event: Event, first: int) -> int:
    """The line that braces behind the name end on, for they may end below it; else `first`."""
    value = event.entry.value
    if isinstance(value, Mapping) and value.flow and value.start > event.entry.key.end:
        return value.source.position(value.end).line
    return first
