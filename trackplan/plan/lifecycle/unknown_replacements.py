"""Replacements that the plan does not have, or that are to go themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.diagnostic import Subject
from trackplan.plan.lifecycle.deprecations import deprecated_properties
from trackplan.plan.model.element import Element
from trackplan.plan.model.lifecycle import Deprecation
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Reference
from trackplan.plan.references.counted_events import unknown_events
from trackplan.plan.references.unresolved import DICTIONARY, Unresolved


class Stale(NamedTuple):
    """`old` is replaced by `new`, as `by` says, and that is to go, too."""

    old: Element
    by: Reference
    new: Element


def named(deprecated: Deprecation | None) -> Reference | None:
    """What takes the place of a deprecated element; a blank is no name."""
    by = None if deprecated is None else deprecated.replaced_by
    return by if by is not None and by.name.strip() else None


def unknown_replacements(plan: Plan) -> Iterator[Unresolved]:
    """What replaces events, pages, screens and properties and is nowhere in the plan."""
    of_events = (named(event.deprecated) for event in plan.event_likes)
    yield from unknown_events(plan, filter(None, of_events))
    of_properties = [by for each in deprecated_properties(plan) if (by := named(each.deprecated))]
    if of_properties:
        known = frozenset(whole.name for whole in every_property(plan))
        for by in of_properties:
            # What is nested may be named by the way to it.
            if by.name not in known and not known.issuperset(by.name.split(".")):
                yield Unresolved(by, "property", known, DICTIONARY)


def stale_properties(plan: Plan) -> Iterator[Stale]:
    """Deprecated properties whose replacement is deprecated, and nothing takes its place."""
    replaced = [
        (old, by)
        for old in deprecated_properties(plan)
        if (by := named(old.deprecated)) is not None and by.name != old.name
    ]
    by_subject: dict[Subject, Property] = (
        {whole.subject: whole for whole in every_property(plan)} if replaced else {}
    )
    for old, by in replaced:
        beside = by_subject.get((*old.subject[:-1], by.name))
        new = beside or by_subject.get(("properties", by.name))
        if new is not None and new.deprecated is not None and named(new.deprecated) is None:
            yield Stale(old, by, new)


def every_property(plan: Plan) -> Iterator[Property]:
    """Where properties and context fields are defined; removed events are left out."""
    for defined in (*plan.defined, *plan.in_context):
        yield defined.whole
