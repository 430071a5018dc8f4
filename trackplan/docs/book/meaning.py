"""What a property's name means, as a key: equal where two properties mean the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.plan.model.property import Property
from trackplan.plan.properties.meaning_compared import said
from trackplan.plan.properties.types_compared import TypeSet, type_set


class Meaning(NamedTuple):
    """What values say. Two definitions that differ in one of these cannot be read as one.

    Whether a value must be there, may be null, how large it may be or which ones an event takes of
    a list is a matter of the event. What lies inside has names, and so meanings, of its own.
    """

    type: tuple[TypeSet | None, ...]
    format: object
    pattern: object
    unit: object
    pii: object


def meaning(whole: Property) -> Meaning:
    """The meaning of a resolved property."""
    stated = whole.constraints
    return Meaning(
        tuple(_types(whole)),
        said(stated.format),
        said(stated.pattern),
        said(whole.unit),
        whole.pii if whole.pii != "none" else None,
    )


def differs(one: Meaning, other: Meaning) -> tuple[str, ...]:
    """In what two meanings differ."""
    pairs = zip(Meaning._fields, one, other, strict=True)
    return tuple(what for what, mine, theirs in pairs if mine != theirs)


def _types(whole: Property) -> Iterator[TypeSet | None]:
    """The types, then those of what an array holds."""
    yield type_set(whole)
    if whole.items is not None:
        yield from _types(whole.items)
