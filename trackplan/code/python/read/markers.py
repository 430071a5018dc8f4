"""Comments that name the event of a call: `# trackplan: event "Song Played"`."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator

from trackplan.code.python.expression import Place
from trackplan.code.python.facts import Marker
from trackplan.code.python.read.names import place_of

# The column behind the header of a compound statement: none has as many.
HEADER = 100_000
MARKER = re.compile(r"""#\s*trackplan:\s*event\s+(?:"([^"]+)"|'([^']+)')""")


def markers(tree: ast.Module, data: bytes) -> Iterator[Marker]:
    """The markers of a file, each with the statement that it stands at or above."""
    statements = list(statements_of(tree, ""))
    try:
        for token in tokenize.tokenize(io.BytesIO(data).readline):
            if token.type == tokenize.COMMENT and (match := MARKER.match(token.string)):
                line, column = token.start[0] - 1, token.start[1]
                marked = marked_by(statements, line, alone=not token.line[:column].strip())
                if marked is not None:
                    place, function = marked
                    end = column + len(token.string.encode())
                    name = match.group(1) or match.group(2)
                    yield Marker(name, (line, column, line, end), place, function)
    except (tokenize.TokenError, SyntaxError):  # what the parser takes may still be odd
        return


def statements_of(node: ast.AST, function: str) -> Iterator[tuple[Place, str]]:
    """Every statement with its place, of a compound one its header, and the function around."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt):
            yield header(child), function
        inside = function
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            inside = f"{function}.{child.name}" if function else child.name
        if not isinstance(child, ast.expr):
            yield from statements_of(child, inside)


def header(node: ast.stmt) -> Place:
    """The place of a statement without the block in it."""
    first, column, last, end = place_of(node)
    body = getattr(node, "body", None)
    if isinstance(body, list) and body and isinstance(body[0], ast.stmt):
        return (first, column, max(first, body[0].lineno - 2), HEADER)
    return (first, column, last, end)


def marked_by(
    statements: list[tuple[Place, str]], line: int, *, alone: bool
) -> tuple[Place, str] | None:
    """The statement that a comment marks: on its line, or the next where it stands alone."""
    around = [each for each in statements if each[0][0] <= line <= each[0][2]]
    if alone:  # between a header and its block it belongs to what follows
        around = [each for each in around if each[0][3] != HEADER]
    if around:
        return max(around, key=lambda each: each[0][:2])
    below = [each for each in statements if each[0][0] > line] if alone else []
    return min(below, key=lambda each: each[0][:2], default=None)
