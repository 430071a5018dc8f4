"""A line of source and what to underline of it, measured in the cells of a terminal."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len, split_text

from trackplan.report.visible import visible
from trackplan.source import SourceFile, Span

TAB = 4
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Frame:
    """`code` is line `number` (from one), to be underlined by `length` cells after `indent` cells.

    `tail` goes behind the underline: it says where a span of several lines ends.
    """

    number: int
    code: str
    indent: int
    length: int
    tail: str = ""


def frame(source: SourceFile, span: Span, width: int) -> Frame:
    """The first line of `span`, cut around it where the line takes more than `width` cells."""
    number = span.start.line
    line = source.line(number)
    last = span.end.line - (span.end.column == 0)
    tail = f" … to line {last + 1}" if last > number else ""
    end = span.end.column if span.end.line == number else len(line.rstrip())
    code, indent, length = _underlined(line, span.start.column, end, width - len(tail))
    return Frame(number + 1, code, indent, length, tail)


def _underlined(line: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    # A line can be a whole file long, so only what can be seen of it is measured.
    stop = max(start, min(end, start + width))
    first, last = max(0, start - width), stop + width
    before = _expand(line[first:start])
    through = before + _expand(line[start:stop], cell_len(before))
    shown = through + _expand(line[stop:last], cell_len(through))
    indent = cell_len(before)
    more = (first > 0, last < len(line))
    return _cut(shown, indent, max(cell_len(through), indent + 1), width, more)


def _cut(
    shown: str, start: int, stop: int, width: int, more: tuple[bool, bool]
) -> tuple[str, int, int]:
    """`shown` around its cells `start` to `stop`, with an ellipsis at each side that lost text."""
    total = max(cell_len(shown), stop)
    if total <= width and not any(more):
        return shown, start, stop - start
    room = max(width - 2 * len(ELLIPSIS), 1)
    left = min(start - (room - min(stop - start, room)) // 2, total - room)
    left = max(left, 0)
    right = min(left + room, total)
    shown += " " * (total - cell_len(shown))
    code = split_text(split_text(shown, right)[0], left)[1].rstrip()
    opening = ELLIPSIS if left or more[0] else ""
    closing = ELLIPSIS if right < total or more[1] else ""
    return f"{opening}{code}{closing}", start - left + len(opening), min(stop, right) - start


def _expand(text: str, at: int = 0) -> str:
    """`text`, which begins in cell `at`, with tabs as spaces and hidden characters written out."""
    shown = ""
    for index, piece in enumerate(text.split("\t")):
        if index:
            shown += " " * (TAB - (at + cell_len(shown)) % TAB)
        shown += visible(piece)
    return shown
