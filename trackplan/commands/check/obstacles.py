"""What stands against a fix: the encoding of a file that it changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from trackplan.commands.check.subject import Subject
from trackplan.commands.file_change import cannot_hold, would_lose_bytes
from trackplan.diagnostic import Edit, Fix
from trackplan.source import SourceFile


def obstacle_to(subject: Subject, sources: Mapping[str, SourceFile]) -> Callable[[Fix], str | None]:
    """Why a file would lose bytes by a fix, or cannot hold it; None where all is well."""
    encoding = cache(subject.encoding)

    @cache
    def loses(path: str) -> str | None:
        return would_lose_bytes(sources[path], subject.data(path), encoding(path))

    def against(edit: Edit) -> str | None:
        path = edit.span.path
        return loses(path) or cannot_hold(path, encoding(path), edit.text, "the fix")

    def found(fix: Fix) -> str | None:
        return next(filter(None, map(against, fix.edits)), None)

    return found
