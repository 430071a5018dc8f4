"""Functions and classes."""

from __future__ import annotations

import ast

from trackplan.code.python.expression import Defined, Parameter
from trackplan.code.python.facts import ClassFacts, ParameterFacts
from trackplan.code.python.read.expressions import annotation, last_name, read
from trackplan.code.python.read.names import dotted, place_of
from trackplan.code.python.read.scope import Scope

ACCESSORS = frozenset({"setter", "deleter"})


def define_function(scope: Scope, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
    """`def name(…)`: its body is read at once, with what is known around it here."""
    from trackplan.code.python.read.statements import run

    aside = last_name_aside(node)
    qualname = scope.inner_name(node.name) + (f"#{aside}" if aside in ACCESSORS else "")
    inner = Scope(scope.reading, qualname, scope)
    inner.decorators = tuple(read(scope, each) for each in node.decorator_list)
    inner.parameters = parameters(scope, node.args)
    inner.returns = annotation(scope, node.returns) if node.returns is not None else None
    inner.is_async = isinstance(node, ast.AsyncFunctionDef)
    inner.place = place_of(node)
    given = {each.name: Parameter(qualname, each.name) for each in inner.parameters}
    inner.env = {**given, **{f".{name}": value for name, value in given.items()}}
    if aside not in ACCESSORS:
        scope.bind(node.name, Defined("function", qualname))
    run(inner, node.body)
    inner.close(aside=aside is not None)


def last_name_aside(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str | None:
    """The decorator that says that the name means another function: the property's, for one."""
    for each in node.decorator_list:
        of_property = isinstance(each, ast.Attribute) and dotted(each.value) == node.name
        name = last_name(each)
        if name == "overload" or (of_property and name in ACCESSORS):
            return name
    return None


def parameters(scope: Scope, node: ast.arguments) -> tuple[ParameterFacts, ...]:
    """The parameters of a function."""
    named = [*node.posonlyargs, *node.args]
    defaults = [None] * (len(named) - len(node.defaults)) + list(node.defaults)
    found = []
    for position, (each, default) in enumerate(zip(named, defaults, strict=True)):
        only = position < len(node.posonlyargs)
        found.append(parameter(scope, each, "positional" if only else "any", default))
    if node.vararg is not None:
        found.append(parameter(scope, node.vararg, "args", None))
    for each, default in zip(node.kwonlyargs, node.kw_defaults, strict=True):
        found.append(parameter(scope, each, "keyword", default))
    if node.kwarg is not None:
        found.append(parameter(scope, node.kwarg, "kwargs", None))
    return tuple(found)


def parameter(
    scope: Scope,
    node: ast.arg,
    kind: str,
    default: ast.expr | None,
) -> ParameterFacts:
    """One parameter."""
    return ParameterFacts(
        node.arg,
        kind,  # type: ignore[arg-type]  # the caller names one of them
        None if node.annotation is None else annotation(scope, node.annotation),
        None if default is None else read(scope, default),
    )


def define_class(scope: Scope, node: ast.ClassDef) -> None:
    """`class Name(…)`."""
    from trackplan.code.python.read.statements import run

    qualname = scope.inner_name(node.name)
    bases = tuple(read(scope, each) for each in node.bases)
    given = [(each.arg, read(scope, each.value)) for each in node.keywords]
    keywords = {name: value for name, value in given if name is not None}
    decorators = tuple(read(scope, each) for each in node.decorator_list)
    inner = Scope(scope.reading, qualname, scope, is_class=True)
    run(inner, node.body)
    facts = ClassFacts(
        qualname,
        bases,
        keywords,
        decorators,
        inner.bindings(),
        inner.annotations,
        place_of(node),
    )
    scope.reading.classes.append(facts)
    scope.bind(node.name, Defined("class", qualname))
