"""Names of a plan as identifiers of a language."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

from trackplan.generate.language import IdentifierCase, IdentifierStyle, Role
from trackplan.plan.naming.words import split

MARK = 6
# Languages that count in UTF-16 take no letters beyond it: 𠮷 is `u20bb7`.
WIDEST = 0xFFFF


@lru_cache(maxsize=65_536)
def identifier(words: tuple[str, ...], role: Role, style: IdentifierStyle) -> str:
    """The identifier of a name that `words`, or pieces of several, make up.

    Never empty, never a reserved word, never one with a digit first. A name without any letter or
    digit is named by its code points: 🎉 is `u1f389`.
    """
    parts = [part for text in words for part in parts_of(text, unicode=style.unicode)]
    if not parts:
        parts = [f"u{ord(char):x}" for text in words for char in text] or ["empty"]
    case = style.cases[role]
    written = joined(parts, case, style.initialisms)
    if written[0].isdigit() or not written[0].isidentifier():
        prefix = style.digit_prefix
        written = (prefix.upper() if case in ("pascal", "upper") else prefix) + written
    is_taken = written in style.reserved or written in style.taken.get(role, frozenset())
    return f"{written}_" if is_taken else written


def parts_of(text: str, *, unicode: bool) -> list[str]:
    """The words of a text as far as an identifier may hold them."""
    found = (plain(word, unicode=unicode) for word in split(text))
    return [word for word in found if word]


def plain(word: str, *, unicode: bool) -> str:
    """The letters and digits of a word; without `unicode` in ASCII, others by code point."""
    if word.isascii():
        return "".join(filter(str.isalnum, word))
    whole = unicodedata.normalize("NFKC", word)
    if unicode:
        held = (char for char in whole if f"a{char}".isidentifier() and char != "_")
        kept = "".join(char if ord(char) <= WIDEST else f"u{ord(char):x}" for char in held)
        return unicodedata.normalize("NFKC", kept)
    bare = (
        char for char in unicodedata.normalize("NFKD", whole) if not unicodedata.combining(char)
    )
    return "".join(
        (char if char.isalnum() else "") if char.isascii() else f"u{ord(char):x}"
        for char in bare
        if char.isalnum()
    )


def joined(parts: list[str], case: IdentifierCase, initialisms: frozenset[str]) -> str:
    """The words in a case."""
    match case:
        case "snake":
            return "_".join(part.lower() for part in parts)
        case "upper":
            return "_".join(part.upper() for part in parts)
        case "pascal":
            return _run_together(parts, initialisms)
        case "camel":
            return parts[0].lower() + _run_together(parts[1:], initialisms)


def _run_together(parts: list[str], initialisms: frozenset[str]) -> str:
    """Each word with a capital; two numbers stay apart, so that 1.5 is no 15."""
    text = ""
    for part in parts:
        upper = part.upper()
        word = upper if upper in initialisms else part[:1].upper() + part[1:].lower()
        text += f"_{word}" if text[-1:].isdigit() and word[0].isdigit() else word
    return text


def local(exported: str, reserved: frozenset[str]) -> str:
    """An identifier with a capital as one without: `URLPath` is `urlPath`, `Type` is `type_`."""
    found = re.match("[A-Z]+(?![a-z])|[A-Z]", exported)
    head = "" if found is None else found[0]
    written = head.lower() + exported[len(head) :]
    return f"{written}_" if written in reserved else written


def marked(identifier: str, name: str) -> str:
    """The identifier with a checksum of the exact name, which depends on nothing else."""
    mark = sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:MARK]
    return f"{identifier.rstrip('_')}_{mark}"
