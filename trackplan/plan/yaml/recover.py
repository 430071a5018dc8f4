"""Go on after a syntax error: blank out the entry that holds it, and leave the rest in place."""

from __future__ import annotations

import re
from itertools import pairwise

from trackplan.source import SourceFile

# Deeper than any line that is indented by spaces.
TABBED = 10_000
NOT_A_BREAK = re.compile(r"[^\r\n\x85\u2028\u2029]")


def without_entry_at(source: SourceFile, text: str, offset: int) -> str | None:
    """`text` with the entry around `offset` blanked, None where nothing would be left to blank.

    An entry is what an analyst would call one: an event under `events`, else a whole section.
    `text` may have blanks already; its length never changes, so that every offset stays true.
    """
    lines = text_lines(source, text)
    if not lines:
        return None
    at = source.position(min(offset, max(len(text) - 1, 0))).line
    while at > 0 and not lines[at].strip():
        at -= 1
    first = entry_begin(lines, at)
    last = entry_end(lines, max(first, at), indent(lines[first]))
    begin = source.line_starts[first]
    end = source.line_starts[last + 1] if last + 1 < len(lines) else len(text)
    if not text[begin:end].strip():
        return None
    return text[:begin] + NOT_A_BREAK.sub(" ", text[begin:end]) + text[end:]


def text_lines(source: SourceFile, text: str) -> list[str]:
    """The lines of `text`, cut where those of `source` are."""
    starts = [*source.line_starts, len(text)]
    return [text[a:b] for a, b in pairwise(starts)]


def indent(line: str) -> int:
    """How far a line is indented; a tab belongs to whatever stands above it."""
    blank = line[: len(line) - len(line.lstrip(" \t"))]
    return TABBED if "\t" in blank else len(blank)


def is_content(line: str) -> bool:
    """Whether a line says something."""
    stripped = line.strip()
    return bool(stripped) and not stripped.startswith("#")


def entry_begin(lines: list[str], at: int) -> int:
    """The line where the entry around line `at` begins: the nearest with the least indentation.

    Lines at the margin begin sections and are taken only where `at` is itself one.
    """
    first = at
    for number in range(at, -1, -1):
        if not is_content(lines[number]):
            continue
        depth = indent(lines[number])
        if depth == 0:
            return first if number != at else at
        if depth < indent(lines[first]) or not is_content(lines[first]):
            first = number
    return first


def entry_end(lines: list[str], at: int, depth: int) -> int:
    """The last line of the entry that is indented by `depth` and reaches line `at`."""
    for number in range(at + 1, len(lines)):
        if is_content(lines[number]) and indent(lines[number]) <= depth:
            return number - 1
    return len(lines) - 1
