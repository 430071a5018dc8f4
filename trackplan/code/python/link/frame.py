"""The surroundings in which an expression is evaluated: a file, and what parameters stand for."""

from __future__ import annotations

from dataclasses import dataclass, field

from trackplan.code.python.link.abstract import Abstract

# A parameter: the qualified name of its function, and its own.
Key = tuple[str, str]


@dataclass(slots=True, eq=False)
class Frame:
    """`bindings` are the parameters whose arguments are known, `elements` loops played through.

    `function` is the qualified name of the function whose expressions are evaluated, empty for the
    module's own. `parent` is the frame of the function around, as it was when this one was made.
    `memo` holds what was worked out in this frame, by the identity of expressions.
    """

    path: str
    function: str = ""
    bindings: dict[Key, Abstract] = field(default_factory=dict)
    elements: dict[int, Abstract] = field(default_factory=dict)
    parent: Frame | None = None
    memo: dict[int, Abstract] = field(default_factory=dict)

    def bound(self, key: Key) -> Abstract | None:
        """What a parameter stands for, None where that is not known."""
        frame: Frame | None = self
        while frame is not None:
            if key in frame.bindings:
                return frame.bindings[key]
            frame = frame.parent
        return None

    def playing(self, elements: dict[int, Abstract]) -> Frame:
        """The same surroundings with variables of loops that stand for one value each."""
        bound = {**self.elements, **elements}
        return Frame(self.path, self.function, self.bindings, bound, self.parent)
