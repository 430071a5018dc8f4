"""Numbers that measure something, and of which nobody says in which unit."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.naming.measures import measured, settles_unit
from trackplan.plan.properties.applicable import NUMBERS
from trackplan.plan.properties.definitions import is_dictionary_entry
from trackplan.plan.properties.stated import settled


def without_unit(plan: Plan) -> Iterator[tuple[Property, str]]:
    """Each such number where it is defined, and what it measures: "a duration"."""
    for defined in settled(plan):
        whole = defined.whole
        what = measured(whole.name)
        if what is not None and is_unsettled(whole) and not is_asked_elsewhere(plan, whole):
            yield whole, what


def is_unsettled(whole: Property) -> bool:
    """Whether it is a number, and neither its unit nor its description says in what."""
    types = whole.type_names
    if not types or not NUMBERS.issuperset(types) or whole.unit is not None:
        return False
    return whole.description is None or not settles_unit(whole.description.value)


def is_asked_elsewhere(plan: Plan, whole: Property) -> bool:
    """Whether the dictionary's entry says it, or is to say it: a name has one unit in a plan."""
    if is_dictionary_entry(whole) and whole.like is None:
        return False
    name = whole.name if whole.like is None else whole.like.name
    return name in plan.dictionary and measured(name) is not None
