"""The rows of a table of properties, nested ones below what they lie in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trackplan.diagnostic import Subject
from trackplan.docs.book.limits import allowed, limits, type_words, values
from trackplan.docs.book.saying import Saying
from trackplan.plan.model.defined import ITEMS, Path, dotted
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.property import Property


@dataclass(frozen=True, slots=True)
class Row:
    """A property where it is sent: `path` is dotted, as `products[].price`, `depth` from 0.

    `origin` is the bundle or "*" entry that it comes from, None for the element's own.
    """

    whole: Property
    path: str
    depth: int
    type: str
    limits: tuple[Saying, ...]
    allowed: tuple[str, ...]
    examples: tuple[str, ...]
    origin: Subject | None = None

    @property
    def name(self) -> str:
        """Its own name, without what it lies in."""
        return self.whole.name


def rows(properties: Iterable[Property], element: Subject) -> tuple[Row, ...]:
    """All rows of an element's resolved properties."""
    return tuple(row for each in properties for row in _below(each, (each.name,), element, 0))


def _below(whole: Property, path: Path, element: Subject, depth: int) -> Iterator[Row]:
    yield Row(
        whole,
        dotted(path),
        depth,
        type_words(whole),
        limits(whole),
        allowed(whole),
        values(whole.examples),
        _origin(whole, element),
    )
    yield from _inside(whole, path, element, depth + 1)


def _inside(whole: Property, path: Path, element: Subject, depth: int) -> Iterator[Row]:
    for nested in whole.properties:
        yield from _below(nested, (*path, nested.name), element, depth)
    if whole.items is not None:
        yield from _inside(whole.items, (*path, ITEMS), element, depth)


def _origin(whole: Property, element: Subject) -> Subject | None:
    owner = whole.subject[:2]
    is_own = whole.subject[: len(element)] == element or owner[:1] == ("properties",)
    return None if is_own else owner


def id_rows(traits: TraitSet) -> tuple[Row, ...]:
    """The row of what users or groups are identified by."""
    return () if traits.id is None else rows([traits.id], traits.subject)
