"""How messages call properties and their types."""

from __future__ import annotations

from trackplan.plan.model.property import Property


def what_it_is(defined: Property) -> str:
    """How people call it: a property, or a trait."""
    return "trait" if defined.subject[-2:-1] == ("traits",) else "property"


def described(whole: Property) -> str:
    """The types in words: "a string", "an integer or a string"."""
    return " or ".join(with_article(name) for name in whole.type_names)


def with_article(name: str) -> str:
    """`an integer`, `a string`, `an event`."""
    return f"an {name}" if name[0] in "aeio" else f"a {name}"
