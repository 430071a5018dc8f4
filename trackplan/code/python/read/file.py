"""Bytes of a Python file in, facts out."""

from __future__ import annotations

import ast
import warnings

from trackplan.code.python.deep_stack import deep_stack
from trackplan.code.python.facts import FileFacts, ParseFailure
from trackplan.code.python.read.markers import markers
from trackplan.code.python.read.newer import as_older
from trackplan.code.python.read.reading import Reading
from trackplan.code.python.read.scope import Scope
from trackplan.code.python.read.statements import run

# Reading follows nested code by recursion of functions written in Python.
STACK = 12_000


def read_file(data: bytes) -> FileFacts | ParseFailure:
    """What a file says. It never raises: what is no Python is a ParseFailure."""
    try:
        with deep_stack(STACK), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return facts_of(parsed(data), data)
    except SyntaxError as error:
        return ParseFailure((error.lineno or 1) - 1, max((error.offset or 1) - 1, 0), error.msg)
    except (RecursionError, MemoryError):
        return ParseFailure(0, 0, "it is nested too deeply")
    except ValueError as error:  # null bytes, an encoding that is none
        return ParseFailure(0, 0, str(error))


def parsed(data: bytes) -> ast.Module:
    """The syntax tree, also of code that is newer than this Python. Raises SyntaxError."""
    try:
        return ast.parse(data)
    except SyntaxError:
        older = as_older(data)
        if older is None:
            raise
        return ast.parse(older)


def facts_of(tree: ast.Module, data: bytes) -> FileFacts:
    """What a parsed file says."""
    reading = Reading()
    module = Scope(reading)
    run(module, tree.body)
    module.close()
    return FileFacts(
        module.bindings(),
        tuple(reading.star_imports),
        reading.functions(),
        {each.qualname: each for each in reading.classes},
        tuple(markers(tree, data)) if b"trackplan: event" in data else (),
    )
