"""Texts in code that are an event's name, and stand in no call that anybody can see."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterable, Iterator

from trackplan.code.python.read.file import parsed
from trackplan.diagnostic import Edit, Note
from trackplan.source import Position, SourceFile, Span


def text_mentions(
    sources: Iterable[SourceFile], name: str, edits: Iterable[Edit]
) -> Iterator[Note]:
    """Each string literal that is `name`, but for those that are edited."""
    edited = {edit.span for edit in edits}
    for source in sources:
        for span in literals(source, name):
            if span not in edited:
                yield Note(f"says `{name}` outside of any call that trackplan sees", span)


def literals(source: SourceFile, text: str) -> Iterator[Span]:
    """The string literals that are `text`; none in what is no Python."""
    for node in ast.walk(tree_of(source)):
        if isinstance(node, ast.Constant) and node.value == text and isinstance(node.value, str):
            yield span_of(source, node)


def tree_of(source: SourceFile) -> ast.AST:
    """The syntax tree of a file, empty where it is no Python."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return ast.parse(source.text)
        except SyntaxError:
            return newer_tree_of(source)
        except (ValueError, RecursionError, MemoryError):
            return ast.Module([], [])


def newer_tree_of(source: SourceFile) -> ast.AST:
    """The same for syntax that is newer than this Python."""
    try:
        return parsed(source.text.encode())
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ast.Module([], [])


def span_of(source: SourceFile, node: ast.Constant) -> Span:
    """The place of a literal; the parser counts columns in bytes."""
    end_line = node.end_lineno or node.lineno
    start = position(source, node.lineno - 1, node.col_offset)
    return Span(source.path, start, position(source, end_line - 1, node.end_col_offset or 0))


def position(source: SourceFile, line: int, column: int) -> Position:
    """A place whose column is counted in bytes of UTF-8."""
    before = source.line(line).encode("utf-8", "surrogatepass")[:column]
    return Position(line, len(before.decode("utf-8", "replace")))
