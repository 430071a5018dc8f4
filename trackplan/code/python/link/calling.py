"""What a call gives back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trackplan.code.python import expression as ex
from trackplan.code.python.link.abstract import (
    NONE,
    UNKNOWN,
    Abstract,
    EnumMember,
    External,
    Given,
    Instance,
    Known,
    LambdaValue,
    MethodOf,
    OneOf,
    Partial,
    ProjectClass,
    ProjectFunction,
    Unbound,
    Unknown,
    one_of,
    options_of,
)
from trackplan.code.python.link.annotations import instance_of, made_by
from trackplan.code.python.link.bases import kind_of, lineage
from trackplan.code.python.link.binding import bound_frame, lambda_frame
from trackplan.code.python.link.externals import call_external
from trackplan.code.python.link.frame import Frame
from trackplan.code.python.link.keywords import record_of_call
from trackplan.code.python.link.members import members_of
from trackplan.code.python.link.methods import call_method, call_on_unknown
from trackplan.code.python.link.parameters import definition_frame

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator

# A function is followed into itself this often.
MOST_RECURSION = 2


def result_of(
    ev: Evaluator, call: ex.Call, function: Abstract, given: Given, frame: Frame
) -> Abstract:
    """What a call gives back, whoever is called."""
    if isinstance(function, External) and function.name == "builtins.super":
        return above(ev, frame)
    if isinstance(function, Unknown) and isinstance(call.function, ex.Attribute):
        return call_on_unknown(call.function.name)
    return called(ev, function, given)


def called(ev: Evaluator, function: Abstract, given: Given) -> Abstract:  # noqa: C901
    """What calling a value gives back."""
    match function:
        case ProjectFunction():
            return returned(ev, function, given)
        case LambdaValue():
            return evaluated(ev, function, given)
        case ProjectClass():
            return constructed(ev, function, given)
        case External(name=name):
            return call_external(ev, name, given)
        case MethodOf():
            return call_method(ev, function, given)
        case Partial():
            return called(ev, function.function, together(function.given, given))
        case OneOf(options=options):
            return one_of(called(ev, o, given) for o in options if not isinstance(o, Known))
        case Instance():
            return called_instance(ev, function, given)
        case Unbound(typed=typed) if not isinstance(typed, Unknown):
            return called(ev, typed, given)
        case Unbound():
            return MethodOf(function, "()")
        case _:
            return UNKNOWN


def together(first: Given, then: Given) -> Given:
    """The arguments of a partial function and those it is called with."""
    return Given(
        (*first.positional, *then.positional),
        {**first.keywords, **then.keywords},
        first.open or then.open,
        (*first.spreads, *then.spreads),
    )


def returned(ev: Evaluator, function: ProjectFunction, given: Given) -> Abstract:
    """What a function of the project returns: by its body, else by its annotation."""
    facts = ev.project.function(function.path, function.qualname)
    if facts is None:
        return UNKNOWN
    key = (function.path, function.qualname)
    if ev.running.count(key) >= MOST_RECURSION:
        return UNKNOWN
    declared = None
    value: Abstract = NONE
    if facts.result is not None:
        ev.running.append(key)
        try:
            value = ev.value(facts.result, bound_frame(ev, function, facts, given))
        finally:
            ev.running.pop()
    elif facts.returns is None:
        return value
    if facts.returns is not None and any(isinstance(o, Unknown) for o in options_of(value)):
        frame = definition_frame(ev, function.path, facts)
        declared = instance_of(ev, facts.returns, frame)
        value = one_of(declared if isinstance(o, Unknown) else o for o in options_of(value))
    elif facts.result is None and facts.returns is not None:
        frame = definition_frame(ev, function.path, facts)
        value = instance_of(ev, facts.returns, frame)
    return value


def evaluated(ev: Evaluator, function: LambdaValue, given: Given) -> Abstract:
    """What a lambda gives back."""
    it = function.function
    if not isinstance(it, ex.Function):
        return UNKNOWN
    return ev.value(it.result, lambda_frame(function, given))


def constructed(ev: Evaluator, of: ProjectClass, given: Given) -> Abstract:
    """A new instance; of an Enum, the member of this value."""
    kind = kind_of(ev, of.path, of.qualname)
    if kind == "enum":
        return member_by_value(ev, of, given)
    if kind == "typed-dict":
        # The keywords are the class's: none can be respelled in the call alone.
        record = record_of_call(given)
        fields = {key: replace(each, literal=False) for key, each in record.fields.items()}
        return replace(record, fields=fields)
    return Instance(of.path, of.qualname, given)


def member_by_value(ev: Evaluator, of: ProjectClass, given: Given) -> Abstract:
    """The members whose value an Enum may have been called with."""
    members: list[EnumMember] = members_of(ev, of)
    if not given.positional:
        return UNKNOWN
    wanted = given.positional[0].value
    if isinstance(wanted, Known):
        for member in members:
            if isinstance(member.value, Known) and member.value.value == wanted.value:
                return member
    if isinstance(wanted, Unbound):
        return Unbound(wanted.path, wanted.function, wanted.name, one_of(members), direct=False)
    return wanted if isinstance(wanted, EnumMember) else one_of(members)


def called_instance(ev: Evaluator, of: Instance, given: Given) -> Abstract:
    """What `__call__` of an instance gives back."""
    from trackplan.code.python.link.instances import instance_attribute

    method = instance_attribute(ev, of, "__call__")
    return called(ev, method, given) if isinstance(method, ProjectFunction) else UNKNOWN


def above(ev: Evaluator, frame: Frame) -> Abstract:
    """`super()`: an instance of the nearest base."""
    around: Frame | None = frame
    while around is not None:
        facts = ev.project.function(around.path, around.function)
        if facts is not None and facts.owner is not None:
            return base_of(ev, around.path, facts.owner)
        around = around.parent
    return UNKNOWN


def base_of(ev: Evaluator, path: str, qualname: str) -> Abstract:
    """An instance of the first base of a class."""
    lineages = lineage(ev, path, qualname)
    for where, facts in lineages.classes[1:2]:
        return Instance(where, facts.qualname)
    for external in lineages.externals:
        return made_by(ev, External(external))
    return UNKNOWN
