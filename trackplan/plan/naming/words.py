"""The words of a name, whatever case it is written in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from trackplan.plan.naming.spellings import NAMES

WordSpan = tuple[int, int]

# A name is read as a string of character classes: U upper, l lower or without case, s the letter s,
# d digit, B and A the first and a further character of a word known as a whole; the rest separates.
_WORD = re.compile(
    r"""
      BA*                                          # GitHub
    | (?=d*U)[Ud]{2,}+s(?![ls])                    # IDs, K8s
    | [Ud]+(?=U[ls])                               # API in APIKey, B2B in B2BSignup
    | [Ud]++(?![ls])                               # API, 2FA, 15
    | U?d*[ls]++(?:d++(?:[ls]++|(?!U(?![ls]))))*   # Song, step2, b2b; Enabled in Enabled2FA
    | U+d+ | [Ud]                                  # MP3 in MP3player
    """,
    re.VERBOSE,
)


def split(name: str, acronyms: Iterable[str] = ()) -> tuple[str, ...]:
    """The words of `name` as written; empty where it has no letter and no digit.

    Anything but letters, digits and combining marks separates, except an apostrophe inside a word.
    A capital after a lower-case letter begins a word, and so does the last capital of several
    before a lower-case letter (`APIKey`). Digits belong to the letters before them (`step2`),
    or to the capitals after them (`2FA`). `acronyms` and well-known names (`iOS`, `GitHub`, `A/B`)
    stay whole where they are spelled exactly so.
    """
    return tuple(name[start:end] for start, end in word_spans(name, acronyms))


def lower_words(name: str, acronyms: Iterable[str] = ()) -> tuple[str, ...]:
    """The words of `name` in lower case (see `split`)."""
    return tuple(word.casefold() for word in split(name, acronyms))


def letters(name: str) -> str:
    """The letters and digits of `name`, ignoring case and whatever stands between them."""
    return "".join(filter(str.isalnum, name.casefold()))


def word_spans(name: str, acronyms: Iterable[str] = ()) -> tuple[WordSpan, ...]:
    """Where the words of `name` stand, as half-open offsets, in order (see `split`)."""
    return _word_spans(name, tuple(acronyms))


@lru_cache(maxsize=65_536)
def _word_spans(name: str, acronyms: tuple[str, ...]) -> tuple[WordSpan, ...]:
    classes = _classes(name)
    literals, pattern = _whole_words(acronyms)
    # Looking for each as it stands is much faster than the pattern, and few names hold one.
    held = any(map(name.__contains__, literals))
    for known in pattern.finditer(name) if held else ():
        inside = "B" + "A" * (known.end() - known.start() - 1)
        classes = classes[: known.start()] + inside + classes[known.end() :]
    found = _spans_of(classes)
    if not acronyms:
        return found
    return tuple(piece for span in found for piece in _acronyms_in(name, span, acronyms))


def _spans_of(classes: str) -> tuple[WordSpan, ...]:
    """The words; marks and inner apostrophes are left out first, then counted to the left."""
    if "m" not in classes and "'" not in classes:
        return tuple(match.span() for match in _WORD.finditer(classes))
    kept = [at for at in range(len(classes)) if not _is_glued(classes, at)]
    bases = "".join(classes[at] for at in kept)
    ends = [*kept, len(classes)]
    return tuple((ends[m.start()], ends[m.end()]) for m in _WORD.finditer(bases))


def _is_glued(classes: str, at: int) -> bool:
    if classes[at] == "m":
        return at > 0
    inside_word = 0 < at < len(classes) - 1 and " " not in {classes[at - 1], classes[at + 1]}
    return classes[at] == "'" and inside_word and classes[at + 1] != "'"


def _classes(name: str) -> str:
    if name.isascii():
        return name.encode("ascii").translate(_ascii_classes()).decode("ascii")
    return "".join(map(_character_class, name))


@cache
def _ascii_classes() -> bytes:
    return "".join(_character_class(chr(code % 128)) for code in range(256)).encode("ascii")


@lru_cache(maxsize=8192)
def _character_class(char: str) -> str:
    if char in "'\u2019":
        return "'"
    if char.isalnum():
        if char != char.lower() and not char.islower():
            return "U"
        if char == "s":
            return "s"
        return "l" if char.isalpha() else "d"
    return "m" if unicodedata.category(char) in {"Mn", "Mc", "Me", "Cf"} else " "


@lru_cache(maxsize=64)
def _whole_words(acronyms: tuple[str, ...]) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """Finds the words that the classes alone would tear apart."""
    whole = {*NAMES, *(acronym for acronym in acronyms if _is_mixed(acronym))}
    longest_first = sorted(whole, key=lambda word: (-len(word), word))
    bounded = "|".join(map(_bounded, longest_first))
    return tuple(longest_first), re.compile(rf"(?:{bounded})\d*+s?+(?![a-z])")


def _is_mixed(acronym: str) -> bool:
    letters_only = acronym.isalnum()
    return any(map(str.isalnum, acronym)) and (
        not letters_only or (acronym != acronym.upper() and acronym[1:] != acronym[1:].lower())
    )


def _bounded(word: str) -> str:
    if not word.isalnum():
        return r"(?<![^\W_])" + re.escape(word)
    return (r"(?<![A-Z])" if word[0].isupper() else "") + re.escape(word)


def _acronyms_in(name: str, span: WordSpan, acronyms: tuple[str, ...]) -> list[WordSpan]:
    """`APISSO` is two words where both are acronyms and nothing is left over."""
    start, end = span
    word = name[start:end]
    one, several = _run_of_acronyms(acronyms)
    if not word.isupper() or not several.fullmatch(word):
        return [span]
    return [(start + match.start(), start + match.end()) for match in one.finditer(word)]


@lru_cache(maxsize=64)
def _run_of_acronyms(acronyms: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    capitals = {word for word in acronyms if len(word) > 1 and word.isalnum() and word.isupper()}
    # Without any, a pattern that no word matches.
    one = "|".join(sorted(capitals, key=lambda word: (-len(word), word))) or r"(?!)"
    return re.compile(one), re.compile(f"(?:{one})+")
