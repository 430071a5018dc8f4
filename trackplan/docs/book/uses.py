"""Every use of a property's name in a plan, and where its definitions disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from trackplan.diagnostic import Subject
from trackplan.docs.book.limits import type_words
from trackplan.docs.book.meaning import Meaning, differs, meaning
from trackplan.docs.book.rows import Row
from trackplan.plan.model.property import Property

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
    """The meanings of a name, that of the dictionary or else the most frequent one first."""
    groups: dict[Meaning, tuple[Property, list[Use]]] = {}
    if entry is not None:
        groups[meaning(entry)] = (entry, [])
    for use in uses:
        groups.setdefault(meaning(use.row.whole), (use.row.whole, []))[1].append(use)
    found = list(groups.items())
    if entry is None:
        found.sort(key=lambda group: -len(group[1][1]))
    return tuple(
        Definition(whole, type_words(whole), tuple(of), differs(found[0][0], means))
        for means, (whole, of) in found
    )
