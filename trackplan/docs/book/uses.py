"""Every use of a property's name in a plan, and where its definitions disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from trackplan.diagnostic import Subject
from trackplan.docs.book.limits import type_words
from trackplan.docs.book.meaning import Meaning, differences, meaning
from trackplan.docs.book.rows import Row
from trackplan.docs.book.saying import Part, Saying, in_sentence
from trackplan.plan.model.property import Property

Where = Literal["properties", "context", "traits"]


@dataclass(frozen=True, slots=True)
class Use:
    """A property in what an element sends."""

    element: Subject
    where: Where
    row: Row

    @property
    def title(self) -> str:
        """What uses it: an event by its name, or whose trait it is."""
        return "user" if self.element == ("identify",) else self.element[-1]


@dataclass(frozen=True, slots=True)
class Definition:
    """One meaning of a name, and the elements in which it has that meaning.

    `differs` says what it has instead of what the first meaning has: `string instead of number`.
    """

    whole: Property
    type: str
    uses: tuple[Use, ...]
    differs: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """What tells it from the others: `integer instead of string`, the type of the first."""
        return ", ".join(self.differs) or self.type

    @property
    def where(self) -> Saying:
        """Which elements have this meaning, of many the first few."""
        titles = {use.element: use.title for use in self.uses}
        return in_sentence([Part(title, "name", element) for element, title in titles.items()])


def is_described(meanings: Sequence[Definition]) -> bool:
    """Whether the main meaning of a name has a description."""
    return meanings[0].whole.description is not None


def by_name(dictionary: Iterable[Property], uses: Iterable[Use]) -> Mapping[str, tuple[Use, ...]]:
    """The uses of each name in their order; an entry of the dictionary may have none."""
    found: defaultdict[str, list[Use]] = defaultdict(list)
    for declared in dictionary:
        found[declared.name] = []
    for use in uses:
        found[use.row.name].append(use)
    return {name: tuple(uses) for name, uses in found.items()}


def with_meanings(
    uses: Iterable[Use], meanings: Iterable[Definition]
) -> tuple[tuple[Use, Definition], ...]:
    """Each use with what the name means there."""
    by_use = {id(use): meaning for meaning in meanings for use in meaning.uses}
    return tuple((use, by_use[id(use)]) for use in uses)


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
        Definition(whole, type_words(whole), tuple(of), differences(whole, found[0][1][0]))
        for _, (whole, of) in found
    )
