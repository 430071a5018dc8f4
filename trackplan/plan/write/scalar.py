"""Numbers, words and texts as YAML that readers of versions 1.1 and 1.2 understand alike."""

from __future__ import annotations

import math
import re
from typing import Literal

from trackplan.plan.yaml.node import Atom
from trackplan.plan.yaml.quote import in_double_quotes, in_single_quotes, is_seen
from trackplan.plan.yaml.scalars import MAX_DIGITS
from trackplan.plan.yaml.spell import means_itself

Place = Literal["block", "flow"]

# What ends a plain scalar, means something at its beginning, or would not be seen.
SPECIAL = re.compile(r"""^(?:[-?:,\[\]{}#&*!|>'"%@`]|\.\.\.)|:(?:\s|$)|\s\#|\s\s|^\s|\s$""")
# In brackets a comma ends it, and readers disagree on `:` and `?`.
SPECIAL_IN_FLOW = re.compile(r"[,\[\]{}:?]")
SURROGATE = re.compile("[\ud800-\udfff]")


def scalar(value: Atom, place: Place) -> str:
    """A value on one line. Raises ValueError for what YAML or JSON cannot hold."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return whole(value)
        case float():
            return fraction(value)
        case str():
            return text(value, place)


def text(value: str, place: Place) -> str:
    """A text, in quotes only where it needs them."""
    if SURROGATE.search(value):
        raise ValueError(f"half a surrogate pair is no character: {value!r}")
    if is_plain(value, place):
        return value
    if is_seen(value) and ('"' in value or "\\" in value):
        return in_single_quotes(value)
    return in_double_quotes(value)


def is_plain(value: str, place: Place) -> bool:
    """Whether a text can stand without quotes there."""
    if not means_itself(value) or not is_seen(value) or SPECIAL.search(value):
        return False
    return place == "block" or not SPECIAL_IN_FLOW.search(value)


def whole(value: int) -> str:
    """An integer. Raises ValueError for one that is too long to be read."""
    # A digit is more than three bits; this test needs no digits.
    if value.bit_length() > 4 * MAX_DIGITS or len(digits := str(value)) > MAX_DIGITS:
        raise ValueError(f"an integer of more than {MAX_DIGITS} digits")
    return digits


def fraction(value: float) -> str:
    """A number that YAML 1.1 takes for one, too: with a point, and a sign in the exponent."""
    if not math.isfinite(value):
        raise ValueError(f"{value} is no number that JSON can hold")
    digits, exponent, power = repr(value).partition("e")
    return digits + ("" if "." in digits else ".0") + exponent + power
