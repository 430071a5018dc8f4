"""Arguments of a call, and the frame of a function that is given them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trackplan.code.python import expression as ex
from trackplan.code.python.facts import FunctionFacts, ParameterFacts
from trackplan.code.python.link.abstract import (
    UNKNOWN,
    Abstract,
    Array,
    At,
    Given,
    GivenArgument,
    LambdaValue,
    ProjectFunction,
    Unbound,
    unbound_in,
)
from trackplan.code.python.link.frame import Frame
from trackplan.code.python.link.keywords import as_keywords, record_of_keywords
from trackplan.code.python.link.parameters import definition_frame, is_decorated
from trackplan.code.python.link.records import record_of

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator


def given_of(ev: Evaluator, call: ex.Call, frame: Frame) -> Given:
    """The arguments of a call."""
    return given_by(ev, call.arguments, frame)


def given_by(ev: Evaluator, written: tuple[ex.Argument, ...], frame: Frame) -> Given:
    """Arguments as written: what is spread in is taken apart as far as it is known."""
    positional: list[GivenArgument] = []
    keywords: dict[str, GivenArgument] = {}
    spreads: list[Unbound] = []
    spread_at = None
    dynamic: list[At] = []
    unknown = False
    for argument in written:
        value = ev.value(argument.value, frame)
        at = At(frame.path, argument.place)
        if argument.spread:
            spread_at = spread_at or GivenArgument(value, at)
        if argument.spread == 1:
            spread = spread_items(value, at)
            unknown = unknown or spread is None
            positional += spread or ()
            spreads += taken_from(value)
        elif argument.spread:
            record = record_of(value)
            unknown = unknown or record.open
            spreads += record.spreads
            keywords |= as_keywords(record)
            dynamic += record.dynamic_keys
        elif argument.name is None:
            positional.append(GivenArgument(value, at))
        else:
            name_at = At(frame.path, argument.name_place) if argument.name_place else None
            keywords[argument.name] = GivenArgument(value, at, name_at)
    return Given(tuple(positional), keywords, unknown, tuple(spreads), spread_at, tuple(dynamic))


def spread_items(value: Abstract, at: At) -> list[GivenArgument] | None:
    """The arguments that `*value` stands for, None where they are not known."""
    if isinstance(value, Array) and value.items is not None:
        return [GivenArgument(item, at) for item in value.items]
    return None


def taken_from(value: Abstract) -> tuple[Unbound, ...]:
    """The parameter that a value is, or is taken from."""
    return unbound_in(value)[:1]


def bound_frame(
    ev: Evaluator, function: ProjectFunction, facts: FunctionFacts, given: Given
) -> Frame:
    """The frame of a function of the project in which its parameters are what was given."""
    parameters = facts.parameters
    bindings: dict[tuple[str, str], Abstract] = {}
    if parameters and takes_instance(ev, function, facts):
        own = function.instance
        if own is not None:
            bindings[facts.qualname, parameters[0].name] = own
        parameters = parameters[1:]
    outer = facts.outer
    parent = function.closure or (ev.frame(function.path, outer) if outer else None)
    frame = Frame(function.path, facts.qualname, bindings, parent=parent)
    left = dict(given.keywords)
    positional = list(given.positional)
    for parameter in parameters:
        bindings[facts.qualname, parameter.name] = argument(
            ev, function.path, facts, parameter, positional, left, given
        )
    return frame


def takes_instance(ev: Evaluator, function: ProjectFunction, facts: FunctionFacts) -> bool:
    """Whether callers do not give the first parameter: a method is bound to its instance."""
    if is_bound_task(facts):
        return True
    if facts.owner is None or function.instance is None:
        return False
    return not is_decorated(ev, function.path, facts, "staticmethod")


def is_bound_task(facts: FunctionFacts) -> bool:
    """Whether a decorator says `bind=True`, as Celery has it: the task itself comes first."""
    return any(
        argument.name == "bind"
        and isinstance(argument.value, ex.Constant)
        and argument.value.value is True
        for decorator in facts.decorators
        if isinstance(decorator, ex.Call)
        for argument in decorator.arguments
    )


def argument(
    ev: Evaluator,
    path: str,
    facts: FunctionFacts,
    parameter: ParameterFacts,
    positional: list[GivenArgument],
    left: dict[str, GivenArgument],
    given: Given,
) -> Abstract:
    """What one parameter is given; what it takes is taken away from what is left."""
    if parameter.kind == "args":
        rest, positional[:] = list(positional), []
        return Array() if given.open else Array(tuple(each.value for each in rest))
    if parameter.kind == "kwargs":
        return record_of_keywords(left, given)
    if positional and parameter.kind != "keyword":
        return positional.pop(0).value
    if parameter.name in left and parameter.kind != "positional":
        return left.pop(parameter.name).value
    if given.open:
        return unknown_of(given)
    if parameter.default is not None:
        return ev.value(parameter.default, definition_frame(ev, path, facts))
    return UNKNOWN


def unknown_of(given: Given) -> Abstract:
    """An argument that may be in what was spread in: it depends on what that was."""
    if not given.spreads:
        return UNKNOWN
    spread = given.spreads[0]
    return Unbound(spread.path, spread.function, spread.name, UNKNOWN, direct=False)


def lambda_frame(function: LambdaValue, given: Given) -> Frame:
    """The frame of a lambda's body."""
    it = function.function
    assert isinstance(it, ex.Function)  # noqa: S101
    values = [each.value for each in given.positional]
    bindings: dict[tuple[str, str], Abstract] = {}
    for position, parameter in enumerate(it.parameters):
        if position < len(values):
            bindings[parameter.function, parameter.name] = values[position]
        elif parameter.name in given.keywords:
            bindings[parameter.function, parameter.name] = given.keywords[parameter.name].value
        else:
            bindings[parameter.function, parameter.name] = UNKNOWN
    return Frame(function.path, function.closure.function, bindings, parent=function.closure)


def position_of(facts: FunctionFacts, name: str, *, bound: bool) -> int | None:
    """Where callers give a parameter, None where only a keyword can."""
    parameters = facts.parameters[1:] if bound else facts.parameters
    for position, parameter in enumerate(parameters):
        if parameter.name == name:
            return position if parameter.kind in ("positional", "any") else None
    return None
