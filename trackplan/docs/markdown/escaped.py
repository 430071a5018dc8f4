"""Text that GitHub and Python-Markdown show as it is, wherever in a line it stands.

Both undo a backslash before some characters, and all entities, so the rest becomes entities.
"""

from __future__ import annotations

import re
from functools import cache

from trackplan.report.visible import visible

# `_` inside a word is no markup, and names are full of it.
_BACKSLASHED = r"[\\`*\[\]{]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])"
# `&` where an entity may begin, also with what follows the text; `]:` would define a link; `{%`
# begins an expression for Jekyll and MkDocs' macros, whatever stands before it.
_ENTITY = r"[<|~]|&(?=[#A-Za-z]|$)|\](?=:)|\{(?=[{%#]|$)"
# At the beginning of a line these make headings, lists, quotes, rules, tables, admonitions and
# blocks of code; at its end `#` closes a heading and spaces break the line.
_AT_BEGIN = r"^#(?!\w)|^>|^[-+=:](?=[-+=:\s]|$)|^!(?=!!)|^\?(?=\?\?)|^ (?=[ #>+=:!?0-9-]|$)"
_AT_END = r"#(?=\s*$)|(?<= ) $"
_NUMBER = r"^[0-9]+[.)](?=\s|$)"
# GitHub looks for mentions, references, emoji and addresses in what it has rendered, where nothing
# that is undone helps. An empty comment behind the sign does.
_COMMENTED = r"[@#](?=\w)|:(?=[\w+-]+:|//)|(?i:www)(?=\.)"
_HEADING_OR_REFERENCE = r"^#(?=\w)"
# GitHub takes what stands between two of these for a formula, unless they are marked as text.
_SPANNED = r"\$"
NAMED = {"<": "&lt;", "&": "&amp;"}
_SPECIAL = re.compile(
    rf"(?P<entity>{_ENTITY}|{_AT_BEGIN}|{_AT_END})|(?P<backslash>{_BACKSLASHED})"
    rf"|(?P<number>{_NUMBER})|(?P<both>{_HEADING_OR_REFERENCE})|(?P<comment>{_COMMENTED})|(?P<span>{_SPANNED})"
)


@cache
def escaped(text: str) -> str:
    """`text` on one line without any markup; what cannot be seen in it is written out."""
    return _SPECIAL.sub(_escape, visible(text))


def _escape(found: re.Match[str]) -> str:
    text = found[0]
    match found.lastgroup:
        case "entity":
            return NAMED.get(text) or f"&#{ord(text)};"
        case "backslash":
            return f"\\{text}"
        case "number":
            return f"{text[:-1]}\\{text[-1]}"
        case "both":
            return f"&#{ord(text)};<!-- -->"
        case "comment":
            return f"{text}<!-- -->"
        case _:
            return f"<span>{text}</span>"
