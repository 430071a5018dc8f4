"""The properties of which somebody says less than how personal they are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Pii, Property, with_nested
from trackplan.plan.naming.personal import personal_data
from trackplan.plan.naming.words import lower_words
from trackplan.plan.privacy.levels import exceeds
from trackplan.plan.privacy.unclassified import seems
from trackplan.plan.properties.definitions import is_dictionary_entry, takes_definition
from trackplan.plan.properties.formats import EMAIL_FORMATS

# What a list of allowed values can't be, nor a flag or a count: these hold a fact about a person.
FACTS = frozenset({"a health fact", "a belief or origin", "a sexual orientation"})


class UnderClassified(NamedTuple):
    """A property, how personal it is, and why; `other` says so, where it is another property."""

    whole: Property
    pii: Pii
    why: str
    other: Property | None = None


def under_classified(plan: Plan) -> Iterator[UnderClassified]:
    """Properties that state less `pii` than the dictionary, what is in them, or their own words.

    `none` says that a name misleads. That is believed, unless the format is that of an address.
    """
    for defined in plan.defined:
        whole = defined.whole
        stated = whole.pii
        if stated is None or stated == "sensitive" or not whole.states("pii"):
            continue
        found = (
            (None if defined.is_items else by_dictionary(plan, whole, nested=defined.is_nested))
            or by_content(whole)
            or by_format(whole)
            or by_name(whole)
        )
        if found is not None and exceeds(found.pii, stated):
            yield found


def by_dictionary(plan: Plan, whole: Property, *, nested: bool) -> UnderClassified | None:
    """What the dictionary says of the name; inside an object only where it defines the entry."""
    known = plan.dictionary.get(whole.name)
    if known is None or known.pii is None or is_dictionary_entry(whole) or whole.like is not None:
        return None
    if (nested and not takes_definition(whole)) or not exceeds(known.pii, whole.pii or "none"):
        return None
    return UnderClassified(whole, known.pii, "the dictionary says", known)


def by_content(whole: Property) -> UnderClassified | None:
    """What is nested in it."""
    most: Property | None = None
    for nested in islice(with_nested(whole), 1, None):
        if nested.pii is not None and exceeds(nested.pii, (most or whole).pii or "none"):
            most = nested
    if most is None or most.pii is None:
        return None
    what = "its items are" if most is whole.items else f"`{most.name}` in it is"
    return UnderClassified(whole, most.pii, what, most)


def by_format(whole: Property) -> UnderClassified | None:
    """An address is an address, unless its name says that it is nobody's own: `support_email`."""
    given = whole.constraints.format
    if given is None or given.value not in EMAIL_FORMATS or whole.constraints.enum is not None:
        return None
    personal = personal_data(whole.name)
    is_less = personal is not None and personal.kind == "indirect"  # a hash
    if is_less or (personal is None and is_named_for_email(whole.name)):
        return None
    return UnderClassified(whole, "direct", f"the format `{given.value}` makes it")


def is_named_for_email(name: str) -> bool:
    """Whether its name speaks of an address."""
    return not {"email", "emails", "mail", "mailbox"}.isdisjoint(lower_words(name))


def by_name(whole: Property) -> UnderClassified | None:
    """What the name says beyond doubt."""
    if whole.pii == "none":
        return None
    personal = seems(whole)
    if personal is None or not personal.certain:
        return None
    types, limits = set(whole.type_names), whole.constraints
    is_closed = limits.enum is not None or limits.const is not None or types == {"boolean"}
    if is_closed and personal.what not in FACTS:
        return None
    return UnderClassified(whole, personal.kind, f"{personal.what} is")
