"""Cells without characters that nobody sees, or that a format does not keep, and back again."""

from __future__ import annotations

import re

from trackplan.plan.yaml.quote import SHORT, UNSEEN, escape

# Lines and tabs are kept everywhere. Readers of spreadsheets take `x005F_` out of a text, which
# stands there for an underscore that would begin an escape.
_UNSEEN = re.compile(rf"(?![\n\t]){UNSEEN.pattern}|x(?=005F_)")
_ESCAPED = re.compile(rf'["\\]|{UNSEEN.pattern}|x(?=005F_)')
_ESCAPE = re.compile(r'\\(?:x([0-9A-F]{2})|u([0-9A-F]{4})|(["\\nrt]))')
_SPELLED = re.compile(rf'"(?:[^"\\]|{_ESCAPE.pattern})*"')
_LONG = {short[1]: char for char, short in SHORT.items()}


def spelled(cell: str) -> str:
    """A cell as it is, or in double quotes with escapes where it would not come back otherwise."""
    if cell.isalnum() or not cell:
        return cell  # most are, and a plan has many
    if _UNSEEN.search(cell) or is_spelled(cell):
        return f'"{_ESCAPED.sub(escape, cell)}"'
    return cell


def meant(cell: str) -> str:
    """What was spelled."""
    return _ESCAPE.sub(_unescaped, cell[1:-1]) if is_spelled(cell) else cell


def is_spelled(cell: str) -> bool:
    """Whether a cell is in double quotes that hold escapes."""
    return cell[:1] == '"' and "\\" in cell and _SPELLED.fullmatch(cell) is not None


def _unescaped(match: re.Match[str]) -> str:
    return _LONG[match[3]] if match[3] else chr(int(match[1] or match[2], 16))
