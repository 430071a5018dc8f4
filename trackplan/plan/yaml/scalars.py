"""What a plain scalar means: YAML 1.2's core schema, and where YAML 1.1 readers differ.

Sources: YAML 1.2.2, section 10.3.2 (core schema); the YAML 1.1 type repository (yaml.org/type).
"""

from __future__ import annotations

import re
from functools import lru_cache

from trackplan.plan.yaml.node import Atom

# The first characters (or none at all) of what may be anything but a text.
MAYBE_NO_TEXT = frozenset(["", *"~nNtTfF+-.0123456789"])
# Beyond this many digits no two readers agree on an integer.
MAX_DIGITS = 300
WORDS: dict[str, Atom] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
INTEGER = re.compile(r"[-+]?[0-9]+")
BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")

OLD_BOOLEANS = frozenset(
    spelling
    for word in ("y", "n", "yes", "no", "on", "off")
    for spelling in (word, word.capitalize(), word.upper())
)
OLD_INTEGER = re.compile(r"[-+]?(?:0b[01_]+|0[0-7_]+|0x[0-9a-fA-F_]+|(?:0|[1-9][0-9_]*))")
OLD_FLOAT = re.compile(
    r"[-+]?(?:[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|\.[0-9_]+(?:[eE][-+]?[0-9]+)?)"
)
OLD_BASE_60 = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?")
OLD_DATE = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?"
    r"(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?"
)


class NotFinite(ValueError):
    """A number that JSON has no room for."""


@lru_cache(maxsize=4096)
def meaning(text: str) -> Atom:
    """The value of a plain scalar. Raises NotFinite for infinities, NaN and numbers too long."""
    if text in WORDS:
        return WORDS[text]
    if INTEGER.fullmatch(text):
        return whole(text, 10)
    if BASED.fullmatch(text):
        return whole(text[2:], 8 if text[1] == "o" else 16)
    if FLOAT.fullmatch(text):
        return finite(float(text))
    if NOT_FINITE.fullmatch(text):
        raise NotFinite(text)
    return text


def whole(digits: str, base: int) -> int:
    """An integer, unless it is too long."""
    if len(digits) > MAX_DIGITS:
        raise NotFinite(digits)
    return int(digits, base)


def finite(number: float) -> float:
    """`number`, unless it overflowed."""
    if number in (float("inf"), float("-inf")):
        raise NotFinite(str(number))
    return number


@lru_cache(maxsize=4096)
def seen_by_yaml_1_1(text: str) -> str | None:
    """What a YAML 1.1 reader sees in a plain scalar where YAML 1.2 sees something else."""
    if text in OLD_BOOLEANS:
        return "a boolean"
    if text in ("=", "<<"):
        return "a special key"
    if not text or text[0] not in "+-.0123456789":
        return None
    if OLD_DATE.fullmatch(text):
        return "a date"
    if OLD_BASE_60.fullmatch(text):
        return "a number in base 60"
    return number_seen_by_yaml_1_1(text)


def number_seen_by_yaml_1_1(text: str) -> str | None:
    """Numbers of one version that are another number, or text, in the other."""
    old_integer = OLD_INTEGER.fullmatch(text)
    if INTEGER.fullmatch(text) or (BASED.fullmatch(text) and text[1] == "x"):
        if old_integer is None:
            return "a text"
        digits = text.lstrip("+-")
        return (
            "an octal number" if len(digits) > 1 and digits.isdigit() and digits[0] == "0" else None
        )
    if BASED.fullmatch(text):
        return "a text"
    if FLOAT.fullmatch(text):
        return None if OLD_FLOAT.fullmatch(text) else "a text"
    return "a number" if old_integer or OLD_FLOAT.fullmatch(text) else None
