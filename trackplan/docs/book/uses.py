"""Every use of a property's name in a plan, and where its definitions disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from trackplan.diagnostic import Subject
from trackplan.docs.book.limits import type_words
from trackplan.docs.book.meaning import FREE, meaning
from trackplan.docs.book.rows import Row
from trackplan.plan.model.property import Property
from trackplan.plan.properties.meaning_compared import differences

Where = Literal["properties", "context", "traits"]


@dataclass(frozen=True, slots=True)
class Use:
    """A property in what an element sends."""

    element: Subject
    where: Where
    row: Row


@dataclass(frozen=True, slots=True)
class Definition:
    """One meaning of a name, and the elements in which it has that meaning."""

    whole: Property
    type: str
    uses: tuple[Use, ...]
    differs: tuple[str, ...] = ()


def by_name(dictionary: Iterable[Property], uses: Iterable[Use]) -> Mapping[str, tuple[Use, ...]]:
    """The uses of each name in their order; an entry of the dictionary may have none."""
    found: defaultdict[str, list[Use]] = defaultdict(list)
    for declared in dictionary:
        found[declared.name] = []
    for use in uses:
        found[use.row.name].append(use)
    return {name: tuple(uses) for name, uses in found.items()}


def definitions(entry: Property | None, uses: Iterable[Use]) -> tuple[Definition, ...]:
    """The meanings of a name, that of the dictionary or else the most frequent one first.

    Whether a property is required, which of its values an event takes and how it words the
    description is free; the rest is what a name means.
    """
    groups: dict[Hashable, tuple[Property, list[Use]]] = {}
    if entry is not None:
        groups[meaning(entry)] = (entry, [])
    for use in uses:
        groups.setdefault(meaning(use.row.whole), (use.row.whole, []))[1].append(use)
    found = list(groups.values())
    if entry is None:
        found.sort(key=lambda group: -len(group[1]))
    return tuple(
        Definition(whole, type_words(whole), tuple(of), _differs(found[0][0], whole))
        for whole, of in found
    )


def _differs(main: Property, other: Property) -> tuple[str, ...]:
    return tuple(key for key in differences(main, other) if key not in FREE)
