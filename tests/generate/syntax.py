"""Programs as the trees that tree-sitter reads, for languages that cannot be run here."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

# Nodes that stand for what a program would put into a text while it runs.
INSIDE_TEXT = ("interpolated_expression", "template_substitution", "multi_line_string_literal")
LITERALS = ("line_string_literal", "string_literal")
ESCAPES = re.compile(r"\\(?:u\{([0-9a-f]{1,6})\}|(.))")
SHORT = {"n": "\n", "r": "\r", "t": "\t", "\\": "\\", '"': '"', "'": "'", "$": "$"}


@cache
def parser(language: str) -> Any:
    """The parser of a language."""
    try:
        tree_sitter = importlib.import_module("tree_sitter")
        grammar = importlib.import_module(f"tree_sitter_{language}")
    except ImportError as error:
        pytest.skip(f"{language}: {error.name} is not installed")
    return tree_sitter.Parser(tree_sitter.Language(grammar.language()))


def parsed(language: str, program: str) -> Any:
    """The root of a program's tree, in which nothing is wrong or missing."""
    root = parser(language).parse(program.encode()).root_node
    faults = [f"{node.start_point}: {text_of(node)[:80]}" for node in every(root) if is_fault(node)]
    assert not faults, faults
    return root


def is_fault(node: Any) -> bool:
    """Whether the parser did not know what to make of it."""
    return bool(node.is_error or node.is_missing)


def every(node: Any, *types: str) -> Iterator[Any]:
    """A node and all that is below it, in the order of the program; of some types alone."""
    waiting = [node]
    while waiting:
        found = waiting.pop()
        if not types or found.type in types:
            yield found
        waiting += reversed(found.children)


def first(node: Any, type: str) -> Any:
    """The first node of a type."""
    return next(every(node, type))


def text_of(node: Any) -> str:
    """What the program says there."""
    return str(node.text.decode())


def texts(node: Any) -> list[str]:
    """What the text literals below a node stand for."""
    return [decoded(literal) for literal in every(node, *LITERALS)]


def decoded(literal: Any) -> str:
    """What a text literal stands for; it may hold nothing that is computed."""
    assert not list(every(literal, *INSIDE_TEXT)), text_of(literal)
    inside = text_of(literal)[1:-1]
    return ESCAPES.sub(lambda m: chr(int(m[1], 16)) if m[1] else SHORT[m[2]], inside)
