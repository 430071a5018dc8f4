"""Objects, actions and the naming convention."""

from __future__ import annotations

from typing import get_args

from trackplan.diagnostic import Subject
from trackplan.plan.load.fields import Fields, Found, as_text
from trackplan.plan.model.vocabulary import NameStyle, Naming, Order, Styled, Tense, Term
from trackplan.plan.naming.cases import Case
from trackplan.plan.yaml.node import Entry

CASES: tuple[Case, ...] = get_args(Case)
ORDERS: tuple[Order, ...] = get_args(Order)
TENSES: tuple[Tense, ...] = get_args(Tense)
STYLED: tuple[Styled, ...] = get_args(Styled)


def read_term(entry: Entry, subject: Subject, found: Found) -> Term:
    """One object or action: a mapping, or its description."""
    fields = Fields.of(entry.value, subject, found)
    return Term(
        entry.key.text,
        subject,
        entry,
        description=as_text(entry.value) or fields.text("description"),
        synonyms=fields.texts("synonyms"),
        object=fields.reference("object", "object"),
    )


def read_naming(fields: Fields) -> Naming:
    """The naming convention."""
    return Naming(
        styles=tuple((of, read_style(fields, of)) for of in STYLED if of in fields.entries),
        acronyms=tuple(text.value for text in fields.texts("acronyms")),
        small_words=tuple(text.value for text in fields.texts("small_words")),
    )


def read_style(fields: Fields, of: Styled) -> NameStyle:
    """How names of one kind are written."""
    inside = fields.inside(of)
    separator = inside.text("separator")
    return NameStyle(
        fields.entries[of].span,
        case=inside.one_of("case", CASES),
        order=inside.one_of("order", ORDERS),
        tense=inside.one_of("tense", TENSES),
        separator=separator.value if separator else None,
    )
