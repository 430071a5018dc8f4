"""Texts and values as a language writes them, exactly."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime

from trackplan.generate.language import LiteralStyle
from trackplan.plan.yaml.node import Json

_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_WIDE = 0xFFFF


def text_literal(text: str, style: LiteralStyle) -> str:
    """`text` in quotes; whatever it holds, the program holds the same."""
    if text.isascii() and text.isprintable() and not {style.quote, "\\", *style.escaped} & {*text}:
        return style.quote + text + style.quote
    return style.quote + "".join(_character(char, style) for char in text) + style.quote


def _character(char: str, style: LiteralStyle) -> str:
    if char in _SHORT:
        return _SHORT[char]
    if char in ("\\", style.quote) or char in style.escaped:
        return f"\\{char}"
    if is_visible(char) and (char.isascii() or not style.ascii):
        return char
    return _escaped(char, style)


def is_visible(char: str) -> bool:
    """Whether a character can be seen where it stands, and moves nothing around it."""
    return char == " " or (
        unicodedata.category(char)[0] in "LNPSM" and char not in "\u115f\u1160\u3164\uffa0"
    )


def _escaped(char: str, style: LiteralStyle) -> str:
    code = ord(char)
    match style.unicode:
        case "braces":
            return f"\\u{{{code:x}}}"
        case "octal":
            return "".join(f"\\{byte:03o}" for byte in char.encode())
        case "u4U8" if code > _WIDE:
            return f"\\U{code:08x}"
        case "u4U8" | "u4":
            data = char.encode("utf-16-be", "surrogatepass")
            return "".join(f"\\u{data[at : at + 2].hex()}" for at in range(0, len(data), 2))


def value_words(value: Json) -> str:
    """A value of an enum as words: its text, or its number."""
    from trackplan.plan.naming.identifiers import with_signs

    if isinstance(value, bool):
        return "true" if value else "false"
    return with_signs(value if isinstance(value, str) else str(value))


def moment(text: str) -> datetime | None:
    """A date and time in UTC, for languages that make it of numbers; None where a text is none."""
    try:
        found = datetime.fromisoformat(text)
        return found.astimezone(UTC) if found.tzinfo else found
    except (ValueError, OverflowError):
        return None
