"""Statements: one short function for each kind, in the order of the code."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from trackplan.code.python import expression as ex
from trackplan.code.python.expression import OPAQUE
from trackplan.code.python.facts import CallFacts
from trackplan.code.python.read.assignments import assign, augment
from trackplan.code.python.read.definitions import define_class, define_function
from trackplan.code.python.read.dicts import call_method, delete_item, hand_over
from trackplan.code.python.read.expressions import annotation, read
from trackplan.code.python.read.meeting import met
from trackplan.code.python.read.scope import Environment, Scope

# Loops within more loops than this are read once.
DEEPEST_LOOP = 3


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
        call_method(scope, inner, call)
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
        assign(scope, node.target, read(scope, node.value))


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


def loop(scope: Scope, node: ast.For | ast.AsyncFor | ast.While) -> None:
    """`for` and `while`: what the body changes is known at its beginning, too."""
    body = scope.body
    target = None
    element: ex.Expression = OPAQUE
    if isinstance(node, ast.While):
        read(scope, node.test)
    else:
        element = ex.Element(read(scope, node.iter), scope.reading.next())
        target = node.target
    before = scope.here
    noted = Noted(scope)
    body.loops += 1
    after = once_around(scope, node.body, before, target, element)
    changed = after is not None and any(after.get(key) is not before[key] for key in before)
    if changed and body.loops <= DEEPEST_LOOP:
        noted.restore()
        again = met([before, after]) or before
        after = once_around(scope, node.body, again, target, element)
    body.loops -= 1
    forever = isinstance(node, ast.While) and is_true(node.test)
    left = scope.last_breaks
    ended = branch(scope, node.orelse, met([None if forever else before, after]))
    scope.env = met([None if forever and left else ended, *left])


def once_around(
    scope: Scope,
    statements: list[ast.stmt],
    environment: Environment,
    target: ast.expr | None,
    element: ex.Expression,
) -> Environment | None:
    """What is known after one round; where the loop is left is in `last_breaks`."""
    scope.breaks.append([])
    scope.env = dict(environment)
    if target is not None:
        assign(scope, target, element)
    run(scope, statements)
    scope.last_breaks = scope.breaks.pop()
    return scope.env


def is_true(test: ast.expr) -> bool:
    """Whether a loop goes on until it is left."""
    return isinstance(test, ast.Constant) and bool(test.value)


class Noted:
    """What was noted so far, to begin anew from here."""

    def __init__(self, scope: Scope) -> None:
        body, reading = scope.body, scope.reading
        self.lists: list[tuple[list[Any], int]] = [
            (each, len(each)) for each in (body.calls, body.results, body.writes)
        ]
        self.reading = reading
        self.functions = dict(reading.functions)
        self.classes = dict(reading.classes)

    def restore(self) -> None:
        """Forget what was noted since."""
        for noted, length in self.lists:
            del noted[length:]
        self.reading.functions = self.functions
        self.reading.classes = self.classes


def context(scope: Scope, node: ast.With | ast.AsyncWith) -> None:
    """`with x as y`."""
    for item in node.items:
        value = read(scope, item.context_expr)
        if item.optional_vars is not None:
            assign(scope, item.optional_vars, ex.Entered(value))
    run(scope, node.body)


def attempt(scope: Scope, node: ast.Try) -> None:
    """`try`: a handler begins with what was known before the body, or within it."""
    if node.finalbody:
        scope.exits.append([])
    before = dict(scope.here)
    after = branch(scope, node.body, before)
    inside = met([before, after]) or before
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
        finish(scope, node.finalbody, scope.exits.pop())


def finish(scope: Scope, body: list[ast.stmt], exits: Sequence[Environment]) -> None:
    """`finally`: read with whatever leads there; afterwards only what ends well goes on."""
    ended_well = scope.env
    branch(scope, body, met([ended_well, *exits]) or {})
    if exits and ended_well is not None:
        noted = Noted(scope)
        branch(scope, body, ended_well)
        noted.restore()
    elif ended_well is None:
        scope.env = None


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
    return isinstance(pattern, ast.MatchAs) and pattern.pattern is None


def returned(scope: Scope, node: ast.Return) -> None:
    """`return x`."""
    if node.value is not None:
        value = read(scope, node.value)
        if scope.env is not None:
            scope.results.append(value)
    scope.leave()


def raised(scope: Scope, node: ast.Raise) -> None:
    """`raise x`."""
    if node.exc is not None:
        read(scope, node.exc)
    scope.leave()


def left(scope: Scope, _: ast.Break | ast.Continue) -> None:
    """`break`, `continue`."""
    scope.leave(loop=True)


def deleted(scope: Scope, node: ast.Delete) -> None:
    """`del x`, `del d[k]`."""
    for target in node.targets:
        if isinstance(target, ast.Subscript):
            delete_item(scope, target, read(scope, target.slice))
        elif isinstance(target, ast.Name):
            scope.here.pop(target.id, None)


def asserted(scope: Scope, node: ast.Assert) -> None:
    """`assert x`."""
    read(scope, node.test)


def declared_global(scope: Scope, node: ast.Global) -> None:
    """`global x`."""
    scope.global_names.update(node.names)


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
    ast.Break: left,
    ast.Continue: left,
    ast.Delete: deleted,
    ast.Assert: asserted,
    ast.Global: declared_global,
}
