"""Say what kind of value a name holds, and what is left of the name without it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from trackplan.plan.naming.dynamic import ValueInName, ValueKind

KINDS: Mapping[ValueKind, str] = {
    "url": "an address",
    "email": "an email address",
    "placeholder": "a placeholder",
    "id": "an id",
    "date": "a date",
    "amount": "an amount",
    "version": "a version",
    "number": "a number",
}
EMPTY_BRACKETS = re.compile(r"\(\s*\)|\[\s*\]|\{\s*\}")
AT_THE_ENDS = " _-:./,|#\u2013\u2014"


def without(name: str, value: ValueInName) -> str:
    """`name` without the value and the brackets and separators that it leaves behind."""
    before, after = name[: value.start], name[value.end :]
    rest = EMPTY_BRACKETS.sub("", before + after)
    rest = re.sub(r"([ _\-:./])[ _\-:./]+", r"\1", rest)
    return rest.strip(AT_THE_ENDS)
