"""The forms in which a text of a plan stands on a page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from trackplan.docs.book.description import Items, Paragraph, blocks, spans
from trackplan.docs.markdown.escaped import escaped
from trackplan.docs.markdown.written import NOTHING, Written
from trackplan.plan.model.values import Text
from trackplan.report.visible import visible

# In these a code span is the same to all readers, in tables too; Jekyll and MkDocs' macros would
# evaluate `{{ }}` even there.
_PLAIN_CODE = re.compile(r"[\w.,:;/()=+*#@!?'\"%$\[\]~^-]+(?: [\w.,:;/()=+*#@!?'\"%$\[\]~^-]+)*")


def line(text: Text | str | None) -> Written:
    """A text on one line, its paragraphs and breaks made blanks; backquotes are code."""
    parts = spans(" ".join(_said(text).split()))
    return NOTHING.join(
        code(part) if is_code else Written(escaped(part)) for part, is_code in parts
    )


def prose(text: Text | str | None) -> Written:
    """A text in its paragraphs and lists, and in them what `line` knows."""
    return Written("\n\n").join(map(_block, blocks(_said(text))))


def _said(text: Text | str | None) -> str:
    return text.value if isinstance(text, Text) else text or ""


def _block(block: Paragraph | Items) -> Written:
    if isinstance(block, Paragraph):
        return line(block.text)
    marks = [f"{at}." if block.numbered else "-" for at in range(1, len(block.texts) + 1)]
    return Written("\n").join(
        Written(f"{mark} {line(text)}") for mark, text in zip(marks, block.texts, strict=True)
    )


def code(text: str) -> Written:
    """A name or value exactly, as code."""
    shown = visible(text)
    if _PLAIN_CODE.fullmatch(shown):
        return Written(f"`{shown}`")
    return Written(f"<code>{escaped(text)}</code>")


def codes(texts: Iterable[str]) -> Written:
    """Several in a row."""
    return Written(", ").join(map(code, texts))
