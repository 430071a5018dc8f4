"""When the types of two properties are the same."""

from __future__ import annotations

from functools import lru_cache

from trackplan.plan.model.property import Property, PropertyType

# A whole number is a number: JSON does not tell them apart, and a column takes both.
SAME = {"integer": "number"}
# What `date` and `datetime` are short for.
BY_FORMAT = {"date": "date", "date-time": "datetime"}

TypeSet = frozenset[str]


def type_set(whole: Property) -> TypeSet | None:
    """The types as far as they matter to whoever reads the values, None where anything goes.

    Null does not count: whether a value may be missing says nothing about what it is.
    """
    stated = whole.constraints.format
    return normal(whole.type_names, None if stated is None else stated.value)


@lru_cache(maxsize=1024)
def normal(types: tuple[PropertyType, ...], of_format: str | None) -> TypeSet | None:
    """The types without differences that do not matter."""
    names: set[str] = set(types)
    if not names or "any" in names:
        return None
    if "string" in names and of_format in BY_FORMAT:
        names = (names - {"string"}) | {BY_FORMAT[of_format]}
    return frozenset(SAME.get(name, name) for name in names)
