"""What a rule is: an explanation, typed options, examples, and a check of one subject."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from inspect import cleandoc
from textwrap import dedent
from types import MappingProxyType
from typing import ClassVar, Final, Generic, Literal, NamedTuple, TypeVar

from trackplan.diagnostic import Diagnostic, Fix, Note, Severity, Subject
from trackplan.source import Span

S = TypeVar("S", contravariant=True)
Profile = Literal["recommended", "strict", "all"]
NO_OPTIONS: Final[Mapping[str, object]] = MappingProxyType({})


class Good(NamedTuple):
    """A text that the rule has nothing to say about; it may be indented as the code around."""

    written: str
    options: Mapping[str, object] = NO_OPTIONS

    @property
    def text(self) -> str:
        """The text without the indentation."""
        return dedent(self.written)


class Bad(NamedTuple):
    """A text that the rule catches once: `message` at the text `at`, and what a fix makes of it.

    `line` (one-based) tells apart places of the same text.
    """

    written: str
    message: str
    at: str
    fixed: str | None = None
    line: int | None = None
    options: Mapping[str, object] = NO_OPTIONS

    @property
    def text(self) -> str:
        """The text without the indentation."""
        return dedent(self.written)

    @property
    def fixed_text(self) -> str | None:
        """What a fix makes of it, without the indentation."""
        return None if self.fixed is None else dedent(self.fixed)


@dataclass(frozen=True)
class Rule(ABC, Generic[S]):
    """A rule about subjects of type `S`; the fields of a subclass, a frozen dataclass, are options.

    A rule without options needs no `@dataclass`.

    The docstring is the explanation: its first line says what is asked, the rest why.
    A rule holds no state, prints nothing, reads no files and knows no other rule.
    """

    group: ClassVar[str]
    severity: ClassVar[Severity]
    good: ClassVar[tuple[Good, ...]]
    bad: ClassVar[tuple[Bad, ...]]
    profile: ClassVar[Profile] = "recommended"
    # Ids of more specific rules: where one of them speaks about a subject, this rule is silent.
    yield_to: ClassVar[tuple[str, ...]] = ()
    # Whether the rule would be wrong about a plan of which a file could not be read.
    needs_whole_subject: ClassVar[bool] = False

    @classmethod
    def summary(cls) -> str:
        """The first line of the explanation."""
        return (cls.__doc__ or "").strip().partition("\n")[0]

    @classmethod
    def explanation(cls) -> str:
        """The explanation without its first line, paragraphs apart by blank lines."""
        return cleandoc((cls.__doc__ or "").strip().partition("\n")[2])

    @classmethod
    def id(cls) -> str:
        """The rule's name in words: `EventNameCase` is `event-name-case`."""
        return re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()

    @abstractmethod
    def check(self, subject: S) -> Iterator[Diagnostic]:
        """Yield what is wrong with `subject`."""

    def finding(
        self,
        span: Span,
        message: str,
        subject: Subject,
        *,
        help: str | None = None,
        notes: Iterable[Note] = (),
        fix: Fix | None = None,
    ) -> Diagnostic:
        """A diagnostic of this rule."""
        return Diagnostic(self.id(), self.severity, span, message, subject, help, tuple(notes), fix)
