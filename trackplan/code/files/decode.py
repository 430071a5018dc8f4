"""The text of a Python file, in the encoding that it declares."""

from __future__ import annotations

import io
import tokenize

from trackplan.source import BOM, SourceFile


def encoding_of(data: bytes) -> str:
    """The encoding that a Python file declares (PEP 263); a byte order mark is dealt with apart."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    except (SyntaxError, UnicodeDecodeError):
        return "utf-8"
    return "utf-8" if encoding == "utf-8-sig" else encoding


def decoded(path: str, data: bytes) -> SourceFile:
    """A file as text; what cannot be decoded is replaced, so that its places can be shown."""
    try:
        text = data.decode(encoding_of(data), errors="replace")
    except (LookupError, UnicodeError):  # codecs for no text, and those that replace nothing
        text = data.decode("utf-8", errors="replace")
    return SourceFile(path, text.removeprefix(BOM), bom=text.startswith(BOM))
