"""What a suppression comment says, and what it covers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from trackplan.source import Span

Directive = Literal["ignore", "ignore-file"]
ProblemKind = Literal[
    "unknown-directive", "no-rules", "unclosed-list", "malformed-date", "second-directive"
]
DIRECTIVES: tuple[str, ...] = get_args(Directive)


@dataclass(frozen=True, slots=True)
class Named:
    """The name of a rule, and where it is written."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a comment: `message` says it in a sentence, `help` what to write."""

    kind: ProblemKind
    span: Span
    message: str
    help: str | None = None


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment together with the places that it covers; None is the whole file.

    One with an unknown directive or without rules suppresses nothing and says so in `problems`.
    """

    rules: tuple[Named, ...]
    reason: str
    until: date | None
    span: Span
    covers: tuple[Span, ...] | None
    problems: tuple[Problem, ...] = ()

    def is_expired(self, today: date) -> bool:
        """Whether its last day is past."""
        return self.until is not None and today > self.until


@dataclass(frozen=True, slots=True)
class Comment:
    """What a comment says, before it is known which lines it covers.

    `directive` is None for a word that trackplan does not know, such as `ignroe`.
    """

    directive: Directive | None
    rules: tuple[Named, ...]
    reason: str
    until: date | None
    span: Span
    problems: tuple[Problem, ...] = ()

    def covering(self, spans: Iterable[Span]) -> Suppression:
        """The suppression of what it names within `spans`; `ignore-file` covers the whole file."""
        covers = None if self.directive == "ignore-file" else tuple(spans)
        return Suppression(self.rules, self.reason, self.until, self.span, covers, self.problems)
