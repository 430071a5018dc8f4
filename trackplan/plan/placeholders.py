"""Texts that hold the place of one which somebody means to write later."""

from __future__ import annotations

import re
from typing import TypeGuard

from trackplan.plan.model.values import Text

_STILL_TO_COME = {"todo", "tbd", "tba", "tbc", "fixme", "xxx", "wip", "placeholder"}
_NOTHING = {"none", "null", "nil", "n/a", "na", "empty", "missing", "unknown", "description"}
# A text of this length that has a word in it says something, and most texts have this length.
LONG = 30
WORD = re.compile(r"[^\W_]{2}")
PLACEHOLDERS = frozenset(_STILL_TO_COME | _NOTHING)


def is_written(text: Text | None) -> TypeGuard[Text]:
    """Whether there is more than blanks."""
    return text is not None and bool(text.value.strip())


def is_placeholder(text: Text) -> bool:
    """Whether it says nothing: `TODO`, `t.b.d.`, `-`, `???`."""
    if len(text.value) > LONG and WORD.search(text.value):
        return False
    letters = "".join(c for c in text.value.casefold() if c.isalnum() or c == "/")
    return not letters.strip("/") or letters in PLACEHOLDERS
