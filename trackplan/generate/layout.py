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
OPENING = (OPEN, PADDED_OPEN, CHAIN_OPEN, BLOCK_OPEN)
CLOSING = (CLOSE, PADDED_CLOSE, CHAIN_CLOSE)
_FLAT = str.maketrans(ON_ONE_LINE)
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
    return text.translate(_FLAT)


def laid_out(text: str, indent: str = "    ", *, trailing: str = "") -> str:
    """Marked lines as they are written; `trailing` follows a last item on a line of its own."""
    lines = text.strip("\n").split("\n")
    return "\n".join(_laid_out(line, indent, trailing) for line in lines)


def _laid_out(line: str, indent: str, trailing: str) -> str:
    flat = on_one_line(line)
    if _columns(flat) <= WIDTH:
        return flat
    pieces = _MARK.split(line)
    made = _Lines(indent, trailing, margin=line[: len(line) - len(line.lstrip())])
    for piece, needed in zip(pieces, _needed(pieces, trailing), strict=True):
        made.add(piece, needed)
    return made.text


@dataclass(slots=True)
class _Lines:
    """Lines so far, and for each bracket that is open whether it is broken."""

    indent: str
    trailing: str
    margin: str
    text: str = ""
    broken: list[bool] = field(default_factory=list)

    def add(self, piece: str, needed: int) -> None:
        """A text, or a mark; one that opens something says how many columns that needs."""
        if piece in OPENING:
            column = _columns(self.text[self.text.rfind("\n") + 1 :])
            self.broken.append(column + needed > WIDTH)
        if piece in ON_ONE_LINE and self.broken[-1]:
            self.text += self._break(piece)
        else:
            self.text += ON_ONE_LINE.get(piece, piece)
        if piece in CLOSING:
            self.broken.pop()

    def _break(self, mark: str) -> str:
        if mark == CHAIN_CLOSE:
            return ""
        closes = mark in CLOSING
        before = self.trailing if closes else ""
        if mark == BLOCK_OPEN:
            before = f"{self._line(sum(self.broken) - 1)}{{"
        return before + self._line(sum(self.broken) - closes)

    def _line(self, levels: int) -> str:
        return f"\n{self.margin}{self.indent * levels}"


def _needed(pieces: Sequence[str], trailing: str) -> list[int]:
    """How many columns each bracket needs on one line, with what follows it; 0 for the rest."""
    ends = list(accumulate(_columns(ON_ONE_LINE.get(piece, piece)) for piece in pieces))
    needed, opened = [0] * len(pieces), list[int]()
    for at, piece in enumerate(pieces):
        if piece in OPENING:
            opened.append(at)
        elif piece in CLOSING:
            first, ends_item = opened.pop(), at + 2 < len(pieces) and pieces[at + 2] in CLOSING
            needed[first] = ends[at + 1] - ends[first - 1] + ends_item * len(trailing)
    return needed


def _columns(text: str) -> int:
    """How many columns a text takes; some characters are as wide as two."""
    wide = 0 if text.isascii() else sum(east_asian_width(char) in "WF" for char in text)
    return len(text) + wide + (TAB - 1) * text.count("\t")
