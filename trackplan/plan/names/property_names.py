"""The names of properties and traits in a plan, each where it is defined first."""

from __future__ import annotations

from typing import Literal, NamedTuple

from trackplan.plan.model.defined import Defined
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.names.spelling import Spelling
from trackplan.plan.properties.definitions import is_dictionary_entry
from trackplan.plan.properties.stated import settled

PropertyKind = Literal["property", "trait"]


class PropertyName(NamedTuple):
    """A name with the first definition of it."""

    name: str
    kind: PropertyKind
    first: Property


def property_names(plan: Plan) -> tuple[PropertyName, ...]:
    """Each name once: the dictionary's first, then those of bundles, events and trait sets.

    A name means one thing in the whole plan, so it is judged once. What is deprecated is left
    out, and what only deprecated and removed events have.
    """
    return plan.once(_property_names)


def _property_names(plan: Plan) -> tuple[PropertyName, ...]:
    traits_alone = names_of_traits_alone(plan)
    found: dict[tuple[PropertyKind, str], PropertyName] = {}
    for defined in settled(plan):
        whole = defined.whole
        if defined.is_items:
            continue
        alone = whole.name in traits_alone and is_dictionary_entry(whole)
        kind: PropertyKind = "trait" if alone or is_of_traits(defined) else "property"
        found.setdefault((kind, whole.name), PropertyName(whole.name, kind, whole))
    # A trait that is a property as well is one name; the convention for properties holds.
    separate = states_traits(plan)
    return tuple(
        each
        for (kind, name), each in found.items()
        if kind == "property" or separate or ("property", name) not in found
    )


def spellings(plan: Plan) -> dict[PropertyKind, Spelling]:
    """How properties and traits are spelled; traits like properties unless the plan says more."""
    properties = Spelling.of(plan, plan.naming.style("properties"))
    traits = plan.naming.style("traits")
    return {
        "property": properties,
        "trait": properties if traits is None else Spelling.of(plan, traits),
    }


def states_traits(plan: Plan) -> bool:
    """Whether traits have a convention of their own."""
    return plan.naming.style("traits") is not None


def is_of_traits(defined: Defined) -> bool:
    """Whether a trait set defines it."""
    return defined.element[:1] in (("identify",), ("groups",))


def names_of_traits_alone(plan: Plan) -> set[str]:
    """The traits that no bundle and no event carries as a property."""
    traits = {trait.name for each in plan.trait_sets for trait in each.traits}
    payloads = [bundle.properties for bundle in plan.bundles]
    payloads += [event.properties for event in (*plan.every, *plan.event_likes)]
    return traits - {carried.name for payload in payloads for carried in payload}
