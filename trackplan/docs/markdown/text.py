"""The forms in which a text of a plan stands on a page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from trackplan.docs.markdown.escaped import escaped
from trackplan.docs.markdown.written import NOTHING, Written
from trackplan.plan.model.values import Text
from trackplan.report.visible import visible

# In these a code span is the same to all readers, in tables too; Jekyll and MkDocs' macros would
# evaluate `{{ }}` even there.
_PLAIN_CODE = re.compile(r"[\w.,:;/()=+*#@!?'\"%$\[\]~^-]+(?: [\w.,:;/()=+*#@!?'\"%$\[\]~^-]+)*")
_CODE = re.compile(r"`([^`]+)`")
_PARAGRAPHS = re.compile(r"\n\s*\n")


def line(text: Text | str | None) -> Written:
    """A text on one line, its paragraphs and breaks made blanks."""
    said = text.value if isinstance(text, Text) else text or ""
    return Written(escaped(" ".join(said.split())))


def prose(text: Text | None) -> Written:
    """A text in its paragraphs."""
    parts = _PARAGRAPHS.split(text.value.strip()) if text is not None else []
    return Written("\n\n").join(map(line, parts))


def code(text: str) -> Written:
    """A name or value exactly, as code."""
    shown = visible(text)
    if _PLAIN_CODE.fullmatch(shown):
        return Written(f"`{shown}`")
    return Written(f"<code>{escaped(text)}</code>")


def codes(texts: Iterable[str]) -> Written:
    """Several in a row."""
    return Written(", ").join(map(code, texts))


def message(text: str) -> Written:
    """What a rule says, in which names stand in backquotes."""
    parts = _CODE.split(text)
    return NOTHING.join(code(part) if at % 2 else part for at, part in enumerate(parts))
