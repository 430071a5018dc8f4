"""What the lists of the site can be filtered and ordered by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from trackplan.report.visible import visible

# Asks for rows without any; whatever has a value has one that is not empty.
NONE = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of values, each with its title; `key` is that of the rows' facts.

    One that tells no rows apart is not shown, but an address may still ask for a value of it.
    """

    key: str
    title: str
    choices: tuple[tuple[str, str], ...]
    tells_apart: bool


@dataclass(frozen=True, slots=True)
class Order:
    """An order other than the page's own: by the name, or by a fact; `falls` from the highest."""

    key: str
    title: str
    falls: bool = False


def itself(values: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Choices that are called what they are."""
    return tuple((value, value) for value in values)


def values_of(found: Iterable[str]) -> set[str]:
    """The values that facts have."""
    return {value for fact in found for value in fact.split("\n") if value}


def lines(values: Iterable[str]) -> str:
    """A fact with several values."""
    return "\n".join(map(visible, values))
