"""The properties of which nobody says how personal they are."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.plan.model.defined import Defined
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.naming.personal import PersonalData, personal_data
from trackplan.plan.properties.answered import unanswered
from trackplan.plan.properties.definitions import is_dictionary_entry, takes_definition


def unclassified(plan: Plan) -> Iterator[tuple[Property, PersonalData]]:
    """Properties and context whose names say that they are personal data, where they are defined.

    Silent where the entry, what it inherits from or what it lies in says anything about `pii`,
    and where the dictionary's entry is what is to say it.
    """
    for each in unanswered((*plan.defined, *plan.in_context), is_classified):
        personal = seems(each.whole)
        if personal is not None and not is_asked_elsewhere(plan, each.whole, nested=each.is_nested):
            yield each.whole, personal


def is_classified(defined: Defined) -> bool:
    """Whether anything is said about `pii`."""
    return defined.whole.pii is not None


def seems(defined: Property) -> PersonalData | None:
    """What the name says; whether there is an address or phone is not personal, an illness is."""
    personal = personal_data(defined.name, trait=defined.subject[:2] == ("identify", "traits"))
    if personal is not None and personal.kind != "sensitive" and is_flag(defined):
        return None
    return personal


def is_flag(defined: Property) -> bool:
    """Whether it is true or false, and nothing else."""
    return defined.type_names == ("boolean",)


def is_asked_elsewhere(plan: Plan, defined: Property, *, nested: bool) -> bool:
    """Whether this entry has its `pii` from another one, which is asked itself."""
    if defined.like is not None:
        meant = plan.dictionary.get(defined.like.name)
        return meant is not None and meant is not defined and seems(meant) is not None
    if is_dictionary_entry(defined):
        return False
    takes = takes_definition(defined)
    return takes if nested else takes or defined.name in plan.dictionary
