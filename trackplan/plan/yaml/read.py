"""Read a file's YAML: its root, everything that is wrong with it, and what aliases share."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from trackplan.plan.yaml.blemishes import conflict, without_no_break_indents
from trackplan.plan.yaml.compose import Broken, Composer, Problem
from trackplan.plan.yaml.decode import decode
from trackplan.plan.yaml.explain import explained
from trackplan.plan.yaml.node import Node
from trackplan.plan.yaml.recover import without_entry_at
from trackplan.source import SourceFile

LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# A file with more syntax errors than this is no plan with slips in it.
MAX_SYNTAX_ERRORS = 20


@dataclass(frozen=True, slots=True)
class Document:
    """What was read of one file. `whole` is false where a part of it could not be read."""

    source: SourceFile
    root: Node | None
    problems: tuple[Problem, ...]
    shared: tuple[Node, ...]
    whole: bool


def read(path: str, data: bytes, loader: type = LOADER) -> Document:
    """Read a file; after a syntax error the entry that holds it is passed over."""
    decoded = decode(path, data)
    if decoded.problem is not None:
        return Document(decoded.source, None, (decoded.problem,), (), whole=False)
    source = decoded.source
    unresolved = conflict(source.text)
    if unresolved is not None:
        return Document(source, None, (unresolved,), (), whole=False)
    text, blemish = without_no_break_indents(source.text)
    errors: list[Problem] = []
    while True:
        composer = Composer(source, text, loader)
        try:
            root = composer.compose()
        except Broken as error:
            errors.append(explained(error, source))
            remaining = without_entry_at(source, text, error.begin)
            if remaining is None or len(errors) == MAX_SYNTAX_ERRORS or errors[-1] in errors[:-1]:
                return Document(source, None, unique(errors), (), whole=False)
            text = remaining
        else:
            blemishes = () if blemish is None else (blemish,)
            problems = (*blemishes, *unique(errors), *composer.problems)
            return Document(source, root, problems, tuple(composer.shared), whole=not errors)


def unique(problems: list[Problem]) -> tuple[Problem, ...]:
    """Each problem once."""
    return tuple(dict.fromkeys(problems))
