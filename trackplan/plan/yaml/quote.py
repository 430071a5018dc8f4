"""Write a text in quotes, exactly: what an editor would not show stands as an escape."""

from __future__ import annotations

import re

# YAML 1.2.2, section 5.1, and what editors hide or turn around: line separators, the byte order
# mark, and the controls of writing direction. Joiners stay, as emoji and many scripts need them.
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
ESCAPED = re.compile(rf'["\\]|{UNSEEN.pattern}')
SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def is_seen(text: str) -> bool:
    """Whether `text` can stand in a file as it is, on one line."""
    return UNSEEN.search(text) is None


def in_double_quotes(text: str) -> str:
    """`text` in double quotes; any text can be written so."""
    return f'"{ESCAPED.sub(escape, text)}"'


def in_single_quotes(text: str) -> str:
    """`text` in single quotes, which know no escapes: it must be all seen."""
    return "'" + text.replace("'", "''") + "'"


def escape(match: re.Match[str]) -> str:
    """One character as double quotes write it. Above U+FFFF there is nothing to escape."""
    code = ord(match[0])
    return SHORT.get(match[0]) or (f"\\x{code:02X}" if code <= 0xFF else f"\\u{code:04X}")  # noqa: PLR2004
