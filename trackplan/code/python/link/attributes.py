"""`base.name`: whatever the base is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trackplan.code.python.link.abstract import (
    UNKNOWN,
    Abstract,
    EnumMember,
    External,
    ExternalInstance,
    Instance,
    Known,
    MethodOf,
    Module,
    OneOf,
    ProjectClass,
    ProjectFunction,
    Unbound,
    Unknown,
    one_of,
    options_of,
)
from trackplan.code.python.link.instances import instance_attribute
from trackplan.code.python.link.members import class_attribute, member_attribute
from trackplan.code.python.link.names import member_of, of_external

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator

# What an attribute of a parameter is taken for as it stands, whoever calls the function.
_TIED = (ProjectFunction, ProjectClass, Module, External)


def attribute(ev: Evaluator, base: Abstract, name: str) -> Abstract:
    """What an attribute can be."""
    match base:
        case Unknown():
            return ev.carried.get(name, UNKNOWN)
        case Module(path=path):
            return member_of(ev, path, name) or UNKNOWN
        case External():
            return of_external(ev, base, name)
        case ProjectClass():
            return class_attribute(ev, base, name)
        case Instance():
            return instance_attribute(ev, base, name)
        case EnumMember():
            return member_attribute(ev, base, name)
        case Unbound():
            return of_parameter(ev, base, name)
        case OneOf():
            return of_any(ev, base, name)
        case MethodOf() if name in ev.carried:
            return ev.carried[name]
        case _:
            return MethodOf(base, name)


def of_any(ev: Evaluator, base: OneOf, name: str) -> Abstract:
    """The attribute of any of these; None has no attributes, so it is not None then."""
    some = [o for o in base.options if not (isinstance(o, Known) and o.value is None)]
    return one_of(attribute(ev, option, name) for option in some)


def of_parameter(ev: Evaluator, base: Unbound, name: str) -> Abstract:
    """An attribute of something that callers give: tied to a class only if it is one anyway."""
    if isinstance(base.typed, Unknown):
        carried = ev.carried.get(name)
        return MethodOf(base, name) if carried is None else carried
    value = attribute(ev, base.typed, name)
    if any(is_tied(option) for option in options_of(value)):
        return one_of(bound_to(base, option) for option in options_of(value))
    return Unbound(base.path, base.function, base.name, value, direct=False)


def is_tied(value: Abstract) -> bool:
    """Whether a value is what it is whoever calls: a function, a class, a method of an SDK."""
    if isinstance(value, MethodOf):
        return isinstance(value.base, ExternalInstance)
    return isinstance(value, _TIED)


def bound_to(base: Unbound, value: Abstract) -> Abstract:
    """A method of what callers give: what it does depends on that.

    One that a subclass has stays bound to the subclass.
    """
    if isinstance(value, ProjectFunction) and is_instance_of(value.instance, base.typed):
        return ProjectFunction(value.path, value.qualname, base, value.closure)
    return value


def is_instance_of(one: Abstract | None, other: Abstract) -> bool:
    """Whether two are instances of the same class."""
    if not isinstance(one, Instance) or not isinstance(other, Instance):
        return False
    return (one.path, one.qualname) == (other.path, other.qualname)
