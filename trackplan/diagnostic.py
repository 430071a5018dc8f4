"""What is reported: a diagnostic, its notes, and the edits that would fix it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from trackplan.source import Span

Subject = tuple[str, ...]


class Severity(IntEnum):
    """How bad it is. "Off" is configuration and no severity."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, order=True, slots=True)
class Edit:
    """Replace what `span` covers by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A way out: what it does, the edits that do it, and whether nobody can be hurt by it."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class Note:
    """Something that helps to understand a diagnostic, with its place where it has one."""

    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding of one rule at one place.

    `subject` is the symbolic place, such as ("events", "Song Played", "properties", "song_id").
    It names the finding in SARIF and keys it in a baseline, because it survives moved lines.
    """

    rule: str
    severity: Severity
    span: Span
    message: str
    subject: Subject = ()
    help: str | None = None
    notes: tuple[Note, ...] = ()
    fix: Fix | None = None

    @property
    def pointer(self) -> str:
        """The subject as a JSON Pointer (RFC 6901)."""
        return json_pointer(self.subject)


def json_pointer(parts: Iterable[str]) -> str:
    """`parts` as a JSON Pointer (RFC 6901): each behind a slash, `~` and `/` escaped."""
    return "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in parts)


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sorted by place, then rule, then message; the same finding twice is said once."""
    unique = {(d.span, d.rule, d.subject, d.message): d for d in diagnostics}
    return [unique[key] for key in sorted(unique)]
