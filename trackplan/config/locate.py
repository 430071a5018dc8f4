"""Where each key and value of a TOML document stands, which tomllib does not tell.

The text has been parsed by tomllib before, so it is known to be valid TOML 1.0
(https://toml.io/en/v1.0.0) and only the places are worked out here.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field

# The keys, and indices in arrays, that lead to a value from the top of the document.
Path = tuple[str | int, ...]
# Offsets of the first character and of the one after the last.
Stretch = tuple[int, int]

_BLANK = re.compile(r"[ \t]*")
_FILLER = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    # The last quotes of a multi-line string may be two of its content and the three that end it.
    r'"""(?:[^\\]|\\.)*?"""(?:"{0,2})'
    r"|'''.*?'''(?:'{0,2})"
    r'|"(?:[^"\\]|\\.)*"'
    r"|'[^']*'",
    re.DOTALL,
)
_SCALAR = re.compile(r"[^,\]}#\r\n]*[^,\]}#\s]")


@dataclass(frozen=True, slots=True)
class Places:
    """The first place of each key, and the place of each value that is written in one piece."""

    keys: dict[Path, Stretch] = field(default_factory=dict)
    values: dict[Path, Stretch] = field(default_factory=dict)


def locate(text: str) -> Places:
    """The places in `text`, which must be valid TOML, as offsets.

    A table has no value's place unless it is inline; an element of `[[array]]` has its header's.
    """
    locator = _Locator(text)
    locator.document()
    return locator.places


class _Locator:
    """Walks over a document once; `at` is the offset reached."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.places = Places()
        # How many elements each `[[array]]` has so far.
        self.elements: dict[Path, int] = {}

    def document(self) -> None:
        table: Path = ()
        self.skip(_FILLER)
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self.header()
            else:
                self.pair(table)
            self.skip(_FILLER)

    def header(self) -> Path:
        """Read `[table]` or `[[array]]`: the path of the table that begins here."""
        start = self.at
        is_array = self.text.startswith("[[", start)
        self.at += 2 if is_array else 1
        path = self.key((), self.elements)
        self.at += 2 if is_array else 1
        if is_array:
            array = path[:-1] if isinstance(path[-1], int) else path
            index = self.elements.get(array, 0)
            self.elements[array] = index + 1
            path = (*array, index)
            self.places.values[path] = (start, self.at)
        return path

    def key(self, path: Path, elements: dict[Path, int]) -> Path:
        """Read a key, perhaps dotted, within `path`, and go on to what ends it."""
        while True:
            self.skip(_BLANK)
            start = self.at
            path = (*path, self.name())
            self.places.keys.setdefault(path, (start, self.at))
            if path in elements:
                path = (*path, elements[path] - 1)
            self.skip(_BLANK)
            if self.text[self.at] != ".":
                return path
            self.at += 1

    def name(self) -> str:
        quoted = self.text[self.at] in "\"'"
        written = self.skip(_STRING if quoted else _BARE_KEY)
        return str(tomllib.loads(f"it={written}")["it"]) if quoted else written

    def pair(self, table: Path) -> None:
        path = self.key(table, {})
        self.at += 1
        self.skip(_BLANK)
        self.value(path)

    def value(self, path: Path) -> None:
        start = self.at
        match self.text[start]:
            case "[":
                self.array(path)
            case "{":
                self.inline_table(path)
            case '"' | "'":
                self.skip(_STRING)
            case _:
                self.skip(_SCALAR)
        self.places.values[path] = (start, self.at)

    def array(self, path: Path) -> None:
        index = 0
        while not self.closed("]"):
            self.value((*path, index))
            index += 1

    def inline_table(self, path: Path) -> None:
        while not self.closed("}"):
            self.pair(path)

    def closed(self, bracket: str) -> bool:
        """Step over the opening bracket or a comma; whether the closing one follows, and over it.

        Called where a value has just ended, there may be no comma before the closing bracket.
        """
        self.skip(_FILLER)
        if self.text[self.at] != bracket:
            self.at += 1
            self.skip(_FILLER)
        is_closed = self.text[self.at] == bracket
        self.at += is_closed
        return is_closed

    def skip(self, pattern: re.Pattern[str]) -> str:
        """Step over what `pattern` matches here, and return it."""
        found = pattern.match(self.text, self.at)
        written = found[0] if found else ""
        self.at += len(written)
        return written
