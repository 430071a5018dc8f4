"""Characters in a name that nobody sees: controls, odd spaces, blanks at an end or in a row."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category, name

# Controls, formats (bidirectional overrides among them), surrogates, separators, spaces.
HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"})
# Controls have no names of their own in Unicode.
CONTROLS = {"\t": "a tab", "\n": "a line break", "\r": "a carriage return", "\b": "a backspace"}
# The joiners hold emoji and scripts together.
JOINERS = frozenset("\u200c\u200d")
BLANKS = re.compile(r"^ +| +$| {2,}")


class Unseen(NamedTuple):
    """What nobody sees in a name, in words, and the name without it."""

    what: str
    plain: str


@lru_cache(maxsize=65_536)
def unseen(text: str) -> Unseen | None:
    """The first thing in `text` that nobody sees; None where all can be seen.

    One blank between words is seen, and so is the ideographic space, which is as wide as a letter.
    """
    if text.isascii() and text.isprintable():
        return Unseen(blanks(text), squeezed(text)) if BLANKS.search(text) else None
    for at, char in enumerate(text):
        if category(char) in HIDDEN and char not in " \u3000" and not joins(text, at):
            plain = "".join(
                " " if category(c) in ("Zs", "Zl", "Zp") or c in "\t\n\r" else c
                for i, c in enumerate(text)
                if category(c) not in ("Cc", "Cf", "Cs") or c in "\t\n\r" or joins(text, i)
            )
            return Unseen(in_words(char), squeezed(plain))
    return Unseen(blanks(text), squeezed(text)) if BLANKS.search(text) else None


def joins(text: str, at: int) -> bool:
    """Whether a joiner stands between two characters that it can join."""
    if text[at] not in JOINERS or not 0 < at < len(text) - 1:
        return False
    around = (text[at - 1], text[at + 1])
    return all(not char.isascii() and category(char) not in HIDDEN for char in around)


def in_words(char: str) -> str:
    """A character by its name and number."""
    said = CONTROLS.get(char) or f"a {name(char, 'control character').lower()}"
    return f"{said} (U+{ord(char):04X})"


def blanks(text: str) -> str:
    """Where blanks stand that say nothing."""
    return "a blank at its end" if text != text.strip(" ") else "two blanks in a row"


def squeezed(text: str) -> str:
    """The words with one blank between them."""
    return re.sub(" +", " ", text).strip(" ")
