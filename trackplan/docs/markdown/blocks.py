"""Blocks of code and JSON."""

from __future__ import annotations

import json
import re

from trackplan.docs.markdown.written import Written
from trackplan.plan.yaml.node import Json
from trackplan.report.visible import visible

# Jekyll and MkDocs' macros would evaluate these even in code.
_EXPRESSION = re.compile(r"\{(?=[{%#])")


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
    # Tabs would be counted from the beginning of `<pre>`.
    return re.sub(r"[<>&{}`]", lambda found: f"&#{ord(found[0])};", text.expandtabs(4))


def as_json(value: Json) -> str:
    """A value as JSON in lines; what cannot be seen, or begins an expression, is an escape."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return "\n".join(map(_json_line, _EXPRESSION.sub(r"\\u007b", text).split("\n")))


def _json_line(line: str) -> str:
    if visible(line) == line:
        return line
    return "".join(char if visible(char) == char else json.dumps(char)[1:-1] for char in line)
