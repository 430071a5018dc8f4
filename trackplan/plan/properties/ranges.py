"""Whether the bounds of a property leave any number, length or count at all."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from trackplan.plan.model.property import Constraints, Property
from trackplan.plan.model.values import Value

# Pairs of bounds on a size, and what has that size.
SIZES = (("minLength", "maxLength", "string"), ("minItems", "maxItems", "array"))
# The bounds on numbers, the inclusive one first.
LEAST = ("minimum", "exclusiveMinimum")
GREATEST = ("maximum", "exclusiveMaximum")


class Bound(NamedTuple):
    """A bound as written: `minimum: 5`."""

    key: str
    value: Value

    @property
    def number(self) -> Fraction:
        """The exact value."""
        return Fraction(str(self.value.json))

    @property
    def excludes_itself(self) -> bool:
        """Whether the number itself is out of bounds."""
        return self.key.startswith("exclusive")

    def __str__(self) -> str:
        return f"{self.key}: {self.value.json}"


class Empty(NamedTuple):
    """Bounds between which there is no `what`: no number, no string of such a length."""

    what: str
    bounds: tuple[Bound, ...]


def empty_ranges(whole: Property) -> Iterator[Empty]:
    """The ranges of a resolved property that nothing lies in."""
    if (found := empty_numbers(whole)) is not None:
        yield found
    for least, greatest, what in SIZES:
        low, high = bound(whole.constraints, least), bound(whole.constraints, greatest)
        if low is not None and high is not None and low.number > high.number:
            yield Empty(what, (low, high))


def empty_numbers(whole: Property) -> Empty | None:
    """The bounds that leave no number."""
    low = tightest(whole.constraints, LEAST)
    high = tightest(whole.constraints, GREATEST)
    if low is None or high is None:
        return None
    same = low.number == high.number and (low.excludes_itself or high.excludes_itself)
    if low.number > high.number or same:
        return Empty("number", (low, high))
    return empty_steps(whole, low, high)


def empty_steps(whole: Property, low: Bound, high: Bound) -> Empty | None:
    """Bounds between which there are numbers, but no integer or no multiple."""
    whole_numbers = whole.type_names == ("integer",)
    multiple = bound(whole.constraints, "multipleOf")
    if multiple is None or multiple.number <= 0:
        return Empty("integer", (low, high)) if whole_numbers and lacks(1, low, high) else None
    # The multiples of p/q that are integers are those of p.
    step = Fraction(multiple.number.numerator) if whole_numbers else multiple.number
    return Empty("number", (low, high, multiple)) if lacks(step, low, high) else None


def lacks(step: Fraction | int, low: Bound, high: Bound) -> bool:
    """Whether no multiple of `step` lies between two bounds."""
    first, last = ceil(low.number / step), floor(high.number / step)
    if low.excludes_itself and first * step == low.number:
        first += 1
    if high.excludes_itself and last * step == high.number:
        last -= 1
    return first > last


def tightest(constraints: Constraints, keys: tuple[str, str]) -> Bound | None:
    """Of an inclusive and an exclusive bound the one that leaves less."""
    found = [each for key in keys if (each := bound(constraints, key)) is not None]
    if len(found) < len(keys):
        return found[0] if found else None
    inclusive, exclusive = found
    upwards = keys == LEAST
    wider = inclusive.number > exclusive.number if upwards else inclusive.number < exclusive.number
    return inclusive if wider else exclusive


def bound(constraints: Constraints, key: str) -> Bound | None:
    """A bound that is a number; loading has reported any other."""
    value: Value | None = getattr(constraints, key)
    if value is None or isinstance(value.json, bool) or not isinstance(value.json, (int, float)):
        return None
    return Bound(key, value)
