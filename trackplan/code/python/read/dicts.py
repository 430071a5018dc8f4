"""Dicts that statements change in place."""

from __future__ import annotations

import ast

from trackplan.code.python.expression import (
    OPAQUE,
    Argument,
    Attribute,
    Call,
    Choice,
    Collection,
    Comprehension,
    Constant,
    Dict,
    Entry,
    Expression,
    Name,
    Operation,
    Parameter,
    Passed,
    Place,
    Text,
    Without,
)
from trackplan.code.python.facts import Write
from trackplan.code.python.read.meeting import either
from trackplan.code.python.read.names import dotted, place_of
from trackplan.code.python.read.scope import NOWHERE, Scope

# What may be a dict that is changed in place.
_CHANGEABLE = (Dict, Without, Passed, Parameter, Call, Choice, Operation)
_KNOWN = (Dict, Without, Passed)
# What has items but is no dict.
_SEQUENCES = (Collection, Text, Constant)
# Methods of a dict that change it.
CHANGING = frozenset({"update", "setdefault", "pop", "clear"})
# These make something else.
_NO_DICTS = frozenset({"list", "set", "frozenset", "tuple", "sorted", "bytearray"})
# A dict that is written key by key is kept flat up to so many.
MOST_ENTRIES = 256
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
    if isinstance(base, Dict) and len(base.entries) < MOST_ENTRIES:
        return Dict((*base.entries, *entries))
    return Dict((Entry(None, base, entries[0].place, entries[0].place), *entries))


def change(scope: Scope, target: ast.expr, held: Expression, changed: Expression) -> None:
    """Note that a dict, held by a name, an attribute or an item, has changed in place."""
    if scope.conditional:
        changed = either(held, changed)
    if isinstance(target, ast.Subscript):
        change_item(scope, target, changed)
        return
    name = dotted(target)
    if name is None:
        return
    open_around(scope, name, held)
    attributes = {key for key, value in scope.here.items() if value is held and key[1:].count(".")}
    scope.replace(held, changed)
    if scope.here.get(name) is not changed:
        scope.bind(name, changed)
    for key in attributes | ({name} if "." in name else set()):
        written(scope, key)


def written(scope: Scope, key: str) -> None:
    """Note that the object held by a dotted key has changed."""
    base, _, attribute = key.rpartition(".")
    scope.body.writes.append(Write(known(scope, base), attribute, scope.here[key]))


def known(scope: Scope, key: str) -> Expression:
    """What a name, or a dotted one, stands for."""
    if key in scope.here:
        return scope.here[key]
    base, dot, attribute = key.rpartition(".")
    return Attribute(known(scope, base), attribute) if dot else scope.look_up(key)


def open_around(scope: Scope, name: str, held: Expression) -> None:
    """A dict of the function around may have more keys whenever this one runs."""
    holder = None if name in scope.here else scope.holder(name)
    if holder is not None and isinstance(held, _KNOWN):
        more = Entry(None, OPAQUE, NOWHERE, NOWHERE)
        holder.replace(held, appended(held, (more,)))


def change_item(scope: Scope, target: ast.Subscript, changed: Expression) -> None:
    """A dict within a dict has changed."""
    from trackplan.code.python.read.expressions import read

    outer = read(scope, target.value)
    if isinstance(outer, _KNOWN):
        entry = Entry(read(scope, target.slice), changed, place_of(target.slice), place_of(target))
        change(scope, target.value, outer, appended(outer, (entry,)))


def set_item(scope: Scope, target: ast.Subscript, key: Expression, value: Expression) -> None:
    """`d[key] = value`."""
    held = held_by(scope, target.value)
    if held is None:
        return
    if no_dict(held, key):
        change(scope, target.value, held, OPAQUE)
    else:
        entry = Entry(key, value, place_of(target.slice), place_of(target))
        change(scope, target.value, held, appended(held, (entry,)))


def no_dict(held: Expression, key: Expression) -> bool:
    """Whether an item is more likely one of a list."""
    if isinstance(held, Comprehension):
        return held.kind != "dict"
    counted = isinstance(key, Constant) and isinstance(key.value, int)
    return isinstance(held, _SEQUENCES) or (counted and not isinstance(held, _KNOWN))


def held_by(scope: Scope, target: ast.expr) -> Expression | None:
    """What a name, an attribute or an item of it holds, None where it is none of these."""
    from trackplan.code.python.read.expressions import read

    value = read(scope, target)
    return value if is_held(target) else None


def is_held(target: ast.expr) -> bool:
    """Whether it is a name, an attribute or an item of such, so that reading it calls nothing."""
    while isinstance(target, ast.Subscript) and is_plain(target.slice):
        target = target.value
    return dotted(target) is not None


def is_plain(key: ast.expr) -> bool:
    """Whether a key is a literal or a name."""
    return isinstance(key, ast.Constant) or dotted(key) is not None


def delete_item(scope: Scope, target: ast.Subscript, key: Expression) -> None:
    """`del d[key]`."""
    held = held_by(scope, target.value)
    if held is not None:
        gone = OPAQUE if no_dict(held, key) else Without(held, key)
        change(scope, target.value, held, gone)


def call_method(scope: Scope, node: ast.Attribute, call: Call) -> None:
    """`d.update(…)` and its like, where `d` may be a dict."""
    if not is_held(node.value):
        return
    held = held_by(scope, node.value)
    if held is None or is_list_or_set(held):
        return
    if isinstance(held, _CHANGEABLE) or isinstance(node.value, ast.Attribute | ast.Subscript):
        changed = after_method(node.attr, held, call)
        if changed is not None:
            change(scope, node.value, held, changed)


def is_list_or_set(held: Expression) -> bool:
    """Whether it is surely no dict, though it has methods of these names."""
    made = held.function if isinstance(held, Call) else None
    return isinstance(held, _SEQUENCES) or (isinstance(made, Name) and made.id in _NO_DICTS)


def after_method(method: str, held: Expression, call: Call) -> Expression | None:
    """A dict after one of its methods was called; None where the method changes nothing."""
    arguments = call.arguments
    match method:
        case "update":
            return appended(held, tuple(as_entry(each) for each in arguments))
        case "setdefault" if arguments:
            return appended(held, (default_entry(call),))
        case "pop" if arguments and not no_dict(held, arguments[0].value):
            return Without(held, arguments[0].value)
        case "clear" if not arguments:
            return Without(held, None)
        case _:
            return None


def as_entry(argument: Argument) -> Entry:
    """An argument of `update`."""
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
                scope.replace(held, Passed(held, call, position))


def last(function: ast.Name | ast.Attribute) -> str:
    """The last name of what is called."""
    return function.id if isinstance(function, ast.Name) else function.attr
