"""The names that lead nowhere, of all kinds that have no rule of their own."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.plan.model.plan import Plan
from trackplan.plan.references.payload_fields import lacking, names
from trackplan.plan.references.unresolved import (
    DICTIONARY,
    EVENT_KINDS,
    SECTIONS,
    Unresolved,
    declared,
    missing,
    undeclared,
)


def unresolved(plan: Plan) -> Iterator[Unresolved]:
    """Names of sections, of the dictionary and of currencies; removed events are not asked.

    Owners, what metrics and funnels count, what replaces what and what an event sets are judged
    by rules of their own.
    """
    yield from of_sections(plan)
    yield from of_likes(plan)
    yield from of_currencies(plan)


def of_sections(plan: Plan) -> Iterator[Unresolved]:
    """Names that a section of the plan should declare."""
    known = {kind: declared(plan, kind) for kind in SECTIONS}
    for reference in plan.references:
        names_there = known.get(reference.kind)
        if names_there is None or reference.name in names_there:
            continue
        # Events are named by metrics, funnels and other events, too.
        is_ours = reference.kind not in EVENT_KINDS or reference.subject[0] == "identify"
        if is_ours and reference.subject[:2] not in plan.removed:
            yield undeclared(reference, names_there)


def of_likes(plan: Plan) -> Iterator[Unresolved]:
    """What is `like` an entry that the dictionary lacks."""
    entries = frozenset(plan.dictionary)
    for defined in (*plan.defined, *plan.in_context):
        if defined.whole.like is not None:
            yield from missing(defined.whole.like, "property", entries, DICTIONARY)


def of_currencies(plan: Plan) -> Iterator[Unresolved]:
    """Properties that hold a currency, where the amount is written.

    A bundle or dictionary entry may leave the currency to the event.
    """
    amounts = [
        each
        for each in (*plan.defined, *plan.in_context)
        if each.whole.currency is not None and each.whole.states("currency")
    ]
    if not amounts:
        return
    everywhere = frozenset(each.whole.name for each in (*plan.defined, *plan.in_context))
    events = {event.subject: event for event in plan.standing}
    groups = {traits.subject: traits for traits in plan.trait_sets}
    for each in amounts:
        assert each.whole.currency is not None  # noqa: S101 (filtered above)
        event, group = events.get(each.element), groups.get(each.element)
        if event is not None:
            yield from lacking(event, [each.whole.currency])
        elif group is None:
            yield from missing(each.whole.currency, "property", everywhere, "the plan")
        elif not group.open:
            known = frozenset(names(group.all_traits))
            home = f"`{'.'.join(group.subject)}`"
            yield from missing(each.whole.currency, f"trait of {home}", known, home)
