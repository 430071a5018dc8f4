"""Assignments: to names, attributes, items, and several at once."""

from __future__ import annotations

import ast

from trackplan.code.python import expression as ex
from trackplan.code.python.expression import OPAQUE, Expression
from trackplan.code.python.facts import Write
from trackplan.code.python.read.dicts import appended, change, held_by, set_item
from trackplan.code.python.read.expressions import operated, read
from trackplan.code.python.read.names import dotted, place_of
from trackplan.code.python.read.scope import Scope


def assign(scope: Scope, target: ast.expr, value: Expression) -> None:
    """`target = value`."""
    match target:
        case ast.Name(id=name):
            scope.bind(name, value)
        case ast.Tuple(elts=targets) | ast.List(elts=targets):
            unpack(scope, targets, value)
        case ast.Starred(value=inner):
            assign(scope, inner, OPAQUE)
        case ast.Attribute():
            set_attribute(scope, target, value)
        case ast.Subscript():
            set_item(scope, target, read(scope, target.slice), value)
        case _:
            return


def unpack(scope: Scope, targets: list[ast.expr], value: Expression) -> None:
    """`a, b = value`."""
    items = value.items if isinstance(value, ex.Collection) else ()
    starred = any(isinstance(each, ast.Starred) for each in targets)
    spread = any(isinstance(each, ex.Argument) for each in items)
    plain = len(items) == len(targets) and not starred and not spread
    before_star = True
    for position, target in enumerate(targets):
        before_star = before_star and not isinstance(target, ast.Starred)
        if plain:
            assign(scope, target, items[position])
        elif before_star:
            assign(scope, target, ex.Item(value, ex.Constant(position, place_of(target))))
        else:
            assign(scope, target, OPAQUE)


def set_attribute(scope: Scope, target: ast.Attribute, value: Expression) -> None:
    """`base.name = value`."""
    base = read(scope, target.value)
    name = dotted(target)
    if name is not None:
        scope.bind(name, value)
    scope.body.writes.append(Write(base, target.attr, value))


def augment(scope: Scope, node: ast.AugAssign) -> None:
    """`target += value`."""
    value = read(scope, node.value)
    target = node.target
    if isinstance(target, ast.Subscript):
        augment_item(scope, target, value)
        return
    held = held_by(scope, target)
    if held is None:
        return
    if isinstance(node.op, ast.BitOr) and not isinstance(held, ex.Constant | ex.Collection):
        place = place_of(node.value)
        change(scope, target, held, appended(held, (ex.Entry(None, value, place, place),)))
    else:
        assign(scope, target, operated(node.op, held, value))


def augment_item(scope: Scope, target: ast.Subscript, value: Expression) -> None:
    """`d[k] += value`; what stands in the brackets is evaluated once."""
    key = read(scope, target.slice)
    held = held_by(scope, target.value)
    if held is not None:
        result = ex.Operation("?", (ex.Item(held, key), value))
        set_item(scope, target, key, result)
