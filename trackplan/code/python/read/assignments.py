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
    plain = len(items) == len(targets) and not any(isinstance(t, ast.Starred) for t in targets)
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
        scope.here[name] = value
    scope.body.writes.append(Write(base, target.attr, value))


def augment(scope: Scope, node: ast.AugAssign) -> None:
    """`target += value`."""
    value = read(scope, node.value)
    if isinstance(node.target, ast.Subscript):
        assign(scope, node.target, ex.Operation("?", (read(scope, node.target), value)))
        return
    held = held_by(scope, node.target)
    if held is None:
        return
    if isinstance(node.op, ast.BitOr):
        place = place_of(node.value)
        change(scope, node.target, held, appended(held, (ex.Entry(None, value, place, place),)))
    else:
        assign(scope, node.target, operated(node.op, held, value))
