"""Text of a plan on a page: always data, whatever it holds."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from trackplan.docs.book.description import Block, Paragraph, Span, Verbatim, blocks, spans
from trackplan.docs.book.saying import Part, Saying
from trackplan.plan.yaml.node import Json
from trackplan.report.visible import visible

SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
# Texts of bundles and the dictionary stand on many pages.
REMEMBERED = 8192
# What prose may hold although it cannot be seen: breaks, marks of direction, narrow blanks.
_IN_PROSE = "\n\u200e\u200f\u00a0\u202f"
_BRACKET = re.compile(r"[\[\]\\]")
# Where a word of a name ends, and another follows.
_JOINTS = re.compile(r"(?<=[_./\]])(?=[^_./\[\]])")
_EMAIL = re.compile(r"[^\s@<>\"'`\\?&:/]+@[^\s@<>\"'`\\?&:/]+\.[^\s@<>\"'`\\?&:/]+")


@lru_cache(REMEMBERED)
def name(text: str) -> Markup:
    """A name exactly: characters that cannot be seen are written out."""
    return escape(visible(text))


@lru_cache(REMEMBERED)
def code_name(text: str) -> Markup:
    """The name of a property or a path of them, which breaks between words: `products[].price`."""
    return Markup("<wbr>").join(map(escape, _JOINTS.split(visible(text))))


@lru_cache(REMEMBERED)
def said(parts: Saying) -> Markup:
    """A sentence whose names lead nowhere."""
    return Markup("").join(map(_part, parts))


def _part(part: Part) -> Markup:
    shown = name(part.text)
    return Markup("<code>{}</code>").format(shown) if part.kind == "code" else shown


def path(text: str) -> Markup:
    """The path of a file, which breaks between folders."""
    return name(text).replace("/", Markup("/<wbr>"))


@lru_cache(REMEMBERED)
def prose(text: str) -> Markup:
    """A text in paragraphs and lists, and in them what `line` knows."""
    return Markup("").join(map(_block, blocks(text)))


def _block(block: Block) -> Markup:
    if isinstance(block, Paragraph):
        return Markup('<p dir="auto">{}</p>').format(line(block.text))
    if isinstance(block, Verbatim):
        return Markup("<pre><code>{}</code></pre>").format(visible(block.text, keep="\n\t"))
    items = Markup("").join(
        Markup('<li dir="auto">{}</li>').format(line(text)) for text in block.texts
    )
    return Markup("<{0}>{1}</{0}>").format("ol" if block.numbered else "ul", items)


def line(text: str) -> Markup:
    """A text in a line or a cell: what stands in backquotes is code, addresses can be followed."""
    shown = visible(text.strip(), keep=_IN_PROSE)
    if "`" not in shown and "://" not in shown:
        return escape(shown)
    return Markup("").join(map(_span, spans(shown)))


def _span(span: Span) -> Markup:
    match span.kind:
        case "code":
            return Markup("<code>{}</code>").format(span.text)
        case "address":
            return Markup('<a href="{0}">{0}</a>').format(span.text)
        case "text":
            return escape(span.text)


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


def as_json(value: Json) -> str:
    """A value as JSON in lines; what cannot be seen is written as JSON has it."""
    whole = json.dumps(value, indent=2, ensure_ascii=False)
    return whole if visible(whole, keep="\n") == whole else json.dumps(value, indent=2)


def one_line(text: str) -> str:
    """A text for programs, on one line."""
    return visible(" ".join(text.split()))


def link_text(text: str) -> str:
    """The same where a bracket would end a link of Markdown."""
    return _BRACKET.sub(r"\\\g<0>", one_line(text))
