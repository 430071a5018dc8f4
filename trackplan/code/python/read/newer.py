"""Syntax that is newer than the Python that runs: written so that this one can parse it.

Every byte keeps its place, so that what is found in the result is where it is in the file.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import libcst as cst

# Bounds within which libcst is safe: brackets, branches, bytes of a statement.
DEEPEST, MOST_BRANCHES, LONGEST = 60, 1_000, 4_000
_BRACKET_OR_LINE = re.compile(rb"[\[\](){}\n]")
# `except A, B:` (PEP 758), of which only the block below it is of interest here.
_EXCEPT = re.compile(rb"^[ \t]*except[*]?[ \t]+[\w.]+(?:[ \t]*,[ \t]*[\w.]+)+[ \t]*:", re.MULTILINE)
# Type parameters and `type` statements (PEP 695), quotes within f-strings (PEP 701).
KNOWN_SINCE = (3, 12)


class Rewrite(NamedTuple):
    """A stretch of bytes, and what stands there instead, as long as it was."""

    start: int
    text: bytes


def as_older(data: bytes) -> bytes | None:
    """The same code without what newer Pythons brought; None where that is not what is wrong."""
    data = _EXCEPT.sub(lambda match: match.group().replace(b",", b"|"), data)
    if sys.version_info >= KNOWN_SINCE:
        return data
    if not is_tame(data):
        return None
    import libcst as cst  # only where a file cannot be parsed: it takes longer than most files

    try:
        module = cst.parse_module(data)
    except Exception:  # noqa: BLE001 (whatever its parser raises, the file is no Python)
        return None
    if module.encoding.lower().replace("_", "-") not in {"utf-8", "utf8"}:
        return None
    changed = bytearray(data)
    for start, text in sorted(rewrites(module, data)):
        changed[start : start + len(text)] = text
    return bytes(changed)


def is_tame(data: bytes) -> bool:
    """Whether libcst can be trusted with a file: it crashes on code that is nested very deeply.

    It is known to take chains of 2,500 operators; none in so short a statement is longer.
    """
    if data.count(b"elif") > MOST_BRANCHES:
        return False
    depth = deepest = begin = longest = 0
    for match in _BRACKET_OR_LINE.finditer(data):
        character = match.group()
        if character == b"\n":
            if depth == 0:
                longest, begin = max(longest, match.start() - begin), match.start()
        else:
            depth = max(0, depth + (1 if character in b"([{" else -1))
            deepest = max(deepest, depth)
    longest = max(longest, len(data) - begin)
    return deepest <= DEEPEST and longest <= LONGEST


def rewrites(module: cst.Module, data: bytes) -> Iterator[Rewrite]:
    """What has to be written otherwise."""
    import libcst as cst
    from libcst.metadata import ByteSpanPositionProvider, MetadataWrapper

    wrapper = MetadataWrapper(module, unsafe_skip_copy=True)
    for node, span in wrapper.resolve(ByteSpanPositionProvider).items():
        written = data[span.start : span.start + span.length]
        if isinstance(node, cst.TypeParameters) and b"\n" not in written:
            yield Rewrite(span.start, b" " * span.length)
        elif isinstance(node, cst.TypeAlias):
            match = re.match(rb"type\s+(\w+)[^=]*=", written)
            if match is not None:
                plain = match.group(1) + b" ="
                yield Rewrite(span.start, plain.ljust(match.end()))
        elif isinstance(node, cst.FormattedString):
            yield from within_quotes(span.start, written, node.end.encode())


def within_quotes(start: int, written: bytes, quotes: bytes) -> Iterator[Rewrite]:
    """An f-string whose expressions use its own quotes: the others are as good there."""
    quote = quotes[:1]
    other = b"'" if quote == b'"' else b'"'
    if len(quotes) > 1:
        return
    for match in re.finditer(rb"(?<!\{)\{(?!\{)[^{}]*\}", written):
        inside = match.group()
        if quote in inside and other not in inside:
            yield Rewrite(start + match.start(), inside.replace(quote, other))
