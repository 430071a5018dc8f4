"""Work out what an expression can be: one short function for each kind of expression."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from trackplan.code.python import expression as ex
from trackplan.code.python.facts import ClassFacts
from trackplan.code.python.link import abstract as ab
from trackplan.code.python.link.abstract import UNKNOWN, Abstract, At, one_of
from trackplan.code.python.link.attributes import attribute
from trackplan.code.python.link.binding import given_of
from trackplan.code.python.link.calling import result_of
from trackplan.code.python.link.comprehensions import comprehended
from trackplan.code.python.link.frame import Frame
from trackplan.code.python.link.items import element_of, item_of
from trackplan.code.python.link.names import imported, looked_up
from trackplan.code.python.link.operations import operated
from trackplan.code.python.link.parameters import unbound
from trackplan.code.python.link.project import Project
from trackplan.code.python.link.records import of_dict, passed, without
from trackplan.code.python.link.texts import joined
from trackplan.code.sdk.catalogue import Catalogue

# How deep evaluation follows, and how many steps it takes for one call site; beyond, it gives up.
DEEPEST = 250
MOST_STEPS = 60_000


class Evaluator:
    """Evaluates expressions in frames. It holds what was worked out, and changes nothing else."""

    def __init__(self, project: Project, sdks: Catalogue) -> None:
        self.project = project
        self.sdks = sdks
        self.depth = 0
        self.steps = 0
        # Functions under evaluation, to notice recursion.
        self.running: list[tuple[str, str]] = []
        # What attributes of this name hold, where the object is unknown: see carriers.py.
        self.carried: dict[str, Abstract] = {}
        self._frames: dict[tuple[str, str], Frame] = {}
        self.unbound: dict[tuple[str, str, str], Abstract] = {}
        self.classes: dict[tuple[str, str, str], Any] = {}
        # Classes by what they inherit from, and the files whose classes are in there.
        self.subclasses: dict[tuple[str, str], list[tuple[str, ClassFacts]]] = {}
        self.inheriting: set[str] = set()

    def frame(self, path: str, function: str = "") -> Frame:
        """The frame of a function that nobody is known to call, or of a module."""
        key = (path, function)
        if key not in self._frames:
            facts = self.project.function(path, function)
            outer = facts.outer if facts is not None else None
            parent = self.frame(path, outer) if outer else None
            self._frames[key] = Frame(path, function, parent=parent)
        return self._frames[key]

    def begin(self) -> None:
        """A new call site: it may take as many steps as any."""
        self.steps = 0

    def value(self, expression: ex.Expression, frame: Frame) -> Abstract:
        """What an expression can be."""
        known = frame.memo.get(id(expression))
        if known is not None:
            return known
        self.steps += 1
        if self.depth > DEEPEST or self.steps > MOST_STEPS:
            return UNKNOWN
        frame.memo[id(expression)] = UNKNOWN  # what depends on itself is not known
        self.depth += 1
        try:
            value = _HOW[type(expression)](self, expression, frame)
        finally:
            self.depth -= 1
        frame.memo[id(expression)] = value
        return value


def _constant(_: Evaluator, it: ex.Constant, frame: Frame) -> Abstract:
    return ab.Known(it.value, At(frame.path, it.place))


def _opaque(_: Evaluator, __: ex.Opaque, ___: Frame) -> Abstract:
    return UNKNOWN


def _name(ev: Evaluator, it: ex.Name, frame: Frame) -> Abstract:
    return looked_up(ev, frame.path, it.id)


def _parameter(ev: Evaluator, it: ex.Parameter, frame: Frame) -> Abstract:
    bound = frame.bound((it.function, it.name))
    return unbound(ev, frame.path, it.function, it.name) if bound is None else bound


def _defined(_: Evaluator, it: ex.Defined, frame: Frame) -> Abstract:
    if it.kind == "class":
        return ab.ProjectClass(frame.path, it.qualname)
    closure = frame if "<locals>" in it.qualname else None
    return ab.ProjectFunction(frame.path, it.qualname, None, closure)


def _attribute(ev: Evaluator, it: ex.Attribute, frame: Frame) -> Abstract:
    return attribute(ev, ev.value(it.base, frame), it.name)


def _call(ev: Evaluator, it: ex.Call, frame: Frame) -> Abstract:
    function = ev.value(it.function, frame)
    return result_of(ev, it, function, given_of(ev, it, frame), frame)


def _choice(ev: Evaluator, it: ex.Choice, frame: Frame) -> Abstract:
    return one_of(ev.value(option, frame) for option in it.options)


def _collection(ev: Evaluator, it: ex.Collection, frame: Frame) -> Abstract:
    if any(isinstance(item, ex.Argument) for item in it.items):
        return ab.Array()
    return ab.Array(tuple(ev.value(item, frame) for item in it.items))


def _lambda(_: Evaluator, it: ex.Function, frame: Frame) -> Abstract:
    return ab.LambdaValue(frame.path, it, frame)


def _inner(ev: Evaluator, it: ex.Awaited, frame: Frame) -> Abstract:
    return ev.value(it.value, frame)


def _entered(ev: Evaluator, it: ex.Entered, frame: Frame) -> Abstract:
    return ev.value(it.context, frame)


_HOW: dict[type, Callable[[Evaluator, Any, Frame], Abstract]] = {
    ex.Constant: _constant,
    ex.Opaque: _opaque,
    ex.Name: _name,
    ex.Imported: imported,
    ex.Parameter: _parameter,
    ex.Defined: _defined,
    ex.Attribute: _attribute,
    ex.Item: item_of,
    ex.Element: element_of,
    ex.Call: _call,
    ex.Dict: of_dict,
    ex.Without: without,
    ex.Passed: passed,
    ex.Text: joined,
    ex.Choice: _choice,
    ex.Operation: operated,
    ex.Collection: _collection,
    ex.Comprehension: comprehended,
    ex.Function: _lambda,
    ex.Awaited: _inner,
    ex.Entered: _entered,
    ex.Argument: _opaque,
}
