"""Names and places in a syntax tree."""

from __future__ import annotations

import ast

from trackplan.code.python.expression import (
    Attribute,
    Choice,
    Defined,
    Expression,
    Imported,
    Name,
    Operation,
    Place,
)


def place_of(node: ast.expr | ast.stmt | ast.keyword | ast.arg) -> Place:
    """Where a node is written."""
    end_line, end_column = node.end_lineno, node.end_col_offset
    if end_line is None or end_column is None:
        return (node.lineno - 1, node.col_offset, node.lineno - 1, node.col_offset)
    return (node.lineno - 1, node.col_offset, end_line - 1, end_column)


def dotted(node: ast.expr) -> str | None:
    """`a.b.c` of names and attributes, None for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        base = dotted(node.value)
        return None if base is None else f"{base}.{node.attr}"
    return None


def written_tails(node: ast.expr, tails: set[str], *, called: bool) -> None:
    """The last names of an expression as it is written; of what is called also the one before."""
    if isinstance(node, ast.Name):
        tails.add(node.id)
    elif isinstance(node, ast.Attribute):
        tails.add(node.attr)
        if called:
            written_tails(node.value, tails, called=False)
    elif isinstance(node, ast.Call):
        written_tails(node.func, tails, called=False)
        for argument in node.args:
            written_tails(argument, tails, called=False)
    elif isinstance(node, ast.Tuple | ast.List) and not called:
        for element in node.elts:
            written_tails(element, tails, called=False)


def followed_tails(value: Expression, tails: set[str]) -> None:
    """The last names of what an expression was followed to."""
    match value:
        case Attribute(name=name) | Name(id=name):
            tails.add(name)
        case Imported(module=module, name=name):
            tails.add(name or module.rpartition(".")[2])
        case Defined(qualname=qualname):
            tails.add(qualname.rpartition(".")[2])
        case Choice(options=options) | Operation(operator="or", operands=options):
            for option in options[:8]:
                followed_tails(option, tails)
        case _:
            return
