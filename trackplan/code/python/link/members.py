"""Attributes of classes, and members of Enums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trackplan.code.python import expression as ex
from trackplan.code.python.link.abstract import (
    INTEGER,
    UNKNOWN,
    Abstract,
    Array,
    At,
    EnumMember,
    External,
    Given,
    GivenArgument,
    Instance,
    Known,
    MethodOf,
    ProjectClass,
    ProjectFunction,
)
from trackplan.code.python.link.bases import is_text_enum, kind_of, lineage
from trackplan.code.python.link.frame import Frame
from trackplan.code.python.link.parameters import is_decorated

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator


def class_attribute(ev: Evaluator, of: ProjectClass, name: str) -> Abstract:
    """An attribute of a class itself."""
    above = lineage(ev, of.path, of.qualname)
    for path, facts in above.classes:
        if name in facts.members:
            if kind_of(ev, of.path, of.qualname) == "enum":
                member = enum_member(ev, of, name)
                if member is not None:
                    return member
            value = ev.value(facts.members[name], ev.frame(path))
            return bound_to_class(ev, value, of)
    if name == "__name__":
        return Known(of.qualname.rpartition(".")[2])
    return MethodOf(of, name)


def bound_to_class(ev: Evaluator, value: Abstract, of: ProjectClass) -> Abstract:
    """A class method is bound to the class it is asked of; everything else is as it is."""
    if isinstance(value, ProjectFunction):
        facts = ev.project.function(value.path, value.qualname)
        if facts is not None and is_decorated(ev, value.path, facts, "classmethod"):
            return ProjectFunction(value.path, value.qualname, of, value.closure)
    return value


def enum_member(ev: Evaluator, of: ProjectClass, name: str) -> EnumMember | None:
    """A member of an Enum, None where the name is something else in it."""
    for path, facts in lineage(ev, of.path, of.qualname).classes:
        written = facts.members.get(name)
        if written is None:
            continue
        if isinstance(written, ex.Defined) or name.startswith("_"):
            return None
        value = enum_value(ev, of, name, ev.value(written, ev.frame(path)), written)
        return EnumMember(of.path, of.qualname, name, value)
    return None


def enum_value(
    ev: Evaluator, of: ProjectClass, name: str, value: Abstract, written: ex.Expression
) -> Abstract:
    """What `.value` of a member is."""
    if is_auto(ev, of.path, written):
        return automatic(ev, of, name)
    externals = lineage(ev, of.path, of.qualname).externals
    choices = any(external.startswith("django.") for external in externals)
    if choices and isinstance(value, Array) and value.items:
        return value.items[0]
    return value


def is_auto(ev: Evaluator, path: str, written: ex.Expression) -> bool:
    """Whether a member is `auto()`."""
    if not isinstance(written, ex.Call):
        return False
    function = ev.value(written.function, ev.frame(path))
    return isinstance(function, External) and function.name.rpartition(".")[2] == "auto"


def automatic(ev: Evaluator, of: ProjectClass, name: str) -> Abstract:
    """The value that `auto()` gives: the class may say how, else a StrEnum takes the name."""
    for path, facts in lineage(ev, of.path, of.qualname).classes:
        how = facts.members.get("_generate_next_value_")
        if isinstance(how, ex.Defined):
            return generated(ev, path, how.qualname, name)
    return Known(name.lower()) if is_text_enum(ev, of.path, of.qualname) else INTEGER


def generated(ev: Evaluator, path: str, qualname: str, name: str) -> Abstract:
    """What `_generate_next_value_` of a class makes of a member's name."""
    function = ev.project.function(path, qualname)
    if function is None or function.result is None or not function.parameters:
        return UNKNOWN
    bindings: dict[tuple[str, str], Abstract] = {
        (qualname, function.parameters[0].name): Known(name)
    }
    return ev.value(function.result, Frame(path, qualname, bindings))


def members_of(ev: Evaluator, of: ProjectClass) -> list[EnumMember]:
    """All members of an Enum, in their order."""
    found = []
    for _, facts in lineage(ev, of.path, of.qualname).classes:
        for name in facts.members:
            member = enum_member(ev, of, name)
            if member is not None:
                found.append(member)
    return found


def member_attribute(ev: Evaluator, member: EnumMember, name: str) -> Abstract:
    """An attribute of a member: its value, its name, or what its class makes of it."""
    from trackplan.code.python.link.instances import instance_attribute

    if name in {"value", "_value_"}:
        return member.value
    if name in {"name", "_name_"}:
        return Known(member.name)
    items = member.value.items if isinstance(member.value, Array) else (member.value,)
    at = At(member.path, (0, 0, 0, 0))
    given = Given(tuple(GivenArgument(item, at) for item in items or ()))
    instance = Instance(member.path, member.qualname, given)
    found = instance_attribute(ev, instance, name, own=member)
    if isinstance(found, MethodOf) and is_text_enum(ev, member.path, member.qualname):
        return MethodOf(member.value, name)
    return found
