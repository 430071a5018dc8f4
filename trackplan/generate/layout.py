"""Code on one line where it fits, else with one item of a bracket to a line.

Templates mark where a line may break, by characters that no literal holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from unicodedata import east_asian_width

WIDTH = 80
TAB = 4
OPEN, NEXT, CLOSE = "\x10\x11\x12"
PADDED_OPEN, PADDED_CLOSE = "\x13\x14"
CHAIN_OPEN, LINK, CHAIN_CLOSE = "\x15\x16\x17"
BLOCK_OPEN = "\x18"
# What stands in the place of a mark on one line: `f(a, b)`, `{ a, b }` and `.a().b()`.
ON_ONE_LINE = {
    OPEN: "",
    NEXT: " ",
    CLOSE: "",
    PADDED_OPEN: " ",
    PADDED_CLOSE: " ",
    CHAIN_OPEN: "",
    LINK: "",
    CHAIN_CLOSE: "",
    BLOCK_OPEN: " { ",
}
OPENING = frozenset({OPEN, PADDED_OPEN, CHAIN_OPEN, BLOCK_OPEN})
CLOSING = frozenset({CLOSE, PADDED_CLOSE, CHAIN_CLOSE})
_MARK = re.compile(f"([{''.join(ON_ONE_LINE)}])")


def enclosed(
    items: Iterable[str],
    opening: str,
    closing: str,
    *,
    pad: bool = False,
    hug: bool = False,
    separator: str = ",",
) -> str:
    """Items in brackets; with `pad`, spaces keep them off the brackets on one line.

    With `hug`, the closing bracket follows the last item even where that has a line of its own.
    """
    inside = f"{separator}{NEXT}".join(items)
    if not inside:
        return opening + closing
    first, last = (PADDED_OPEN, PADDED_CLOSE) if pad else (OPEN, CHAIN_CLOSE if hug else CLOSE)
    return f"{opening}{first}{inside}{last}{closing}"


def block(items: Iterable[str], opening: str) -> str:
    """Items in braces after `opening`; those have lines of their own where they are broken."""
    inside = f",{NEXT}".join(items)
    return f"{opening}{BLOCK_OPEN}{inside}{PADDED_CLOSE}}}" if inside else f"{opening} {{ }}"


def chained(links: Iterable[str], *, separator: str = "") -> str:
    """Calls that follow one another, such as `.a()` and `.b()`; `separator` ends a line of them."""
    inside = f"{separator}{LINK}".join(links)
    return f"{CHAIN_OPEN}{inside}{CHAIN_CLOSE}" if inside else ""


def on_one_line(text: str) -> str:
    """Text that is never broken at its marks."""
    for mark, instead in ON_ONE_LINE.items():
        text = text.replace(mark, instead)
    return text


def laid_out(text: str, indent: str = "    ", *, trailing: str = "") -> str:
    """Marked lines as they are written; `trailing` follows a last item on a line of its own."""
    lines = text.strip("\n").split("\n")
    return "\n".join(_laid_out(line, indent, trailing) for line in lines)


def _laid_out(line: str, indent: str, trailing: str) -> str:
    flat = on_one_line(line)
    if columns(flat) <= WIDTH:
        return flat
    pieces = _MARK.split(line)
    texts, marks = pieces[::2], pieces[1::2]
    margin = line[: len(line) - len(line.lstrip())]
    made = _Lines(indent, trailing, margin, [texts[0]], columns(texts[0]))
    needed = _needed(texts, marks, len(trailing))
    for mark, text, columns_needed in zip(marks, texts[1:], needed, strict=True):
        made.add(mark, text, columns_needed)
    return "".join(made.written)


@dataclass(slots=True)
class _Lines:
    """Lines so far, the column they end in, and which of the brackets that are open are broken."""

    indent: str
    trailing: str
    margin: str
    written: list[str]
    column: int
    broken: list[bool] = field(default_factory=list)
    levels: int = 0

    def add(self, mark: str, text: str, needed: int) -> None:
        """A mark and the text after it; one that opens something needs so many columns for that."""
        if mark in OPENING:
            self.broken.append(self.column + needed > WIDTH)
            self.levels += self.broken[-1]
        is_broken = self.broken[-1]
        if mark in CLOSING:
            self.levels -= self.broken.pop()
        if is_broken and mark != CHAIN_CLOSE:
            self._break(mark)
        else:
            self._put(ON_ONE_LINE[mark])
        self._put(text)

    def _break(self, mark: str) -> None:
        if mark in CLOSING:
            self._put(self.trailing)
        elif mark == BLOCK_OPEN:
            self._begin(self.levels - 1)
            self._put("{")
        self._begin(self.levels)

    def _begin(self, levels: int) -> None:
        begun = self.margin + self.indent * levels
        self.written.append(f"\n{begun}")
        self.column = columns(begun)

    def _put(self, text: str) -> None:
        self.written.append(text)
        self.column += columns(text)


def _needed(texts: Sequence[str], marks: Sequence[str], trailing: int) -> list[int]:
    """How many columns each bracket needs on one line, with what follows it; 0 for other marks."""
    widths = (len(ON_ONE_LINE[m]) + columns(text) for m, text in zip(marks, texts[1:], strict=True))
    ends = list(accumulate(widths, initial=0))
    needed, opened = [0] * len(marks), list[int]()
    for at, mark in enumerate(marks):
        if mark in OPENING:
            opened.append(at)
        elif mark in CLOSING:
            first = opened.pop()
            ends_item = at + 1 < len(marks) and marks[at + 1] in CLOSING
            needed[first] = ends[at + 1] - ends[first] + ends_item * trailing
    return needed


def columns(text: str) -> int:
    """How many columns a text takes; some characters are as wide as two."""
    if text.isascii():
        return len(text) + (TAB - 1) * text.count("\t")
    wide = sum(east_asian_width(char) in "WF" for char in text)
    return len(text) + wide + (TAB - 1) * text.count("\t")
