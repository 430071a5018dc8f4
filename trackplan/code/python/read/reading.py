"""What is gathered of one file while it is read."""

from __future__ import annotations

from trackplan.code.python.expression import Expression
from trackplan.code.python.facts import ClassFacts, FunctionFacts

# A value that is made of itself again and again, as in a loop written out, is given up here.
DEEPEST = 60


class Reading:
    """One file; `number` counts calls, displays, loops and lambdas."""

    def __init__(self) -> None:
        self.functions: dict[str, FunctionFacts] = {}
        self.classes: dict[str, ClassFacts] = {}
        self.star_imports: list[Expression] = []
        self.number = 0
        self._depths: dict[int, tuple[object, int]] = {}

    def next(self) -> int:
        """A number that nothing else in the file has."""
        self.number += 1
        return self.number

    def depth(self, value: tuple[object, ...]) -> int:
        """How deeply an expression is nested; each part is looked at once."""
        known = self._depths.get(id(value))
        if known is not None:
            return known[1]
        inner = [part for part in value if type(part) is not int and isinstance(part, tuple)]
        depth = 1 + max((self.depth(part) for part in inner), default=0)
        self._depths[id(value)] = (value, depth)
        return depth

    def add(self, facts: FunctionFacts) -> None:
        """Take up a function; one of the same name is kept beside it, for the calls in it."""
        name = facts.qualname
        while name in self.functions:
            name += "#"
        if name == facts.qualname:
            self.functions[name] = facts
        else:  # the last definition is the one that its name means
            earlier = self.functions.pop(facts.qualname)
            self.functions[name] = earlier._replace(qualname=name)
            self.functions[facts.qualname] = facts
