"""Expressions: one short function for each kind of node."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from trackplan.code.python import expression as ex
from trackplan.code.python.expression import OPAQUE, Expression
from trackplan.code.python.read.dicts import CHANGING, call_method
from trackplan.code.python.read.meeting import choice, either
from trackplan.code.python.read.names import (
    dotted,
    followed_tails,
    place_of,
    written_tails,
)
from trackplan.code.python.read.scope import Scope

# Deeper than this nobody writes by hand.
DEEPEST = 200
# A text of more parts is known by its beginning.
MOST_PARTS = 256

OPERATORS: dict[type, str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.BitOr: "|",
    ast.BitAnd: "&",
    ast.BitXor: "^",
    ast.LShift: "<<",
    ast.RShift: ">>",
    ast.MatMult: "@",
    ast.Not: "not",
    ast.USub: "-",
    ast.UAdd: "+",
    ast.Invert: "~",
}


def read(scope: Scope, node: ast.expr) -> Expression:
    """What an expression says; calls in it are noted."""
    if scope.depth > DEEPEST:
        return OPAQUE
    how = _HOW.get(type(node), unknown)
    scope.depth += 1
    try:
        return how(scope, node)
    finally:
        scope.depth -= 1


def unknown(scope: Scope, node: ast.expr) -> Expression:
    """Anything else, a slice for one: only the calls in it matter."""
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, ast.expr):
            read(scope, inner)
    return OPAQUE


def constant(_: Scope, node: ast.Constant) -> Expression:
    """A literal."""
    value = node.value
    if value is None or isinstance(value, str | int | float):
        return ex.Constant(value, place_of(node))
    return OPAQUE


def name(scope: Scope, node: ast.Name) -> Expression:
    """A name."""
    return scope.look_up(node.id)


def attribute(scope: Scope, node: ast.Attribute) -> Expression:
    """`base.name`: what it was set to here, if it was."""
    written = dotted(node)
    if written is not None and written in scope.here:
        return scope.here[written]
    return ex.Attribute(read(scope, node.value), node.attr)


def call(scope: Scope, node: ast.Call) -> Expression:
    """A call, which is noted."""
    function = read(scope, node.func)
    tails: set[str] = set()
    written_tails(node.func, tails, called=True)
    followed_tails(function, tails)
    arguments = [positional(scope, each, tails) for each in node.args]
    arguments += [keyword(scope, each, tails) for each in node.keywords]
    found = ex.Call(
        function, tuple(arguments), place_of(node), place_of(node.func), scope.reading.next()
    )
    scope.record(found, tails)
    if isinstance(node.func, ast.Attribute) and node.func.attr in CHANGING:
        call_method(scope, node.func, found)
    return found


def positional(scope: Scope, node: ast.expr, tails: set[str]) -> ex.Argument:
    """An argument without a name."""
    if isinstance(node, ast.Starred):
        written_tails(node.value, tails, called=False)
        return ex.Argument(read(scope, node.value), place_of(node.value), spread=1)
    value = read(scope, node)
    written_tails(node, tails, called=False)
    followed_tails(value, tails)
    return ex.Argument(value, place_of(node))


def keyword(scope: Scope, node: ast.keyword, tails: set[str]) -> ex.Argument:
    """An argument with a name, or `**x`."""
    value = read(scope, node.value)
    if node.arg is None:
        return ex.Argument(value, place_of(node.value), spread=2)
    written_tails(node.value, tails, called=False)
    followed_tails(value, tails)
    line, column = node.lineno - 1, node.col_offset
    name_place = (line, column, line, column + len(node.arg.encode()))
    return ex.Argument(value, place_of(node.value), node.arg, name_place)


def dict_display(scope: Scope, node: ast.Dict) -> Expression:
    """`{…}`."""
    display = scope.reading.next()
    entries = []
    for key, item in zip(node.keys, node.values, strict=True):
        value = read(scope, item)
        at = place_of(item)
        if key is None:
            entries.append(ex.Entry(None, value, at, at))
        else:
            entries.append(ex.Entry(read(scope, key), value, place_of(key), at, display=display))
    return ex.Dict(tuple(entries))


def f_string(scope: Scope, node: ast.JoinedStr) -> Expression:
    """An f-string."""
    return ex.Text(tuple(f_string_part(scope, part, node) for part in node.values))


def f_string_part(scope: Scope, part: ast.expr, whole: ast.JoinedStr) -> Expression:
    """A part of it: what a format makes of a value is not known."""
    if isinstance(part, ast.Constant) and isinstance(part.value, str):
        return ex.Constant(part.value, place_of(whole))
    if isinstance(part, ast.FormattedValue):
        value = read(scope, part.value)
        if part.format_spec is not None:
            read(scope, part.format_spec)
        plain = part.format_spec is None and part.conversion in {-1, ord("s")}
        return value if plain else OPAQUE
    return OPAQUE


def binary(scope: Scope, node: ast.BinOp) -> Expression:
    """`a + b`; a long row of them is read without recursion."""
    row = [node]
    while isinstance(row[-1].left, ast.BinOp):
        row.append(row[-1].left)
    value = read(scope, row[-1].left)
    for each in reversed(row):
        value = operated(each.op, value, read(scope, each.right))
    return OPAQUE if len(row) > DEEPEST else value


def operated(operator: ast.operator, left: Expression, right: Expression) -> Expression:
    """What an operator makes of two values."""
    sign = OPERATORS.get(type(operator), "?")
    if sign == "+" and (is_text(left) or is_text(right)):
        parts = left.parts if isinstance(left, ex.Text) else (left,)
        parts += right.parts if isinstance(right, ex.Text) else (right,)
        return ex.Text(parts if len(parts) <= MOST_PARTS else (*parts[:MOST_PARTS], OPAQUE))
    return ex.Operation(sign, (left, right))


def is_text(value: Expression) -> bool:
    """Whether a value is a text for sure."""
    if isinstance(value, ex.Constant):
        return isinstance(value.value, str)
    return isinstance(value, ex.Text)


def unary(scope: Scope, node: ast.UnaryOp) -> Expression:
    """`not a`, `-a`."""
    return ex.Operation(OPERATORS[type(node.op)], (read(scope, node.operand),))


def boolean(scope: Scope, node: ast.BoolOp) -> Expression:
    """`a or b`: one of them."""
    sign = "or" if isinstance(node.op, ast.Or) else "and"
    first = read(scope, node.values[0])
    scope.conditional += 1
    others = [read(scope, each) for each in node.values[1:]]
    scope.conditional -= 1
    return ex.Operation(sign, (first, *others))


def comparison(scope: Scope, node: ast.Compare) -> Expression:
    """`a < b`."""
    for each in (node.left, *node.comparators):
        read(scope, each)
    return ex.Operation("compare", ())


def ternary(scope: Scope, node: ast.IfExp) -> Expression:
    """`a if b else c`."""
    read(scope, node.test)
    scope.conditional += 1
    options = [read(scope, node.body), read(scope, node.orelse)]
    scope.conditional -= 1
    return choice(options)


def subscript(scope: Scope, node: ast.Subscript) -> Expression:
    """`a[b]`."""
    return ex.Item(read(scope, node.value), read(scope, node.slice))


def collection(scope: Scope, node: ast.List | ast.Tuple | ast.Set) -> Expression:
    """A list, tuple or set."""
    items = tuple(read(scope, each) for each in node.elts)
    match node:
        case ast.List():
            return ex.Collection("list", items)
        case ast.Tuple():
            return ex.Collection("tuple", items)
        case _:
            return ex.Collection("set", items)


def starred(scope: Scope, node: ast.Starred) -> Expression:
    """`*x` in a display."""
    return ex.Argument(read(scope, node.value), place_of(node), spread=1)


def awaited(scope: Scope, node: ast.Await) -> Expression:
    """`await x`."""
    return ex.Awaited(read(scope, node.value))


def anonymous(scope: Scope, node: ast.Lambda) -> Expression:
    """A lambda; its body is read here, as it is written."""
    qualname = f"{scope.qualname}.<lambda {scope.reading.next()}>"
    arguments = node.args
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    named += [each for each in (arguments.vararg, arguments.kwarg) if each is not None]
    for default in (*arguments.defaults, *arguments.kw_defaults):
        if default is not None:
            read(scope, default)
    parameters = tuple(ex.Parameter(qualname, each.arg) for each in named)
    before = scope.here
    scope.env = {**before, **{each.name: each for each in parameters}}
    scope.body.lambdas += 1
    result = read(scope, node.body)
    scope.body.lambdas -= 1
    scope.env = before
    return ex.Function(qualname, parameters, result)


def comprehension(
    scope: Scope, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp
) -> Expression:
    """A comprehension; its variables are its own."""
    from trackplan.code.python.read.assignments import assign

    before, bound = scope.here, scope.bound
    scope.env, scope.bound = dict(before), []
    scope.around.append(before)
    scope.body.loops += 1
    loops = []
    maybe = False
    for each in node.generators:
        loop = ex.Element(read(scope, each.iter), scope.reading.next())
        loops.append(loop)
        assign(scope, each.target, loop)
        for condition in each.ifs:
            read(scope, condition)
            maybe = True
    key = read(scope, node.key) if isinstance(node, ast.DictComp) else None
    value = read(scope, node.value if isinstance(node, ast.DictComp) else node.elt)
    scope.body.loops -= 1
    scope.around.pop()
    scope.env, scope.bound = before, bound
    return ex.Comprehension(_KINDS[type(node)], key, value, tuple(loops), maybe)


_KINDS: dict[type, Any] = {
    ast.ListComp: "list",
    ast.SetComp: "set",
    ast.GeneratorExp: "generator",
    ast.DictComp: "dict",
}


def walrus(scope: Scope, node: ast.NamedExpr) -> Expression:
    """`x := y`."""
    name = node.target.id
    value = read(scope, node.value)
    now = either(scope.here.get(name, value), value) if scope.conditional else value
    scope.bind(name, now)
    for around in scope.around:  # what a comprehension binds so is not its own
        around[name] = either(around.get(name, value), value)
    return value


def yielded(scope: Scope, node: ast.Yield | ast.YieldFrom) -> Expression:
    """`yield x`: the function gives it, and goes on with whatever is sent."""
    body = scope.body
    body.is_generator = True
    if node.value is not None:
        value = read(scope, node.value)
        body.results.append(value)
    return OPAQUE


def annotation(scope: Scope, node: ast.expr) -> Expression:
    """What an annotation says; one in quotes is read as if it had none."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            inner = ast.parse(node.value.strip(), mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return OPAQUE
        calls = scope.body.calls
        noted = len(calls)
        value = annotation(scope, inner)
        del calls[noted:]  # nobody makes them
        return value
    if isinstance(node, ast.Subscript) and last_name(node.value) not in {"Literal", "Annotated"}:
        return ex.Item(annotation(scope, node.value), annotation(scope, node.slice))
    if isinstance(node, ast.Tuple):
        return ex.Collection("tuple", tuple(annotation(scope, each) for each in node.elts))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return ex.Operation("|", tuple(annotation(scope, each) for each in united(node)))
    return read(scope, node)


def united(node: ast.expr) -> list[ast.expr]:
    """`a`, `b`, `c` of `a | b | c`."""
    found = []
    while isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        found.append(node.right)
        node = node.left
    return [node, *reversed(found)]


def last_name(node: ast.expr) -> str:
    """The last name of `a.b`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


_HOW: dict[type, Callable[[Scope, Any], Expression]] = {
    ast.Constant: constant,
    ast.Name: name,
    ast.Attribute: attribute,
    ast.Call: call,
    ast.Dict: dict_display,
    ast.JoinedStr: f_string,
    ast.BinOp: binary,
    ast.UnaryOp: unary,
    ast.BoolOp: boolean,
    ast.Compare: comparison,
    ast.IfExp: ternary,
    ast.Subscript: subscript,
    ast.List: collection,
    ast.Tuple: collection,
    ast.Set: collection,
    ast.Starred: starred,
    ast.Await: awaited,
    ast.Lambda: anonymous,
    ast.ListComp: comprehension,
    ast.SetComp: comprehension,
    ast.GeneratorExp: comprehension,
    ast.DictComp: comprehension,
    ast.NamedExpr: walrus,
    ast.Yield: yielded,
    ast.YieldFrom: yielded,
}
