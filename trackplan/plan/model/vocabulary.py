"""The words that names are made of, and the convention that makes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from trackplan.plan.model.element import Element
from trackplan.plan.model.values import Reference, Text
from trackplan.plan.naming.cases import Case
from trackplan.source import Span

Order = Literal["object-action", "action-object"]
Tense = Literal["past", "present"]
Styled = Literal["events", "properties", "traits", "values", "pages", "screens"]


@dataclass(frozen=True, slots=True)
class Term(Element):
    """An object that users act on, or an action; an action with an `object` stands alone."""

    description: Text | None = None
    synonyms: tuple[Text, ...] = ()
    object: Reference | None = None


@dataclass(frozen=True, slots=True)
class NameStyle:
    """How names of one kind are written; None where the plan states nothing."""

    span: Span
    case: Case | None = None
    order: Order | None = None
    tense: Tense | None = None
    separator: str | None = None


@dataclass(frozen=True, slots=True)
class Naming:
    """The convention, stated once."""

    styles: tuple[tuple[Styled, NameStyle], ...] = ()
    acronyms: tuple[str, ...] = ()
    small_words: tuple[str, ...] = ()

    def style(self, of: Styled) -> NameStyle | None:
        """The style of one kind of name, None where nothing is enforced."""
        return next((style for kind, style in self.styles if kind == of), None)


NOTHING_STATED = Naming()
