"""A file before and after edits, in the encoding that it has."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.source import SourceFile

NOTHING_CHANGED = "nothing was changed"


@dataclass(frozen=True, slots=True)
class FileChange:
    """The bytes of a file, before and after."""

    before: bytes
    after: bytes
    encoding: str = "utf-8"

    @property
    def old_text(self) -> str:
        """The text before, with a byte order mark where it has one."""
        return self.before.decode(self.encoding)

    @property
    def new_text(self) -> str:
        """The text after."""
        return self.after.decode(self.encoding)


def would_lose_bytes(source: SourceFile, data: bytes, encoding: str) -> str | None:
    """Why `data` cannot be written from its text; None where that gives the same bytes."""
    try:
        is_all_text = source.encode(source.text, encoding) == data
    except UnicodeError:
        is_all_text = False
    return None if is_all_text else f"`{source.path}` is not all {encoding} text"


def cannot_hold(path: str, encoding: str, text: str, called: str) -> str | None:
    """Why a file cannot have a text in it, None where it can."""
    try:
        text.encode(encoding)
    except UnicodeError:
        return f"`{path}` is {encoding}, which cannot hold {called}"
    return None
