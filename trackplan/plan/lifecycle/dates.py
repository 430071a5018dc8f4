"""The dates that people write into a plan."""

from __future__ import annotations

import re
from datetime import date

from trackplan.plan.model.values import Text

_FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def day_of(text: Text | None) -> date | None:
    """The day that `text` states, None where there is none: no such date was reported already."""
    if text is None or not _FULL_DATE.fullmatch(text.value):
        return None
    try:
        return date.fromisoformat(text.value)
    except ValueError:
        return None
