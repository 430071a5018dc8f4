"""What a name becomes where only letters and digits are left of it: an identifier's key."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

# Signs that tell values apart which have the same letters: `A+` and `A-`, `C++` and `C#`.
SIGNS: Mapping[str, str] = {
    "+": "plus",
    "-": "minus",
    "\u2212": "minus",
    "#": "sharp",
    "<": "under",
    ">": "over",
    "\u2264": "upto",
    "\u2265": "from",
    "=": "equal",
    "*": "star",
    "%": "percent",
    "&": "and",
    "$": "dollar",
    "\u20ac": "euro",
    "\u00a3": "pound",
}
# A hyphen between letters joins words, and is a sign where it stands at an end or before a digit.
_SIGN = re.compile(rf"[{re.escape(''.join(SIGNS))}]")
_HYPHEN_BETWEEN = re.compile(r"(?<=[^\W\d])-(?=\w)|(?<=\w)-(?=[^\W\d])")
# Two numbers are not one: `1-10` is no `110`, and version `1.1` no `11`.
_BETWEEN_NUMBERS = re.compile(r"(?<=\d)[^\w<>]+(?=\d)|(?<=\d)_+(?=\d)")


@lru_cache(maxsize=65_536)
def identifier_key(name: str) -> str:
    """The letters and digits of `name`, whatever their case; names of one key are one identifier.

    Empty where nothing is left. Letters of any script count, with their marks. A leading digit
    stays: a client puts something before it.
    """
    if name.isascii():
        return "".join(filter(str.isalnum, name.lower()))
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    # What stood between a letter and a mark may be gone now.
    return unicodedata.normalize("NFKC", "".join(filter(_is_part, folded)))


@lru_cache(maxsize=65_536)
def value_key(value: str) -> str:
    """The key of a value, in which signs count: `A+` and `A-` are two identifiers."""
    return identifier_key(with_signs(value))


def with_signs(value: str) -> str:
    """A value with words for the signs that tell it from others: `A+` is `A plus`."""
    joined = _HYPHEN_BETWEEN.sub(" ", _BETWEEN_NUMBERS.sub(" to ", value))
    return _SIGN.sub(lambda sign: f" {SIGNS[sign[0]]} ", joined)


@lru_cache(maxsize=8192)
def _is_part(char: str) -> bool:
    """Whether an identifier may hold the character (Unicode's XID_Continue) other than to join."""
    return f"a{char}".isidentifier() and unicodedata.category(char) != "Pc"
