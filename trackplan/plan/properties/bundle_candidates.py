"""Sets of properties that several events define by hand, each for itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain, combinations
from typing import NamedTuple

from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property

# Pairs grow with the square of the number of different lists: beyond it only equal lists count.
MOST_LISTS = 200
MOST_SETS = 200
# A name with the types that are stated for it, or with what it is like.
Key = tuple[str, object]
# A set of keys, one bit for each.
Bits = int
NOTHING: frozenset[str] = frozenset()


class BundleCandidate(NamedTuple):
    """The names of properties, in the order of the first of the events that define them."""

    names: tuple[str, ...]
    events: tuple[Event, ...]


# The events with the same list of keys, each with its place in the plan.
Listers = list[tuple[int, Event]]


def bundle_candidates(plan: Plan, properties: int, events: int) -> Iterator[BundleCandidate]:
    """The sets of so many properties or more in so many events or more, what saves most first.

    A property of an event is in one set at most.
    """
    lists = own_lists(plan)
    bit_of = frequent(lists, events)
    by_bits: defaultdict[Bits, Listers] = defaultdict(list)
    for keys, listers in lists.items():
        bits = sum(bit_of.get(key, 0) for key in keys)
        if bits.bit_count() >= properties:
            by_bits[bits] += listers
    names = {bit: name for (name, _), bit in bit_of.items()}
    covered: defaultdict[int, Bits] = defaultdict(int)
    for bits, sharing in by_saving(by_bits, properties):
        found = [(at, event) for at, event in sharing if not covered[at] & bits]
        if len(found) >= events:
            for at, _ in found:
                covered[at] |= bits
            shared_names = {name for bit, name in names.items() if bit & bits}
            yield in_order(shared_names, [event for _, event in sorted(found, key=first)])


def first(pair: tuple[int, Event]) -> int:
    """The place of an event in the plan."""
    return pair[0]


def in_order(names: set[str], events: list[Event]) -> BundleCandidate:
    """The names as the first event has them."""
    written = (own.name for own in events[0].properties)
    return BundleCandidate(tuple(name for name in written if name in names), tuple(events))


def own_lists(plan: Plan) -> dict[tuple[Key, ...], Listers]:
    """Events, pages and screens that are to stay, by what they define by themselves.

    Where a bundle or "*" has the name, an entry only adds to it.
    """
    bundles = {b.name: frozenset(whole.name for whole in b.all_properties) for b in plan.bundles}
    every = {e.kind: frozenset(whole.name for whole in e.all_properties) for e in plan.every}
    found: defaultdict[tuple[Key, ...], Listers] = defaultdict(list)
    for at, event in enumerate(plan.lasting):
        given = every.get(event.kind, NOTHING)
        if event.include:
            given = given.union(*(bundles.get(r.name, NOTHING) for r in event.include))
        keys = tuple([key_of(own) for own in event.properties if own.name not in given])
        found[keys].append((at, event))
    return found


def key_of(own: Property) -> Key:
    """What makes two entries the same: `status` with other types is another property."""
    if own.types is not None:
        return own.name, own.types.names
    return own.name, None if own.like is None else own.like.name


def frequent(lists: Mapping[tuple[Key, ...], Listers], events: int) -> dict[Key, Bits]:
    """A bit for each key that so many events have."""
    counts: Counter[Key] = Counter()
    for keys, listers in lists.items():
        for key in keys:
            counts[key] += len(listers)
    often = [key for key, count in counts.items() if count >= events]
    return {key: 1 << at for at, key in enumerate(often)}


def by_saving(by_bits: Mapping[Bits, Listers], properties: int) -> list[tuple[Bits, Listers]]:
    """The sets that events may share, with those that do: the most lines saved first."""
    found = list(by_bits.items())
    if len(by_bits) <= MOST_LISTS:
        sets = shared(by_bits, properties)
        found = [(bits, having(bits, by_bits)) for bits in sets]
    return sorted(found, key=lambda each: -each[0].bit_count() * len(each[1]))


def having(bits: Bits, by_bits: Mapping[Bits, Listers]) -> Listers:
    """The events that have all of a set."""
    lists = (listers for other, listers in by_bits.items() if other & bits == bits)
    return list(chain.from_iterable(lists))


def shared(by_bits: Mapping[Bits, Listers], properties: int) -> dict[Bits, None]:
    """Whole lists, and what two of them have in common: of that, what most pairs have."""
    pairs = Counter(one & other for one, other in combinations(by_bits, 2))
    large = {bits: count for bits, count in pairs.items() if bits.bit_count() >= properties}
    often = sorted(large, key=lambda bits: -large[bits])[:MOST_SETS]
    return dict.fromkeys((*by_bits, *often))
