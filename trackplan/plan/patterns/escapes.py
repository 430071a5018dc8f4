"""What stands behind a backslash, and which engines know it.

Sources: ECMA 262, section 22.2.1 (with the flag `u`, as validators set it); the documentation of
Python's `re`, of Rust's `regex`, of RE2 (github.com/google/re2/wiki/Syntax) and of PCRE2.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from trackplan.plan.patterns.fault import Fault

CLASSES = frozenset("dDwWsS")
CHARACTERS: Mapping[str, str] = {"t": "\t", "n": "\n", "r": "\r", "f": "\f"}
# What ECMA 262 lets a backslash take its meaning from; `-` only between brackets.
SYNTAX = frozenset("^$\\.*+?()[]{}|/")
HEX = re.compile(r"x([0-9a-fA-F]{2})")
CODE = re.compile(r"u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|x\{([0-9a-fA-F]{1,6})\}")
UNICODE_CLASS = re.compile(r"[pP](?:\{\^?[^{}]*\}|.)?")
BACK_REFERENCE = re.compile(r"[1-9][0-9]*|k(?:<[^>]*>|'[^']*'|\{[^}]*\})?|g(?:\{[^}]*\}|[0-9]+)?")
# Anchors that some engines have; those that JavaScript writes otherwise, with what it writes.
ANCHORS: Mapping[str, str | None] = {"A": "^", "z": "$", "Z": "$", "G": None}

OTHER = "write the characters that are meant"


class Escaped(NamedTuple):
    """An escape up to `end`: one `character`, or a class of them (or none) where that is None."""

    end: int
    character: str | None = None
    fault: Fault | None = None


def escape_at(pattern: str, at: int, *, bracketed: bool) -> Escaped:
    """The escape that begins with the backslash at `at`."""
    following = pattern[at + 1 : at + 2]
    if not following:
        return Escaped(at + 1, None, Fault(at, at + 1, "escapes nothing", "write `\\\\`", "\\\\"))
    if following in CLASSES or (following in "bB" and not bracketed):
        return Escaped(at + 2)
    if following in CHARACTERS:
        return Escaped(at + 2, CHARACTERS[following])
    if following in SYNTAX or (following == "-" and bracketed):
        return Escaped(at + 2, following)
    coded = HEX.match(pattern, at + 1)
    if coded is not None:
        return Escaped(coded.end(), chr(int(coded[1], 16)))
    return unknown(pattern, at, bracketed=bracketed)


def unknown(pattern: str, at: int, *, bracketed: bool) -> Escaped:
    """An escape that not all engines know."""
    following = pattern[at + 1]
    found = UNICODE_CLASS.match(pattern, at + 1)
    if found is not None:
        help_ = "list what is meant, such as `[A-Za-zÀ-ÿ]`"
        fault = Fault(at, found.end(), "is a Unicode class, which Python lacks", help_)
        return Escaped(found.end(), None, fault)
    found = BACK_REFERENCE.match(pattern, at + 1)
    if found is not None and not bracketed:
        wrong = "is a back-reference, which RE2 and Rust lack"
        return Escaped(
            found.end(), None, Fault(at, found.end(), wrong, "write out what it repeats")
        )
    if following in ANCHORS and not bracketed:
        return Escaped(at + 2, None, anchor(at, following))
    if (coded := CODE.match(pattern, at + 1)) is not None:
        return Escaped(coded.end(), None, by_code(at, coded))
    return Escaped(at + 2, None, needless(at, following))


def anchor(at: int, letter: str) -> Fault:
    """An anchor that JavaScript lacks."""
    instead = ANCHORS[letter]
    help_ = "leave it out" if instead is None else f"write `{instead}`"
    return Fault(at, at + 2, "is an anchor that JavaScript lacks", help_, instead)


def by_code(at: int, coded: re.Match[str]) -> Fault:
    """A character by its number, in a way that is not common to all."""
    number = int(coded[1] or coded[2] or coded[3], 16)
    character = chr(number) if number <= 0x10FFFF else ""  # noqa: PLR2004 (the last one)
    seen = character.isprintable() and character != "" and character not in SYNTAX | {"-", " "}
    lacking = "RE2 and PCRE lack" if coded[1] else "Python lacks"
    help_ = f"write `{character}`" if seen else OTHER
    wrong = f"is a character by its number, in a way that {lacking}"
    return Fault(at, coded.end(), wrong, help_, character if seen else None)


def needless(at: int, following: str) -> Fault:
    """A backslash before a character that means itself, or means something to some engines."""
    if following.isascii() and following.isalnum():
        return Fault(at, at + 2, "is an escape that not all engines know", OTHER)
    wrong = "needs no backslash, and JavaScript refuses it"
    return Fault(at, at + 2, wrong, f"write `{following}`", following)
