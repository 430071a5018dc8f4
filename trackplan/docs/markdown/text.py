"""The forms in which a text of a plan stands on a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from trackplan.docs.book.description import Block, Items, Paragraph, Span, Verbatim, blocks, spans
from trackplan.docs.markdown.address import address
from trackplan.docs.markdown.blocks import fenced
from trackplan.docs.markdown.escaped import escaped
from trackplan.docs.markdown.written import NOTHING, Written
from trackplan.plan.model.values import Text
from trackplan.report.visible import visible

# In these a code span is the same to all readers, in tables too; Jekyll and MkDocs' macros would
# evaluate `{{ }}` even there.
_PLAIN_CODE = re.compile(r"[\w.,:;/()=+*#@!?'\"%$\[\]~^-]+(?: [\w.,:;/()=+*#@!?'\"%$\[\]~^-]+)*")

# Without it a list that follows would go on with this one.
_END_OF_LIST = Written("\n\n<!-- -->")


def line(text: Text | str | None) -> Written:
    """A text on one line, its paragraphs and breaks made blanks, with code and addresses."""
    return NOTHING.join(map(_span, spans(" ".join(_said(text).split()))))


def label(text: Text | str | None) -> Written:
    """The same as the text of a link, in which no other link may stand."""
    parts = spans(" ".join(_said(text).split()))
    return NOTHING.join(
        code(part.text) if part.kind == "code" else Written(escaped(part.text)) for part in parts
    )


def prose(text: Text | str | None) -> Written:
    """A text in its paragraphs and lists, and in them what `line` knows."""
    return Written("\n\n").join(map(_block, blocks(_said(text))))


def stacked(text: Text | str | None) -> Written:
    """The same on one line, for a cell: paragraphs and items stand below one another."""
    return Written("<br>").join(each for block in blocks(_said(text)) for each in _stacked(block))


def gist(text: Text | str | None) -> Written:
    """The first paragraph on one line, for lists of many."""
    first = next(blocks(_said(text)), None)
    return line(first.text if isinstance(first, Paragraph) else text)


def _said(text: Text | str | None) -> str:
    return text.value if isinstance(text, Text) else text or ""


def _span(span: Span) -> Written:
    match span.kind:
        case "code":
            return code(span.text)
        case "address":
            return address(span.text)
        case "text":
            return Written(escaped(span.text))


def _block(block: Block) -> Written:
    if isinstance(block, Paragraph):
        return line(block.text)
    if isinstance(block, Verbatim):
        return fenced(block.text)
    return Written("\n").join(_items(block, "-")) + _END_OF_LIST


def _stacked(block: Block) -> Iterable[Written]:
    if isinstance(block, Paragraph):
        return [line(block.text)]
    if isinstance(block, Verbatim):
        return map(code, filter(str.strip, block.text.split("\n")))
    return _items(block, "•")


def _items(items: Items, mark: str) -> Iterator[Written]:
    for at, text in enumerate(items.texts, 1):
        yield Written(f"{at}. " if items.numbered else f"{mark} ") + line(text)


def code(text: str) -> Written:
    """A name or value exactly, as code."""
    shown = visible(text)
    if _PLAIN_CODE.fullmatch(shown):
        return Written(f"`{shown}`")
    return Written(f"<code>{escaped(text)}</code>")


def codes(texts: Iterable[str]) -> Written:
    """Several in a row."""
    return Written(", ").join(map(code, texts))
