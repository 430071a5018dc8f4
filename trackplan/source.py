"""Where text is: positions, spans and the files they point into."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

BOM = "\ufeff"
# What editors and the Language Server Protocol end a line at. libyaml counts NEL, LS and PS too,
# so a YAML mark is turned into a Position by its offset and never by its own line and column.
LINE_BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, order=True, slots=True)
class Position:
    """A place between two characters: zero-based line and column, in characters."""

    line: int
    column: int


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A half-open stretch of one file, `start` included and `end` not."""

    path: str
    start: Position
    end: Position

    @property
    def where(self) -> str:
        """Where it begins, for people: `trackplan.toml:4`."""
        return f"{self.path}:{self.start.line + 1}"

    def covers(self, other: Span) -> bool:
        """Whether `other` lies within this span, ends included."""
        return self.path == other.path and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True)
class SourceFile:
    """A file's text, wherever it came from: disk, standard input, a git blob, an editor.

    `path` is the name people see: relative to the current folder where that is possible, with `/`.
    `text` has its own line endings and no byte order mark; `bom` says that the file began with one.
    """

    path: str
    text: str = field(repr=False)
    bom: bool = False

    @cached_property
    def line_starts(self) -> list[int]:
        """Offset of the first character of each line."""
        if "\r" not in self.text:
            starts = [0]
            find = self.text.find
            at = find("\n")
            while at >= 0:
                starts.append(at + 1)
                at = find("\n", at + 1)
            return starts
        return [0, *(match.end() for match in LINE_BREAK.finditer(self.text))]

    def position(self, offset: int) -> Position:
        """The position of the character at `offset`."""
        line = bisect_right(self.line_starts, offset) - 1
        return Position(line, offset - self.line_starts[line])

    def offset(self, position: Position) -> int:
        """The offset of `position`; past the end of the text it is the end of the text."""
        if position.line >= len(self.line_starts):
            return len(self.text)
        return min(self.line_starts[position.line] + position.column, len(self.text))

    def span(self, start: int, end: int) -> Span:
        """The span between two offsets."""
        return Span(self.path, self.position(start), self.position(end))

    def slice(self, span: Span) -> str:
        """The text that `span` covers."""
        return self.text[self.offset(span.start) : self.offset(span.end)]

    def line(self, number: int) -> str:
        """Line `number`, zero-based, without its line break; empty past the end."""
        if number >= len(self.line_starts):
            return ""
        start = self.line_starts[number]
        last = number + 1 == len(self.line_starts)
        end = len(self.text) if last else self.line_starts[number + 1]
        return self.text[start:end].rstrip("\r\n")

    def encode(self, text: str, encoding: str = "utf-8") -> bytes:
        """`text` as the bytes of this file, with the byte order mark that it had."""
        return ((BOM if self.bom else "") + text).encode(encoding)


def shown(path: Path) -> str:
    """`path` as people see it: relative to the current folder where it lies below, with `/`."""
    # Not resolve(): a symbolic link keeps the name that people gave it.
    here, whole = Path.cwd(), Path(os.path.abspath(path))  # noqa: PTH100
    return (whole.relative_to(here) if whole.is_relative_to(here) else whole).as_posix()
