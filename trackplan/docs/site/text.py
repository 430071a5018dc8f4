"""Text of a plan on a page: always data, whatever it holds."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from trackplan.report.visible import visible

SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
# Texts of bundles and the dictionary stand on many pages.
REMEMBERED = 8192
# What prose may hold although it cannot be seen: breaks, marks of direction, narrow blanks.
_IN_PROSE = "\n\u200e\u200f\u00a0\u202f"
_URL = re.compile(r"https?://[^\s<>\"'`\\]+[^\s<>\"'`\\.,;:!?)\]}]")
_EMAIL = re.compile(r"[^\s@<>\"'`\\?&:/]+@[^\s@<>\"'`\\?&:/]+\.[^\s@<>\"'`\\?&:/]+")
_CODE = re.compile(r"`([^`]+)`")
# A break that only keeps lines short: what follows begins no item of a list.
_WRAPPED = re.compile(r"[ \t]*\n[ \t]*(?![-*•] |\d+[.)] )(?=\S)")
_PARAGRAPHS = re.compile(r"\n\s*\n")


@lru_cache(REMEMBERED)
def name(text: str) -> Markup:
    """A name exactly: characters that cannot be seen are written out."""
    return escape(visible(text))


def path(text: str) -> Markup:
    """The path of a file, which breaks between folders."""
    return name(text).replace("/", Markup("/<wbr>"))


@lru_cache(REMEMBERED)
def prose(text: str) -> Markup:
    """A text in paragraphs; addresses of the web in it can be followed, and nothing else is."""
    paragraphs = [_WRAPPED.sub(" ", each) for each in _PARAGRAPHS.split(text.strip())]
    lines = Markup('</p><p dir="auto">').join(map(line, paragraphs))
    return Markup('<p dir="auto">') + lines + Markup("</p>")


def line(text: str) -> Markup:
    """The same for a text that stands in a line or a cell."""
    shown = visible(text.strip(), keep=_IN_PROSE)
    if "://" not in shown:
        return escape(shown)
    parts, at = [], 0
    for found in _URL.finditer(shown):
        url = escape(found[0])
        parts += [escape(shown[at : found.start()]), Markup('<a href="{0}">{0}</a>').format(url)]
        at = found.end()
    return Markup("").join([*parts, escape(shown[at:])])


def message(text: str) -> Markup:
    """What a rule says, in which names stand in backquotes."""
    parts = _CODE.split(visible(text, keep=_IN_PROSE))
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if at % 2 else escape(part)
        for at, part in enumerate(parts)
    )


def link(text: str) -> Markup:
    """An address as a link, where it is one of the web or of mail; else as a text."""
    url = f"mailto:{text}" if _EMAIL.fullmatch(text) else text
    if not is_safe(url):
        return name(text)
    return Markup('<a href="{}">{}</a>').format(url, name(text))


def is_safe(url: str) -> bool:
    """Whether following an address can do no more than open a page or a mail."""
    if not url.isprintable() or " " in url:
        return False
    try:
        return urlsplit(url).scheme.lower() in SAFE_SCHEMES
    except ValueError:
        return False
