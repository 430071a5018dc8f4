"""Addresses of the web and of mail, as links that both readers take."""

from __future__ import annotations

import re

from trackplan.docs.markdown.text import line
from trackplan.docs.markdown.written import Written
from trackplan.plan.model.values import Text

_PLAIN_URL = re.compile(r"https?://[A-Za-z0-9/:?#@!$&+,=%._~-]+", re.IGNORECASE)
_URL = re.compile(r"(?:https?://|mailto:)[^\s<>\"\\\x00-\x1f\x7f]+", re.IGNORECASE)
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_NOT_IN_URLS = re.compile(r"[^A-Za-z0-9/:?#@!$&+,=%._~-]")


def web(text: Text | str, label: str | None = None) -> Written:
    """An address of the web or of mail as a link; anything else as a text."""
    said = (text.value if isinstance(text, Text) else text).strip()
    if label is None and (_PLAIN_URL.fullmatch(said) or _EMAIL.fullmatch(said)):
        return Written(f"<{said}>")
    if _URL.fullmatch(said):
        return Written("[{}]({})").format(label or said, Written(encoded(said)))
    return line(label or said)


def encoded(url: str) -> str:
    """The same address in characters that end no link and no cell."""
    return _NOT_IN_URLS.sub(lambda found: _percent(found[0]), url)


def _percent(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))
