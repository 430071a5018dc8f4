"""Attributes of instances of the project's classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trackplan.code.python.facts import ClassFacts, FunctionFacts
from trackplan.code.python.link.abstract import (
    Abstract,
    ExternalInstance,
    Instance,
    Known,
    MethodOf,
    ProjectClass,
    ProjectFunction,
    Unknown,
    one_of,
    options_of,
)
from trackplan.code.python.link.annotations import instance_of
from trackplan.code.python.link.bases import kind_of, lineage
from trackplan.code.python.link.construction import passed_up
from trackplan.code.python.link.frame import Frame
from trackplan.code.python.link.overrides import is_abstract, overrides
from trackplan.code.python.link.parameters import is_decorated
from trackplan.code.python.link.project import Written

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator

_PROPERTIES = ("property", "cached_property", "hybrid_property", "classproperty", "getter")


def instance_attribute(
    ev: Evaluator, of: Instance, name: str, own: Abstract | None = None
) -> Abstract:
    """An attribute of an instance; `own` is what methods see as `self`, where that is more."""
    own = own or of
    above = lineage(ev, of.path, of.qualname)
    for path, facts in above.classes:
        found = in_class(ev, of, own, path, facts, name)
        if found is not None:
            return found if of.given is not None else with_overrides(ev, of, name, found)
    if name == "__class__":
        return ProjectClass(of.path, of.qualname)
    for external in above.externals:
        if ev.sdks.is_class(external):
            return MethodOf(ExternalInstance(external, of.given), name)
    # Mixins use what the classes beside them define.
    return ev.carried.get(name) or MethodOf(of, name)


def with_overrides(ev: Evaluator, of: Instance, name: str, found: Abstract) -> Abstract:
    """What a class says of an attribute, and what its subclasses say instead."""
    if name.startswith("__"):
        return found
    others = []
    for path, facts in overrides(ev, of, name):
        below = Instance(path, facts.qualname)
        other = in_class(ev, below, below, path, facts, name)
        if other is not None:
            others.append(other)
    if not others:
        return found
    own = [each for each in options_of(found) if not is_abstract(ev, each)]
    return one_of([*own, *others])


def in_class(
    ev: Evaluator, of: Instance, own: Abstract, path: str, facts: ClassFacts, name: str
) -> Abstract | None:
    """What one class says of an attribute: given, written by methods, bound, or annotated."""
    if name in facts.annotations or name in facts.members:
        given = given_field(ev, of, name)
        if given is not None:
            return given
    values = [
        written_value(ev, of, own, path, each)
        for each in ev.project.writes(path, facts.qualname, name)
    ]
    if name in facts.members:
        member = member_value(ev, own, path, facts, name)
        if not (values and isinstance(member, Known) and member.value is None):
            values.append(member)
    if name in facts.annotations and not is_default(ev, of, values):
        values = [instance_of(ev, facts.annotations[name], ev.frame(path))]
    return one_of(values) if values else None


def is_default(ev: Evaluator, of: Instance, values: list[Abstract]) -> bool:
    """Whether what is bound says more than the annotation: a default only where it is in force."""
    if not values or all(isinstance(v, Unknown) for v in values):
        return False
    if any(not isinstance(v, Unknown | Known) for v in values):
        return True
    if kind_of(ev, of.path, of.qualname) == "plain":
        return not all(isinstance(v, Known) and v.value is None for v in values)
    return of.given is not None and not of.given.open


def given_field(ev: Evaluator, of: Instance, name: str) -> Abstract | None:
    """What a field of a dataclass or model was given when the instance was made."""
    if of.given is None or kind_of(ev, of.path, of.qualname) in ("plain", "enum"):
        return None
    given, index = passed_up(ev, of)
    classes = lineage(ev, of.path, of.qualname).classes
    if given is None or index >= len(classes):
        return None
    if name in given.keywords:
        return given.keywords[name].value
    from trackplan.code.python.link.fields import fields_of

    path, facts = classes[index]
    names = list(fields_of(ev, path, facts.qualname))
    position = names.index(name) if name in names else len(names)
    positional = given.positional
    return positional[position].value if position < len(positional) else None


def written_value(
    ev: Evaluator, of: Instance, own: Abstract, path: str, written: Written
) -> Abstract:
    """A value that a method gives to an attribute."""
    return ev.value(written.value, method_frame(ev, of, own, path, written.function))


def method_frame(
    ev: Evaluator, of: Instance, own: Abstract, path: str, method: FunctionFacts
) -> Frame:
    """The frame of a method of an instance: `__init__` was given what the instance was."""
    from trackplan.code.python.link.binding import bound_frame

    if of.given is not None and method.qualname.endswith(".__init__"):
        function = ProjectFunction(path, method.qualname, own)
        return bound_frame(ev, function, method, of.given)
    if of.given is None and own is of and of.qualname == method.owner and of.path == path:
        return ev.frame(path, method.qualname)
    key = (method.qualname, method.parameters[0].name)
    return Frame(path, method.qualname, {key: own}, parent=None)


def member_value(ev: Evaluator, own: Abstract, path: str, facts: ClassFacts, name: str) -> Abstract:
    """What a name bound in the class body is, asked of an instance: methods are bound to it."""
    value = ev.value(facts.members[name], ev.frame(path))
    if not isinstance(value, ProjectFunction):
        return value
    function = ev.project.function(value.path, value.qualname)
    if function is None or function.owner is None:
        return value
    if is_decorated(ev, value.path, function, "staticmethod"):
        return value
    instance = own
    if is_decorated(ev, value.path, function, "classmethod") and isinstance(own, Instance):
        instance = ProjectClass(own.path, own.qualname)
    bound = ProjectFunction(value.path, value.qualname, instance, value.closure)
    if is_decorated(ev, value.path, function, *_PROPERTIES):
        from trackplan.code.python.link.abstract import Given
        from trackplan.code.python.link.calling import called

        return called(ev, bound, Given())
    return bound
