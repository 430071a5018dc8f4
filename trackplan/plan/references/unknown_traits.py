"""Traits, and sets of traits, that an event is to change and nobody declares."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Reference
from trackplan.plan.references.payload_fields import names
from trackplan.plan.references.unresolved import Unresolved

TRAIT_SET = "trait set"


def unknown_traits(plan: Plan) -> Iterator[Unresolved]:
    """What `sets` names and the plan lacks, event by event."""
    by_name = {".".join(traits.subject): traits for traits in plan.trait_sets}
    for event in (*plan.every, *plan.standing):
        if event.sets:
            yield from unknown_to(by_name, event)


def unknown_to(by_name: dict[str, TraitSet], event: Event) -> Iterator[Unresolved]:
    """What one event names."""
    for changed in event.sets:
        target = changed.target
        traits = by_name.get(target.value)
        if traits is None:
            reference = Reference("group", target.value, target.node, event.subject)
            yield Unresolved(reference, TRAIT_SET, frozenset(by_name), "`groups`")
        elif not traits.open:
            known = frozenset(names(traits.all_traits))
            home = f"`{target.value}`"
            for trait in changed.traits:
                if trait.name not in known:
                    yield Unresolved(trait, f"trait of {home}", known, home)
