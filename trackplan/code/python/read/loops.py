"""Loops: what a body changes is known at its beginning, too."""

from __future__ import annotations

import ast

from trackplan.code.python import expression as ex
from trackplan.code.python.expression import OPAQUE
from trackplan.code.python.read.assignments import assign
from trackplan.code.python.read.expressions import read
from trackplan.code.python.read.meeting import Environment, met
from trackplan.code.python.read.noted import Noted
from trackplan.code.python.read.reading import MOST_ROUNDS
from trackplan.code.python.read.scope import Scope

_DICTS = (ex.Dict, ex.Without, ex.Passed)


class Loop:
    """One loop while it is read; `left` is what was known where it was left in the last round."""

    def __init__(self, scope: Scope, node: ast.For | ast.AsyncFor | ast.While) -> None:
        self.scope = scope
        self.body = node.body
        self.target = None if isinstance(node, ast.While) else node.target
        self.element: ex.Expression = OPAQUE
        if not isinstance(node, ast.While):
            self.element = ex.Element(read(scope, node.iter), scope.reading.next())
        self.left: list[Environment] = []

    def round(self, environment: Environment) -> Environment | None:
        """What is known after one round."""
        from trackplan.code.python.read.statements import run

        scope = self.scope
        scope.breaks.append([])
        scope.rounds.append([])
        scope.env = dict(environment)
        if self.target is not None:
            assign(scope, self.target, self.element)
        run(scope, self.body)
        self.left = scope.breaks.pop()
        return met([scope.env, *scope.rounds.pop()])

    def rounds(self, before: Environment) -> Environment | None:
        """What is known after any number of rounds, at least one."""
        reading = self.scope.reading
        if reading.rounds >= MOST_ROUNDS:
            return self.round(clouded(before, self.body))
        noted = Noted(self.scope)
        reading.rounds += 1  # for both, so that nested loops take a bounded time
        after = self.round(before)
        if after is not None and any(after.get(name) is not it for name, it in before.items()):
            noted.restore()
            after = self.round(met([before, after]) or before)
        reading.rounds -= 1
        return after


def loop(scope: Scope, node: ast.For | ast.AsyncFor | ast.While) -> None:
    """`for` and `while`."""
    from trackplan.code.python.read.statements import branch

    if isinstance(node, ast.While):
        read(scope, node.test)
    reading = Loop(scope, node)
    before = scope.here
    scope.body.loops += 1
    after = reading.rounds(before)
    scope.body.loops -= 1
    forever = isinstance(node, ast.While) and is_true(node.test)
    ended = branch(scope, node.orelse, None if forever else met([before, after]))
    scope.env = met([ended, *reading.left])


def is_true(test: ast.expr) -> bool:
    """Whether a loop goes on until it is left."""
    return isinstance(test, ast.Constant) and bool(test.value)


def clouded(environment: Environment, body: list[ast.stmt]) -> Environment:
    """What is known where a body that is read only once may have changed it before."""
    found = dict(environment)
    for statement in body:
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and node.id in found:
                changes = not isinstance(node.ctx, ast.Load)
                if changes or isinstance(found[node.id], _DICTS):
                    found[node.id] = OPAQUE
    return found
