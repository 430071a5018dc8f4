"""Text that Markdown shows as it is: plan text must not become markup, links or mentions."""

from __future__ import annotations

import re

from trackplan.report.visible import visible

_CODE = re.compile(r"(`[^`]+`)")
_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~!&$]")
# GitHub and GitLab look for mentions, references, emoji names and addresses in what they have
# rendered, where no backslash helps; an empty comment behind the sign does.
_REFERENCE = re.compile(r"[@#](?=\w)|:(?=[\w+-]+:|//)|www(?=\.)")


def prose(text: str) -> str:
    """`text` on one line for a paragraph or table cell, with what stands in backticks as code."""
    return "".join(map(_part, _CODE.split(visible(text))))


def escaped(text: str) -> str:
    """`text` on one line without any markup."""
    text = _MARKUP.sub(lambda found: f"\\{found[0]}", visible(text))
    return _REFERENCE.sub(lambda found: f"{found[0]}<!-- -->", text)


def code(text: str) -> str:
    """`text` on one line as a code span, inside a fence that it cannot close."""
    text = visible(text)
    # No escape for a pipe in the code span of a table means the same to all readers.
    if "|" in text:
        return escaped(text)
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _part(text: str) -> str:
    return code(text[1:-1]) if _CODE.fullmatch(text) and "|" not in text else escaped(text)
