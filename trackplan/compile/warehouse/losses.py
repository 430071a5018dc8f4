"""What of a plan finds no place in a warehouse, in a few sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from trackplan.listing import counted, first_few

Reason = Literal[
    "nameless table",
    "kept table",
    "shared table",
    "refused table",
    "nameless column",
    "kept column",
    "shared column",
    "mixed types",
    "refused column",
    "free form",
]
# What is counted, and what becomes of it; in the order in which they are said.
SAID: Mapping[Reason, tuple[str, str]] = {
    "nameless table": (
        "event",
        "left out, as no letter or digit of the name may stand in a table's",
    ),
    "kept table": ("event", "left out, as the warehouse keeps a table of that name for itself"),
    "refused table": ("event", "left out, as the warehouse takes no table of such a name"),
    "shared table": ("table", "shared by several events, as their names differ too little"),
    "nameless column": (
        "property",
        "left out, as no letter or digit of the name may stand in a column's",
    ),
    "kept column": (
        "property",
        "left out, as the warehouse keeps a column of that name for itself",
    ),
    "refused column": ("property", "left out, as the warehouse takes no column of such a name"),
    "shared column": ("column", "shared by several properties, as their names differ too little"),
    "mixed types": ("column", "made text, as it holds values of several types"),
    "free form": ("object", "flattened, and nobody knows the columns of what the plan leaves open"),
}


class Loss(NamedTuple):
    """Something that finds no place, or none of its own: an event, table, property or column."""

    reason: Reason
    what: str


def sentences(losses: Iterable[Loss]) -> Iterator[str]:
    """One sentence for each reason: how many, the first few, and what became of them."""
    by_reason: dict[Reason, set[str]] = {}
    for loss in losses:
        by_reason.setdefault(loss.reason, set()).add(loss.what)
    for reason, (noun, fate) in SAID.items():
        if found := sorted(by_reason.get(reason, ())):
            # A name may have line breaks, and each sentence is a line.
            names = first_few([f"`{' '.join(name.split())}`" for name in found])
            yield f"{plural(len(found), noun)} {fate}: {names}"


def plural(count: int, noun: str) -> str:
    """`1 property`, `2 properties`."""
    return f"{count:,} properties" if noun == "property" and count != 1 else counted(count, noun)
