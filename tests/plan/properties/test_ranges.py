"""Bounds leave nothing exactly where no number of a fine grid lies between them."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from trackplan.plan.properties.ranges import empty_numbers
from trackplan.rules.examples import load

BOUNDS = st.dictionaries(
    st.sampled_from(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
    st.integers(-4, 4).map(lambda halves: halves / 2),
)
# Between any two halves there are quarters, and all multiples of a half are among them.
GRID = [Fraction(quarters, 4) for quarters in range(-16, 17)]


@given(st.sampled_from(["integer", "number"]), BOUNDS)
def test_what_is_called_empty_is_empty(type_: str, bounds: dict[str, float]) -> None:
    bounds = {key: value for key, value in bounds.items() if key != "multipleOf" or value > 0}
    keys = "".join(f", {key}: {value}" for key, value in bounds.items())
    (whole,) = load(f"properties: {{x: {{type: {type_}{keys}}}}}\n").plan.resolved_dictionary
    low, high = bounds.keys() & LOW, bounds.keys() & HIGH
    left = [number for number in GRID if fits(number, type_, bounds)]
    assert (empty_numbers(whole) is not None) == (bool(low) and bool(high) and not left)


LOW = {"minimum", "exclusiveMinimum"}
HIGH = {"maximum", "exclusiveMaximum"}


def fits(number: Fraction, type_: str, bounds: dict[str, float]) -> bool:
    """Whether a number keeps within the bounds, by their definition."""
    return (
        (type_ != "integer" or number.denominator == 1)
        and number >= bounds.get("minimum", -4)
        and number <= bounds.get("maximum", 4)
        and number > bounds.get("exclusiveMinimum", -5)
        and number < bounds.get("exclusiveMaximum", 5)
        and ("multipleOf" not in bounds or number % Fraction(bounds["multipleOf"]) == 0)
    )
