"""The text of a Python file, in the encoding that it declares."""

from __future__ import annotations

import io
import tokenize

from trackplan.source import BOM, SourceFile


def decoded(path: str, data: bytes) -> SourceFile:
    """A file as text; what cannot be decoded is replaced, so that its places can be shown."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    except (SyntaxError, UnicodeDecodeError):
        encoding = "utf-8"
    try:
        text = data.decode("utf-8" if encoding == "utf-8-sig" else encoding, errors="replace")
    except (LookupError, UnicodeError):  # codecs for no text, and those that replace nothing
        text = data.decode("utf-8", errors="replace")
    return SourceFile(path, text.removeprefix(BOM), bom=text.startswith(BOM))
