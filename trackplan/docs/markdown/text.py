"""The forms in which a text of a plan stands on a page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from trackplan.docs.markdown.escaped import escaped
from trackplan.docs.markdown.written import NOTHING, Written
from trackplan.plan.model.values import Text
from trackplan.plan.yaml.node import Json
from trackplan.report.visible import visible

# In these a code span is the same to all readers, in tables too; Jekyll and MkDocs' macros would
# evaluate `{{ }}` even there.
_PLAIN_CODE = re.compile(r"[\w.,:;/()=+*#@!?'\"%$\[\]~^-]+(?: [\w.,:;/()=+*#@!?'\"%$\[\]~^-]+)*")
_CODE = re.compile(r"`([^`]+)`")
_PARAGRAPHS = re.compile(r"\n\s*\n")
_PLAIN_URL = re.compile(r"https?://[A-Za-z0-9/:?#@!$&+,=%._~-]+", re.IGNORECASE)
_URL = re.compile(r"(?:https?://|mailto:)[^\s<>\"\\\x00-\x20\x7f]+", re.IGNORECASE)
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_NOT_IN_URLS = re.compile(r"[^A-Za-z0-9/:?#@!$&+,=%._~-]")
_EXPRESSION = re.compile(r"\{(?=[{%#])")


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


def fenced(text: str, language: str = "") -> Written:
    """A block of code, in a fence that it cannot close."""
    shown = "\n".join(visible(each, keep="\t") for each in text.split("\n"))
    if _EXPRESSION.search(shown):
        return Written(f"<pre><code>{as_html(shown)}</code></pre>")
    longest = max((len(run) for run in re.findall("`{3,}", shown)), default=2)
    fence = "`" * (longest + 1)
    return Written(f"{fence}{language}\n{shown}\n{fence}")


def as_html(text: str) -> str:
    """Code as HTML that no reader of Markdown and no engine of templates touches."""
    return re.sub(r"[<>&{}`]", lambda found: f"&#{ord(found[0])};", text)


def as_json(value: Json) -> str:
    """A value as JSON in lines; what cannot be seen, or begins an expression, is an escape."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return "\n".join(map(_json_line, _EXPRESSION.sub(r"\\u007b", text).split("\n")))


def _json_line(line: str) -> str:
    if visible(line) == line:
        return line
    return "".join(char if visible(char) == char else json.dumps(char)[1:-1] for char in line)
