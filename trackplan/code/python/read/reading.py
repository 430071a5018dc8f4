"""What is gathered of one file while it is read."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from trackplan.code.python.expression import (
    OPAQUE,
    Constant,
    Defined,
    Expression,
    Imported,
    Name,
    Parameter,
)
from trackplan.code.python.facts import ClassFacts, FunctionFacts

# A value that is made of itself again and again, as in a loop written out, is given up here.
DEEPEST = 60
# What is read twice within what is read twice, and so on, takes twice the time for each.
MOST_ROUNDS = 3
_FLAT = frozenset({type(OPAQUE), Constant, Defined, Imported, Name, Parameter})


class Definition(NamedTuple):
    """A function as it was read; one that is `aside` (`@overload`) is not what its name means."""

    facts: FunctionFacts
    aside: bool


class Reading:
    """One file; `number` counts calls, displays, loops and lambdas.

    `rounds` says how many of the blocks around are being read once more than once.
    """

    def __init__(self) -> None:
        self.defined: list[Definition] = []
        self.classes: list[ClassFacts] = []
        self.star_imports: list[Expression] = []
        self.number = 0
        self.rounds = 0
        self._depths: dict[int, tuple[object, int]] = {}

    def next(self) -> int:
        """A number that nothing else in the file has."""
        self.number += 1
        return self.number

    def depth(self, value: tuple[object, ...]) -> int:
        """How deeply an expression is nested; each part is looked at once."""
        if type(value) in _FLAT:
            return 1
        known = self._depths.get(id(value))
        if known is not None:
            return known[1]
        inner = [part for part in value if isinstance(part, tuple) and not is_place(part)]
        depth = 1 + max((self.depth(part) for part in inner), default=0)
        self._depths[id(value)] = (value, depth)
        return depth

    def functions(self) -> dict[str, FunctionFacts]:
        """The functions by name; those whose name means another one are kept for their calls."""
        named: defaultdict[str, list[Definition]] = defaultdict(list)
        for each in self.defined:
            named[each.facts.qualname].append(each)
        found = {}
        for name, definitions in named.items():
            meant = max(range(len(definitions)), key=lambda n: (not definitions[n].aside, n))
            for number, (facts, aside) in enumerate(definitions):
                if number == meant:
                    found[name] = facts
                elif facts.calls or not aside:
                    earlier = f"{name}#{number + 1}"
                    found[earlier] = facts._replace(qualname=earlier)
        return found


def is_place(part: tuple[object, ...]) -> bool:
    """Whether it is a place: it has no depth."""
    return type(part) is tuple and bool(part) and type(part[0]) is int
