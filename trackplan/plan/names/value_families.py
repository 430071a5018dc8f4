"""Events that are one event, made once for each value of what should be a property."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trackplan.plan.model.plan import Plan
from trackplan.plan.names.valued_names import (
    Name,
    Valued,
    behind_preposition,
    is_action,
    is_term,
    of_lists,
    telling_names,
)
from trackplan.plan.names.vocabulary import Vocabulary, Words
from trackplan.plan.naming import signing_in
from trackplan.plan.naming.value_words import LISTS_OF, SERVICES, Enumeration


class Family(NamedTuple):
    """Events that differ in a value alone; `of` is the list that all the values are from."""

    members: tuple[Valued, ...]
    of: Enumeration | None

    @property
    def property(self) -> str:
        """What a property that holds the value could be called, in snake_case."""
        first = self.members[0]
        before, after = first.left
        if not signing_in.WORDS.isdisjoint(before + after) and (
            first.behind or self.of is SERVICES
        ):
            return "method"
        if self.of is not None:
            return self.of.property
        return "_".join(before[-2:])  # `cancelled_by`


def value_families(plan: Plan, at_least: int, elsewhere: int) -> Iterator[Family]:
    """The families of at least so many: behind a preposition and of proper names, or elsewhere.

    An event is in one family at most. What the vocabulary declares is no value.
    """
    names = list(telling_names(plan))
    taken: set[str] = set()
    phrases = [each for name in names if (each := behind_preposition(plan.vocabulary, name))]
    for members in grouped(phrases):
        if distinct(members) >= at_least:
            taken.update(each.event.name for each in members)
            yield Family(members, list_of(members))
    for of, members in in_slots(plan.vocabulary, names):
        left = tuple(each for each in members if each.event.name not in taken)
        if are_enough(of, left, at_least, elsewhere):
            taken.update(each.event.name for each in left)
            yield Family(left, of)


def in_slots(
    vocabulary: Vocabulary, names: Iterable[Name]
) -> Iterator[tuple[Enumeration, tuple[Valued, ...]]]:
    """Events by the list that a word of their name is of, and by the rest of the name."""
    by_list: defaultdict[str, list[Valued]] = defaultdict(list)
    lists: dict[str, Enumeration] = {}
    for name in names:
        for of, valued in of_lists(name):
            by_list[of.property].append(valued)
            lists[of.property] = of
    for key, found in by_list.items():
        for members in grouped(found):
            if len(members) > 1:
                yield lists[key], tuple(each for each in members if not is_term(vocabulary, each))


def grouped(found: Iterable[Valued]) -> Iterator[tuple[Valued, ...]]:
    """Those that are the same without their values."""
    groups: defaultdict[tuple[Words, Words], list[Valued]] = defaultdict(list)
    for each in found:
        groups[each.left].append(each)
    yield from map(tuple, groups.values())


def are_enough(of: Enumeration, members: tuple[Valued, ...], at_least: int, elsewhere: int) -> bool:
    """Whether so many values of a list show that names are made of them."""
    if not members or not any(members[0].left):
        return False
    is_object = is_action(members[0])
    if is_object and of.thing is None:
        return False
    sure = {each.value for each in members} & of.words
    needed = at_least if of.proper and not is_object else elsewhere
    return len(sure) > 1 and distinct(members) >= needed


def list_of(members: tuple[Valued, ...]) -> Enumeration | None:
    """The list that all the values are from."""
    values = [each.value for each in members]
    lists = (of for of in LISTS_OF.get(values[0], ()) if of.words.intersection(values))
    return next((of for of in lists if of.words | of.companions >= set(values)), None)


def distinct(members: tuple[Valued, ...]) -> int:
    """How many different values there are."""
    return len({each.value for each in members})
