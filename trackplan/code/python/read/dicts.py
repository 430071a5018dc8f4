"""Dicts that statements change in place."""

from __future__ import annotations

import ast

from trackplan.code.python.expression import (
    Call,
    Choice,
    Constant,
    Dict,
    Entry,
    Expression,
    Operation,
    Parameter,
    Passed,
    Place,
    Without,
)
from trackplan.code.python.facts import Write
from trackplan.code.python.read.names import dotted, place_of
from trackplan.code.python.read.scope import Scope

# What may be a dict that is changed in place.
_CHANGEABLE = (Dict, Without, Passed, Parameter, Call, Choice, Operation)
# These do not change what they are given.
_HARMLESS = frozenset(
    {
        *("len", "str", "repr", "print", "isinstance", "dict", "list", "sorted", "dumps", "bool"),
        *("debug", "info", "warning", "error", "exception", "log", "copy", "deepcopy", "tuple"),
    }
)


def appended(base: Expression, entries: tuple[Entry, ...]) -> Expression:
    """A dict with more entries."""
    if not entries:
        return base
    if isinstance(base, Dict):
        return Dict((*base.entries, *entries))
    return Dict((Entry(None, base, entries[0].place, entries[0].place), *entries))


def change(scope: Scope, target: ast.expr, held: Expression, changed: Expression) -> None:
    """Note that a dict, held by a name or an attribute, has changed in place."""
    name = dotted(target)
    if name is None:
        return
    if isinstance(target, ast.Name):
        scope.bind(name, changed)
    else:
        scope.here[name] = changed
        if isinstance(target, ast.Attribute):
            from trackplan.code.python.read.expressions import read

            base = read(scope, target.value)
            scope.body.writes.append(Write(base, target.attr, changed))
    parameter = origin(held)
    if isinstance(parameter, Parameter):
        scope.body.mutates[parameter.name] = changed


def origin(value: Expression) -> Expression | None:
    """What a dict was before it was changed for the first time."""
    while True:
        if isinstance(value, Dict):
            first = value.entries[0] if value.entries else None
            if first is None or first.key is not None or first.maybe:
                return None
            value = first.value
        elif isinstance(value, Without | Passed):
            value = value.base
        else:
            return value


def set_item(scope: Scope, target: ast.Subscript, key: Expression, value: Expression) -> None:
    """`d[key] = value`."""
    held = held_by(scope, target.value)
    if held is not None:
        entry = Entry(key, value, place_of(target.slice), place_of(target))
        change(scope, target.value, held, appended(held, (entry,)))


def held_by(scope: Scope, target: ast.expr) -> Expression | None:
    """What a name or attribute holds, None where it is neither."""
    from trackplan.code.python.read.expressions import read

    return None if dotted(target) is None else read(scope, target)


def delete_item(scope: Scope, target: ast.Subscript, key: Expression) -> None:
    """`del d[key]`."""
    held = held_by(scope, target.value)
    if held is not None:
        change(scope, target.value, held, Without(held, key))


def call_method(scope: Scope, node: ast.Call, call: Call) -> None:
    """`d.update(…)` and its like, where `d` may be a dict."""
    if not isinstance(node.func, ast.Attribute) or dotted(node.func.value) is None:
        return
    held = held_by(scope, node.func.value)
    if not isinstance(held, _CHANGEABLE) and not isinstance(node.func.value, ast.Attribute):
        return
    changed = after_method(node.func.attr, held, call) if held is not None else None
    if held is not None and changed is not None:
        change(scope, node.func.value, held, changed)


def after_method(method: str, held: Expression, call: Call) -> Expression | None:
    """A dict after one of its methods was called; None where the method changes nothing."""
    arguments = call.arguments
    match method:
        case "update":
            return appended(held, tuple(as_entry(each) for each in arguments))
        case "setdefault" if arguments:
            return appended(held, (default_entry(call),))
        case "pop" if arguments:
            return Without(held, arguments[0].value)
        case "clear" if not arguments:
            return Without(held, None)
        case _:
            return None


def as_entry(argument: object) -> Entry:
    """An argument of `update`."""
    from trackplan.code.python.expression import Argument

    assert isinstance(argument, Argument)  # noqa: S101
    if argument.name is None:
        return Entry(None, argument.value, argument.place, argument.place)
    place = argument.name_place or argument.place
    return Entry(Constant(argument.name, place), argument.value, place, argument.place)


def default_entry(call: Call) -> Entry:
    """What `setdefault` adds."""
    key, *values = call.arguments
    value = values[0].value if values else Constant(None, key.place)
    place: Place = values[0].place if values else key.place
    return Entry(key.value, value, key.place, place, default=True)


def hand_over(scope: Scope, node: ast.Call, call: Call) -> None:
    """A dict that was an argument of a call may have changed there."""
    if not isinstance(node.func, ast.Name | ast.Attribute) or last(node.func) in _HARMLESS:
        return
    values = [*node.args, *(keyword.value for keyword in node.keywords)]
    for position, value in enumerate(values):
        if isinstance(value, ast.Name):
            held = scope.here.get(value.id)
            if isinstance(held, Dict | Without | Passed):
                scope.bind(value.id, Passed(held, call, position))


def last(function: ast.Name | ast.Attribute) -> str:
    """The last name of what is called."""
    return function.id if isinstance(function, ast.Name) else function.attr
