"""What stands between square brackets, and which engines read it alike."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from trackplan.plan.patterns.escapes import escape_at
from trackplan.plan.patterns.fault import Fault

POSIX = re.compile(r"\[(?::\^?[a-z]+:|=[^\]]*=|\.[^\]]*\.)\]")
# The same without the brackets around: a slip that PCRE refuses, and others read as a set.
BARE_POSIX = re.compile(r"\[([:.=])[^\]\\]*\1\]")
POSIX_MEANS: Mapping[str, str] = {
    "alnum": "A-Za-z0-9",
    "alpha": "A-Za-z",
    "digit": "0-9",
    "lower": "a-z",
    "upper": "A-Z",
    "word": "A-Za-z0-9_",
    "xdigit": "0-9A-Fa-f",
}
# Two of these in a row are an operation on sets to Rust, or will be one to Python.
OPERATIONS = ("&&", "--", "||", "~~")


class Member(NamedTuple):
    """A character between brackets, or a class of them where `character` is None."""

    end: int
    character: str | None
    fault: Fault | None = None


class Bracketed(NamedTuple):
    """Where the brackets end, and what is wrong in them."""

    end: int
    fault: Fault | None = None


def brackets_at(pattern: str, start: int) -> Bracketed:
    """The brackets that open at `start`."""
    if (bare := BARE_POSIX.match(pattern, start)) is not None:
        help_ = "list the characters that are meant, such as `[0-9]`"
        return Bracketed(bare.end(), Fault(start, bare.end(), "is refused by PCRE", help_))
    at = start + (2 if pattern.startswith("^", start + 1) else 1)
    if pattern.startswith("]", at):
        help_ = "write `\\]` for the bracket itself"
        return Bracketed(at + 1, Fault(start, at + 1, "is not read alike everywhere", help_))
    while not pattern.startswith("]", at):
        if at >= len(pattern):
            return Bracketed(at, Fault(start, start + 1, "is never closed", "add the `]`"))
        member = range_at(pattern, at)
        if member.fault is not None:
            return Bracketed(member.end, member.fault)
        at = member.end
    return Bracketed(at + 1)


def range_at(pattern: str, at: int) -> Member:
    """A member, or a range of them."""
    first = member_at(pattern, at)
    if first.fault is not None or not pattern.startswith("-", first.end):
        return first
    if pattern.startswith("]", first.end + 1):
        return first  # the hyphen is the last member
    last = member_at(pattern, first.end + 1)
    if last.fault is not None or first.end + 1 >= len(pattern):
        return last
    return Member(last.end, None, of_range(pattern, at, first, last))


def of_range(pattern: str, at: int, first: Member, last: Member) -> Fault | None:
    """What is wrong with a range."""
    if pattern.startswith("--", first.end):
        return operation(first.end)
    if first.character is None or last.character is None:
        hyphen = pattern[at : first.end] + "\\-" + pattern[first.end + 1 : last.end]
        help_ = "write `\\-` for the hyphen itself"
        return Fault(at, last.end, "is a range that ends in no single character", help_, hyphen)
    if first.character > last.character:
        return Fault(at, last.end, "is a range that runs backwards", "turn it around")
    return None


def member_at(pattern: str, at: int) -> Member:
    """One member; `at` may be the end of the pattern."""
    if pattern.startswith("\\", at):
        escaped = escape_at(pattern, at, bracketed=True)
        return Member(escaped.end, escaped.character, escaped.fault)
    if pattern.startswith("[", at):
        return Member(at + 1, "[", inner_bracket(pattern, at))
    if pattern.startswith(OPERATIONS, at):
        return Member(at + 2, None, operation(at))
    return Member(at + 1, pattern[at : at + 1])


def inner_bracket(pattern: str, at: int) -> Fault:
    """A POSIX class, or a bracket that Rust takes for the beginning of another set."""
    posix = POSIX.match(pattern, at)
    if posix is None:
        wrong = "begins another set of characters to Rust"
        return Fault(at, at + 1, wrong, "write `\\[` for the bracket itself", "\\[")
    instead = POSIX_MEANS.get(posix[0].strip("[:]"))
    help_ = f"write `{instead}`" if instead else "list the characters that are meant"
    wrong = "is a POSIX class, which JavaScript and Python lack"
    return Fault(at, posix.end(), wrong, help_, instead)


def operation(at: int) -> Fault:
    """Two characters that are an operation on sets somewhere."""
    help_ = "write each character once; the hyphen as `\\-`"
    return Fault(at, at + 2, "is an operation on sets to Rust", help_)
