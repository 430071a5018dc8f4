"""Every use of a property's name in a plan, and where its definitions disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from trackplan.diagnostic import Subject
from trackplan.docs.book.limits import type_words
from trackplan.docs.book.rows import Row
from trackplan.plan.model.property import Property
from trackplan.plan.properties.meaning_compared import differences

Where = Literal["properties", "context", "traits"]
# What may differ from event to event without a second meaning.
FREE = frozenset({"required", "enum", "description"})
HANDED_ON = (
    *("types", "constraints", "items", "properties", "nullable", "open", "unit", "currency"),
    *("pii", "schema"),
)


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
    groups: list[tuple[Property, list[Use]]] = [] if entry is None else [(entry, [])]
    seen: dict[int, list[Use]] = {}
    for use in uses:
        whole = use.row.whole
        if id(whole) not in seen:
            seen[id(whole)] = _group(groups, whole)
        seen[id(whole)].append(use)
    if entry is None:
        groups.sort(key=lambda group: -len(group[1]))
    first = groups[0][0] if groups else None
    return tuple(
        Definition(whole, type_words(whole), tuple(of), _differs(first, whole))
        for whole, of in groups
    )


def _group(groups: list[tuple[Property, list[Use]]], whole: Property) -> list[Use]:
    for other, uses in groups:
        if not _differs(other, whole):
            return uses
    groups.append((whole, []))
    return groups[-1][1]


def _differs(one: Property | None, other: Property) -> tuple[str, ...]:
    if one is None or one is other or _inherits(one, other):
        return ()
    return tuple(key for key in differences(one, other) if key not in FREE)


def _inherits(one: Property, other: Property) -> bool:
    """Whether all that a name means was handed on from one to the other: most often so."""
    return all(getattr(one, key) is getattr(other, key) for key in HANDED_ON)
