"""What a plan states as an address, which may be none."""

from __future__ import annotations

import re

from trackplan.docs.markdown.address import address, encoded, is_plain
from trackplan.docs.markdown.written import Written
from trackplan.plan.model.values import Text

_URL = re.compile(r"(?:https?://|mailto:)[^\s<>\"\\\x00-\x1f\x7f]+", re.IGNORECASE)


def web(text: Text | str, label: str | None = None) -> Written:
    """An address of the web or of mail as a link; anything else as a text."""
    said = (text.value if isinstance(text, Text) else text).strip()
    if label is None and is_plain(said):
        return address(said)
    if _URL.fullmatch(said):
        return Written("[{}]({})").format(label or said, Written(encoded(said)))
    return Written.escape(label or " ".join(said.split()))
