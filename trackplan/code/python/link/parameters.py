"""Parameters that nobody is known to give: what their annotation, default and class say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trackplan.code.python.facts import FunctionFacts, ParameterFacts
from trackplan.code.python.link.abstract import (
    UNKNOWN,
    Abstract,
    Array,
    ExternalInstance,
    Instance,
    Known,
    OneOf,
    ProjectClass,
    Record,
    Unbound,
    Unknown,
    one_of,
    options_of,
)
from trackplan.code.python.link.annotations import instance_of, named
from trackplan.code.python.link.frame import Frame

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator


def unbound(ev: Evaluator, path: str, function: str, name: str) -> Abstract:
    """What a parameter can be where its argument is not known."""
    key = (path, function, name)
    if key not in ev.unbound:
        ev.unbound[key] = UNKNOWN  # an annotation that leads back to itself
        ev.unbound[key] = _unbound(ev, path, function, name)
    return ev.unbound[key]


def _unbound(ev: Evaluator, path: str, function: str, name: str) -> Abstract:
    facts = ev.project.function(path, function)
    if facts is None:  # of a lambda
        return Unbound(path, function, name, UNKNOWN)
    own = own_instance(ev, path, facts)
    for position, parameter in enumerate(facts.parameters):
        if parameter.name == name:
            if position == 0 and own is not None:
                return own
            return Unbound(path, function, name, stated(ev, path, facts, parameter))
    return UNKNOWN


def own_instance(ev: Evaluator, path: str, facts: FunctionFacts) -> Abstract | None:
    """What the first parameter of a method is, None where it is no method or a static one."""
    if facts.owner is None or is_decorated(ev, path, facts, "staticmethod"):
        return None
    by_class = is_decorated(ev, path, facts, "classmethod")
    if by_class or facts.qualname.endswith((".__new__", ".__init_subclass__")):
        return ProjectClass(path, facts.owner)
    return Instance(path, facts.owner)


def is_decorated(ev: Evaluator, path: str, facts: FunctionFacts, *by: str) -> bool:
    """Whether a decorator of one of these last names stands on a function."""
    frame = ev.frame(path)
    return any(named(ev, decorator, frame) in by for decorator in facts.decorators)


def definition_frame(ev: Evaluator, path: str, facts: FunctionFacts) -> Frame:
    """Where defaults and annotations of a function are evaluated."""
    return ev.frame(path, facts.outer or "")


def stated(ev: Evaluator, path: str, facts: FunctionFacts, parameter: ParameterFacts) -> Abstract:
    """What annotation and default say of a parameter."""
    frame = definition_frame(ev, path, facts)
    annotated: Abstract = UNKNOWN
    if parameter.annotation is not None:
        annotated = instance_of(ev, parameter.annotation, frame)
    if parameter.kind == "args":
        return Array(item=annotated)
    if parameter.kind == "kwargs":
        return annotated if isinstance(annotated, Record) else Record(open=True)
    if parameter.default is None:
        return annotated
    default = ev.value(parameter.default, frame)
    if isinstance(annotated, Unknown):
        return default if is_made(default) else UNKNOWN
    missing = isinstance(default, Known) and default.value is None
    return one_of([annotated, default]) if missing else annotated


def is_made(value: Abstract) -> bool:
    """Whether a value is an instance of some class: then a default says what a parameter is."""
    kinds = (ExternalInstance, Instance)
    if isinstance(value, OneOf):
        return any(isinstance(option, kinds) for option in options_of(value))
    return isinstance(value, kinds)
