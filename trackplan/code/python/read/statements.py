"""Statements: one short function for each kind, in the order of the code."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from trackplan.code.python import expression as ex
from trackplan.code.python.expression import OPAQUE
from trackplan.code.python.facts import CallFacts
from trackplan.code.python.read.assignments import assign, augment
from trackplan.code.python.read.definitions import define_class, define_function
from trackplan.code.python.read.dicts import delete_item, hand_over
from trackplan.code.python.read.expressions import annotation, read
from trackplan.code.python.read.loops import loop
from trackplan.code.python.read.meeting import Environment, met, one_of_all
from trackplan.code.python.read.names import dotted
from trackplan.code.python.read.noted import Noted
from trackplan.code.python.read.reading import MOST_ROUNDS
from trackplan.code.python.read.scope import Scope


def run(scope: Scope, body: Iterable[ast.stmt]) -> None:
    """Statements one after the other."""
    for statement in body:
        how = _HOW.get(type(statement))
        if how is not None:
            how(scope, statement)


def branch(
    scope: Scope, body: Iterable[ast.stmt], environment: Environment | None
) -> Environment | None:
    """What is known at the end of a body that begins with what is given."""
    if environment is None:
        scope.env = None
        return None
    scope.env = dict(environment)
    run(scope, body)
    return scope.env


def expression(scope: Scope, node: ast.Expr) -> None:
    """An expression by itself: mostly a call, which may change what it is given."""
    read(scope, node.value)
    after_call(scope, node.value)


def after_call(scope: Scope, node: ast.expr) -> None:
    """What a call that was just read may have changed."""
    inner = node.value if isinstance(node, ast.Await) else node
    if not isinstance(inner, ast.Call):
        return
    call = just_made(scope, inner)
    if call is not None:
        hand_over(scope, inner, call)


def just_made(scope: Scope, node: ast.Call) -> ex.Call | None:
    """The call that was read last, None where it was not the last."""
    noted: list[CallFacts] = scope.body.calls
    if noted and noted[-1].call.place[:2] == (node.lineno - 1, node.col_offset):
        return noted[-1].call
    return None


def assignment(scope: Scope, node: ast.Assign) -> None:
    """`a = b = value`."""
    value = read(scope, node.value)
    after_call(scope, node.value)
    for target in node.targets:
        assign(scope, target, value)


def annotated(scope: Scope, node: ast.AnnAssign) -> None:
    """`a: T = value`, or only `a: T`."""
    if scope.is_class and isinstance(node.target, ast.Name):
        scope.annotations[node.target.id] = annotation(scope, node.annotation)
    if node.value is not None:
        value = read(scope, node.value)
        after_call(scope, node.value)
        assign(scope, node.target, value)


def imported(scope: Scope, node: ast.Import) -> None:
    """`import a.b`, `import a.b as c`."""
    for each in node.names:
        if each.asname is not None:
            scope.bind(each.asname, ex.Imported(each.name, None))
        else:
            top = each.name.partition(".")[0]
            scope.bind(top, ex.Imported(top, None))


def imported_from(scope: Scope, node: ast.ImportFrom) -> None:
    """`from a import b`."""
    module = node.module or ""
    for each in node.names:
        if each.name == "*":
            scope.reading.star_imports.append(ex.Imported(module, None, node.level))
        else:
            bound = ex.Imported(module, each.name, node.level)
            scope.bind(each.asname or each.name, bound)


def condition(scope: Scope, node: ast.If) -> None:
    """`if`; a row of `elif` is read without recursion."""
    outcomes = []
    following: list[ast.stmt] = [node]
    while len(following) == 1 and isinstance(following[0], ast.If):
        current = following[0]
        read(scope, current.test)
        before = scope.here
        outcomes.append(branch(scope, current.body, before))
        scope.env = before
        following = current.orelse
    run_from = dict(scope.here)
    outcomes.append(branch(scope, following, run_from))
    scope.env = met(outcomes)


def context(scope: Scope, node: ast.With | ast.AsyncWith) -> None:
    """`with x as y`."""
    for item in node.items:
        value = read(scope, item.context_expr)
        if item.optional_vars is not None:
            assign(scope, item.optional_vars, ex.Entered(value))
    run(scope, node.body)


def attempt(scope: Scope, node: ast.Try) -> None:
    """`try`: a handler begins with what was known before the body, or anywhere within it."""
    if node.finalbody:
        scope.exits.append((len(scope.breaks), []))
    before = dict(scope.here)
    scope.bound.append({})
    after = branch(scope, node.body, before)
    inside = interrupted(before, scope.bound.pop())
    outcomes = [branch(scope, node.orelse, after)]
    for handler in node.handlers:
        scope.env = dict(inside)
        if handler.type is not None:
            read(scope, handler.type)
        if handler.name is not None:
            scope.bind(handler.name, OPAQUE)
        run(scope, handler.body)
        outcomes.append(scope.env)
    scope.env = met(outcomes)
    if node.finalbody:
        finish(scope, node.finalbody, scope.exits.pop()[1], inside)


def interrupted(before: Environment, bound: dict[str, list[ex.Expression]]) -> Environment:
    """What is known where a body may have stopped after any of its statements."""
    values = {
        name: one_of_all([before[name], *reversed(found)] if name in before else reversed(found))
        for name, found in bound.items()
    }
    return before | values


def finish(
    scope: Scope, body: list[ast.stmt], exits: Sequence[Environment], otherwise: Environment
) -> None:
    """`finally`: read with whatever leads there; afterwards only what ends well goes on."""
    ended_well = scope.env
    twice = bool(exits) and ended_well is not None and scope.reading.rounds < MOST_ROUNDS
    scope.reading.rounds += twice
    ended = branch(scope, body, met([ended_well, *exits]) or otherwise)
    if exits and ended is not None and scope.exits:
        scope.exits[-1][1].append(ended)
    if twice and ended_well is not None:
        noted = Noted(scope)
        branch(scope, body, ended_well)
        noted.restore()
    elif ended_well is None:
        scope.env = None
    scope.reading.rounds -= twice


def matched(scope: Scope, node: ast.Match) -> None:
    """`match`: each case is a branch."""
    read(scope, node.subject)
    before = scope.here
    outcomes: list[Environment | None] = []
    certain = False
    for case in node.cases:
        scope.env = dict(before)
        for captured in captures(case.pattern):
            scope.bind(captured, OPAQUE)
        if case.guard is not None:
            read(scope, case.guard)
        run(scope, case.body)
        outcomes.append(scope.env)
        certain = certain or (case.guard is None and takes_all(case.pattern))
    scope.env = met(outcomes if certain else [before, *outcomes])


def captures(pattern: ast.pattern) -> Iterable[str]:
    """The names that a pattern binds."""
    for each in ast.walk(pattern):
        if isinstance(each, ast.MatchAs | ast.MatchStar) and each.name is not None:
            yield each.name
        elif isinstance(each, ast.MatchMapping) and each.rest is not None:
            yield each.rest


def takes_all(pattern: ast.pattern) -> bool:
    """Whether nothing gets past a pattern."""
    if isinstance(pattern, ast.MatchOr):
        return any(takes_all(each) for each in pattern.patterns)
    return isinstance(pattern, ast.MatchAs) and (
        pattern.pattern is None or takes_all(pattern.pattern)
    )


def returned(scope: Scope, node: ast.Return) -> None:
    """`return x`."""
    value = read(scope, node.value) if node.value is not None else None
    if scope.env is not None:
        scope.ends.append(scope.env)
        if value is not None:
            scope.results.append(value)
    scope.leave()


def raised(scope: Scope, node: ast.Raise) -> None:
    """`raise x`."""
    for each in (node.exc, node.cause):
        if each is not None:
            read(scope, each)
    scope.leave()


def broken_off(scope: Scope, _: ast.Break) -> None:
    """`break`."""
    scope.leave(scope.breaks)


def continued(scope: Scope, _: ast.Continue) -> None:
    """`continue`."""
    scope.leave(scope.rounds)


def deleted(scope: Scope, node: ast.Delete) -> None:
    """`del x`, `del d[k]`."""
    for target in node.targets:
        delete(scope, target)


def delete(scope: Scope, target: ast.expr) -> None:
    """One of the targets of `del`."""
    name = dotted(target)
    if name is not None:
        scope.unbind(name)
    elif isinstance(target, ast.Subscript):
        delete_item(scope, target, read(scope, target.slice))
    elif isinstance(target, ast.Attribute):
        read(scope, target.value)
    elif isinstance(target, ast.Tuple | ast.List):
        for each in target.elts:
            delete(scope, each)


def asserted(scope: Scope, node: ast.Assert) -> None:
    """`assert x`."""
    read(scope, node.test)


def declared_global(scope: Scope, node: ast.Global) -> None:
    """`global x`."""
    scope.global_names.update(node.names)


def declared_nonlocal(scope: Scope, node: ast.Nonlocal) -> None:
    """`nonlocal x`: what it is given here is known in the function around, too."""
    for name in node.names:
        owner = scope.holder(name)
        if owner is not None:
            scope.owners[name] = owner


def alias(scope: Scope, node: Any) -> None:
    """`type X = …`, of Python 3.12."""
    scope.bind(node.name.id, annotation(scope, node.value))


_HOW: dict[type, Callable[[Scope, Any], None]] = {
    ast.Expr: expression,
    ast.Assign: assignment,
    ast.AnnAssign: annotated,
    ast.AugAssign: augment,
    ast.FunctionDef: define_function,
    ast.AsyncFunctionDef: define_function,
    ast.ClassDef: define_class,
    ast.Import: imported,
    ast.ImportFrom: imported_from,
    ast.If: condition,
    ast.For: loop,
    ast.AsyncFor: loop,
    ast.While: loop,
    ast.With: context,
    ast.AsyncWith: context,
    ast.Try: attempt,
    ast.TryStar: attempt,
    ast.Match: matched,
    ast.Return: returned,
    ast.Raise: raised,
    ast.Break: broken_off,
    ast.Continue: continued,
    ast.Delete: deleted,
    ast.Assert: asserted,
    ast.Global: declared_global,
    ast.Nonlocal: declared_nonlocal,
}
if sys.version_info >= (3, 12):
    _HOW[ast.TypeAlias] = alias
