"""Naming, objects and actions as data."""

from __future__ import annotations

from trackplan.plan.model.vocabulary import NameStyle, Naming, Term
from trackplan.plan.write.stated import Data, stated
from trackplan.plan.yaml.node import Json


def naming_data(naming: Naming) -> Data:
    """The naming convention."""
    data: Data = {of: style_data(style) for of, style in naming.styles}
    return data | stated(
        {
            "acronyms": [*naming.acronyms] or None,
            "small_words": [*naming.small_words] or None,
        }
    )


def style_data(style: NameStyle) -> Data:
    """How names of one kind are written."""
    return stated(
        {
            "order": style.order,
            "case": style.case,
            "tense": style.tense,
            "separator": style.separator,
        }
    )


def term_data(term: Term) -> Json:
    """An object or action: its description alone where it states no more."""
    data = stated(
        {"description": term.description, "synonyms": term.synonyms, "object": term.object}
    )
    return data["description"] if data.keys() == {"description"} else data or None
