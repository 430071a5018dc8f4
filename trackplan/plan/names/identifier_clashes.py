"""Names of a plan that a typed client cannot keep apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Value
from trackplan.plan.names.following import follow_convention
from trackplan.plan.names.property_names import PropertyName, property_names, spellings
from trackplan.plan.naming.identifiers import identifier_key, value_key

T = TypeVar("T")


class NameClash(NamedTuple):
    """Two properties of one payload that become one identifier; `kept` is the better name."""

    name: PropertyName
    kept: PropertyName
    payload: str


class ValueClash(NamedTuple):
    """Two members of one enum that become one identifier; `kept` is the first."""

    whole: Property
    member: Value
    kept: Value


def clashing_events(plan: Plan) -> Iterator[tuple[Event, Event]]:
    """Each event that shares its identifier with one of its kind, and that other one.

    What is deprecated gives way: it is there for as long as its replacement is new.
    """
    kinds = (
        [e for e in kind if not e.is_leaving] for kind in (plan.events, plan.pages, plan.screens)
    )
    found = [group for kind in kinds for group in together(kind, lambda e: identifier_key(e.name))]
    following = follow_convention(plan) if found else set()
    for events in found:
        kept = min(events, key=lambda event: event.subject not in following)
        yield from ((event, kept) for event in events if event is not kept)


def clashing_properties(plan: Plan) -> Iterator[NameClash]:
    """The clashes of properties and traits, each pair of names once."""
    names = {each.whole.name for each in plan.defined}
    suspects = {name for group in together(names, identifier_key) for name in group}
    if not suspects:
        return
    spelling, known = spellings(plan), property_names(plan)
    rank = {
        each.name: (not spelling[each.kind].fits(each.name), at)
        for at, each in reversed([*enumerate(known)])
    }
    by_name = {each.name: each for each in reversed(known)}
    seen: set[tuple[str, str]] = set()
    for said, payload in payloads(plan):
        mine = {each.name for each in payload if each.name in suspects and each.name in rank}
        for group in together(sorted(mine, key=rank.__getitem__), identifier_key):
            for name in group[1:]:
                if (name, group[0]) not in seen:
                    seen.add((name, group[0]))
                    yield NameClash(by_name[name], by_name[group[0]], said)


def payloads(plan: Plan) -> Iterator[tuple[str, Iterable[Property]]]:
    """All properties that lie beside each other, with what a message calls the place."""
    for event in plan.lasting:
        yield f"`{event.name}`", event.all_properties
    for traits in plan.trait_sets:
        yield "the traits", traits.all_traits
    for defined in plan.defined:
        if defined.whole.properties:
            yield f"`{defined.whole.name}`", defined.whole.properties


def clashing_values(plan: Plan) -> Iterator[ValueClash]:
    """The clashes of members within one enum, each where the enum is written."""
    seen: set[int] = set()
    for defined in plan.defined:
        members = defined.whole.constraints.enum
        # Who takes a definition has its enum, too.
        if not members or id(members[0].node) in seen:
            continue
        seen.add(id(members[0].node))
        texts = ((member, member.json) for member in members)
        named = [(member, text) for member, text in texts if isinstance(text, str)]
        for group in together(named, lambda each: value_key(each[1])):
            different = list({text: member for member, text in reversed(group)}.values())[::-1]
            for member in different[1:]:
                yield ValueClash(defined.whole, member, different[0])


def together(these: Iterable[T], key: Callable[[T], str]) -> Iterator[list[T]]:
    """Those that share a key with another one; an empty key is none."""
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for each in these:
        groups[key(each)].append(each)
    return (group for of, group in groups.items() if of and len(group) > 1)


def without_identifier(plan: Plan) -> Iterator[Event | PropertyName]:
    """Events, pages, screens, properties and traits whose names hold no letter and no digit."""
    yield from (event for event in plan.lasting if not identifier_key(event.name))
    if any(not identifier_key(name) for name in {each.whole.name for each in plan.defined}):
        yield from (each for each in property_names(plan) if not identifier_key(each.name))
