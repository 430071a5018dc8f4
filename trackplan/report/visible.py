"""Characters that would do something to a terminal or reader, written out instead."""

from __future__ import annotations

import re
from unicodedata import category

# What has to be looked at: the rest of most texts is plain.
_PERHAPS = re.compile(r"[^ -~]")
# Control, format (bidirectional overrides among them), surrogate, line and paragraph separator,
# and spaces that look like " " and are not.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"})
# The joiners hold emoji and scripts together; the ideographic space is as wide as its neighbours.
_PLAIN = frozenset(" \u200c\u200d\u3000")
# The two characters beyond these that XML may not hold.
_NOT_IN_XML = frozenset("\ufffe\uffff")


def visible(text: str, *, keep: str = "") -> str:
    r"""`text` with its invisible characters as `\n`, `\x1b` or `\u202e`, except those in `keep`."""
    if text.isascii() and text.isprintable():
        return text
    return _PERHAPS.sub(lambda found: found[0] if found[0] in keep else _visible(found[0]), text)


def _visible(char: str) -> str:
    hidden = category(char) in _HIDDEN and char not in _PLAIN
    if hidden or char in _NOT_IN_XML:
        return char.encode("unicode_escape").decode("ascii")
    return char
