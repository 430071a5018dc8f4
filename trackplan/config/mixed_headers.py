"""Tables of one name that are begun by single brackets here and by double ones there."""

from __future__ import annotations

import re

_HEADER = re.compile(r"^[ \t]*(\[\[?)[ \t]*([\w.-]+)[ \t]*\]", re.MULTILINE)


def advice(text: str) -> str | None:
    """What to do about them: TOML refuses both together. None where there are none."""
    brackets: dict[str, str] = {}
    for header in _HEADER.finditer(text):
        opening, name = header.groups()
        if brackets.setdefault(name, opening) != opening:
            return f"begin each with [[{name}]]"
    return None
