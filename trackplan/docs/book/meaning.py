"""What a property's name means, as a key: equal where two properties mean the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.docs.book.limits import type_words
from trackplan.plan.model.property import Property
from trackplan.plan.properties.meaning_compared import said
from trackplan.plan.properties.types_compared import BY_FORMAT, TypeSet, type_set


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
        said(stated.format) if said(stated.format) not in BY_FORMAT else None,
        said(stated.pattern),
        said(whole.unit),
        _pii(whole),
    )


def differences(one: Property, other: Property) -> tuple[str, ...]:
    """What `one` says instead of what `other` does: `string instead of number`."""
    pairs = zip(Meaning._fields, meaning(one), meaning(other), strict=True)
    return tuple(_words(what, one, other) for what, mine, theirs in pairs if mine != theirs)


def _words(what: str, one: Property, other: Property) -> str:
    match what:
        case "type":
            return " instead of ".join(_type_words(one, other))
        case "pii":
            return f"{_pii(one) or 'no'} personal data instead of {_pii(other) or 'none'}"
        case _:
            mine, theirs = (_stated(whole, what) for whole in (one, other))
            said = f"the {what} {mine}" if mine else f"no {what}"
            return f"{said} instead of {theirs or 'none'}"


def _pii(whole: Property) -> str | None:
    return None if whole.pii == "none" else whole.pii


def _type_words(one: Property, other: Property) -> tuple[str, str]:
    """Both types; as far as a format makes one of them another type, by that."""
    mine, theirs = type_words(one), type_words(other)
    return (mine, theirs) if mine != theirs else (_exactly(one), _exactly(other))


def _exactly(whole: Property) -> str:
    types = " or ".join(sorted(type_set(whole) or ("any",)))
    return types if whole.items is None else f"array of {_exactly(whole.items)}"


def _stated(whole: Property, what: str) -> str:
    stated = whole.unit if what == "unit" else getattr(whole.constraints, what)
    return "" if stated is None else stated.value


def _types(whole: Property) -> Iterator[TypeSet | None]:
    """The types, then those of what an array holds."""
    yield type_set(whole)
    if whole.items is not None:
        yield from _types(whole.items)
