"""Names as they are written in code, and how another is written in their place."""

from __future__ import annotations

import re

from trackplan.diagnostic import Edit
from trackplan.source import SourceFile, Span

# One literal without escapes: its prefix, its quotes, what is in them.
_LITERAL = re.compile(r"([rRuU]?)(\"\"\"|'''|\"|')([^\\\n]*?)\2", re.DOTALL)


def respelled(source: SourceFile, span: Span, text: str) -> Edit | None:
    """The edit that writes `text` where a name is written, with the quotes that are there.

    None where it is no single plain literal, and where a keyword argument cannot be named so.
    """
    written = source.slice(span)
    if written.isidentifier():
        return Edit(span, text) if text.isidentifier() else None
    match = _LITERAL.fullmatch(written)
    if match is None:
        return None
    prefix, quotes, inside = match.groups()
    if quotes[0] in inside or any(character in text for character in (quotes[0], "\\", "\n", "\r")):
        return None
    return Edit(span, f"{prefix}{quotes}{text}{quotes}")
