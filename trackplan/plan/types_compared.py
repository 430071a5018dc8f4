"""When the types of two properties are the same, and how people call them."""

from __future__ import annotations

from trackplan.plan.model.property import Property

# A whole number is a number: JSON does not tell them apart, and a column takes both.
SAME = {"integer": "number"}
# What `date` and `datetime` are short for.
BY_FORMAT = {"date": "date", "date-time": "datetime"}

TypeSet = frozenset[str]


def type_set(whole: Property) -> TypeSet | None:
    """The types as far as they matter to whoever reads the values, None where anything goes.

    Null does not count: whether a value may be missing says nothing about what it is.
    """
    names = set(whole.type_names)
    if not names or "any" in names:
        return None
    if "string" in names and whole.constraints.format is not None:
        by_format = BY_FORMAT.get(whole.constraints.format.value)
        if by_format is not None:
            names = (names - {"string"}) | {by_format}
    return frozenset(SAME.get(name, name) for name in names)


def described(whole: Property) -> str:
    """The types in words: "a string", "an integer or a string"."""
    return " or ".join(with_article(name) for name in whole.type_names)


def with_article(name: str) -> str:
    """`an integer`, `a string`."""
    return f"an {name}" if name[0] in "aio" else f"a {name}"
