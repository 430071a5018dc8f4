"""Addresses of the web and of mail, as links that both readers take."""

from __future__ import annotations

import re

from trackplan.docs.markdown.written import Written

_PLAIN_URL = re.compile(r"https?://[A-Za-z0-9/:?#@!$&+,=%._~-]+", re.IGNORECASE)
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_NOT_IN_URLS = re.compile(r"[^A-Za-z0-9/:?#@!$&+,=%._~-]")


def address(url: str) -> Written:
    """An address that can be followed and is shown as it is."""
    if is_plain(url):
        return Written(f"<{url}>")
    return Written("[{}]({})").format(url, Written(encoded(url)))


def is_plain(url: str) -> bool:
    """Whether an address stands for itself in both dialects."""
    return bool(_PLAIN_URL.fullmatch(url) or _EMAIL.fullmatch(url))


def encoded(url: str) -> str:
    """The same address in characters that end no link and no cell."""
    return _NOT_IN_URLS.sub(lambda found: _percent(found[0]), url)


def _percent(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))
