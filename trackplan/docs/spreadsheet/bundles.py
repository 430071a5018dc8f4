"""The sheet of bundles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from trackplan.docs.spreadsheet.cells import items, names, text
from trackplan.docs.spreadsheet.sheet import Column, Field, Sheet, sheet_of
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Bundle, Property, with_nested
from trackplan.plan.model.values import Reference


def bundles(plan: Plan) -> Sheet:
    """A row for each set of properties that travel together."""
    used = Counter(name for by in carriers(plan) for name in by)
    fields: tuple[Field[Bundle], ...] = (
        Field(Column("Bundle", "Properties that travel together.", 20), lambda it: it.name),
        Field(Column("Description", "What they say.", 56), lambda it: text(it.description)),
        Field(
            Column("Properties", "All that are in it, those of other bundles too.", 48),
            lambda it: items(whole.name for whole in it.all_properties),
        ),
        Field(Column("Bundles", "Other bundles in it.", 20), lambda it: names(it.include)),
        Field(
            Column(
                "Used by",
                "How many events, pages, screens, users and kinds of group carry it, also in "
                "another bundle, in a property, or by what every event carries.",
                10,
                counts=True,
            ),
            lambda it: str(used[it.name]),
        ),
    )
    about = "one row for each set of properties that travel together"
    return sheet_of("Bundles", about, fields, plan.bundles)


def carriers(plan: Plan) -> Iterator[set[str]]:
    """The bundles that each event, page, screen and set of traits carries, in whatever way."""
    others = {bundle.name: bundle.include for bundle in plan.bundles}
    for event in plan.standing:
        of_all = (each.include for each in plan.every if each.kind == event.kind)
        sent = chain(event.all_properties, event.all_context)
        named = chain(event.include, *of_all, nested_in(sent))
        yield reached(named, others)
    for traits in plan.trait_sets:
        yield reached(chain(traits.include, nested_in(traits.all_traits)), others)


def nested_in(properties: Iterable[Property]) -> Iterator[Reference]:
    """The bundles that properties include, at any depth."""
    for whole in properties:
        for each in with_nested(whole):
            yield from each.include


def reached(named: Iterable[Reference], others: Mapping[str, Iterable[Reference]]) -> set[str]:
    """Bundles by their names, with those that they include."""
    found: set[str] = set()
    left = [each.name for each in named]
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left += [each.name for each in others.get(name, ())]
    return found
