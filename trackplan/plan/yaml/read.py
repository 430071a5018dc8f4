"""Read a file's YAML: its root, everything that is wrong with it, and what aliases share."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from trackplan.plan.yaml.compose import Broken, Composer, Problem
from trackplan.plan.yaml.decode import decode
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
    source, text = decoded.source, decoded.source.text
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
            problems = (*unique(errors), *composer.problems)
            return Document(source, root, problems, tuple(composer.shared), whole=not errors)


def unique(problems: list[Problem]) -> tuple[Problem, ...]:
    """Each problem once."""
    return tuple(dict.fromkeys(problems))


# What PyYAML says, and what a person who is no YAML expert can act on.
EXPLANATIONS: tuple[tuple[str, str, str | None], ...] = (
    (r"found a tab character", "a tab cannot indent YAML", "indent with spaces"),
    (
        r"found character .*that cannot start any token",
        "`{character}` cannot begin a value",
        "put the value in quotes",
    ),
    (
        r"mapping values are not allowed",
        "a second `: ` in one line",
        "put the value in quotes, or begin a new line",
    ),
    (r"could not find expected ':'|did not find expected ':'", "a key without its `:`", None),
    (
        r"found unexpected end of stream",
        "a quote that begins here never ends",
        "close the quote",
    ),
    (
        r"did not find expected ',' or '[\]}]'|expected ',' or",
        "a bracket that is not closed, or a comma that is missing",
        None,
    ),
    (r"did not find expected node content", "a value is missing here", None),
    (
        r"block sequence entries are not allowed",
        "a list cannot begin here",
        "begin it on a line of its own",
    ),
    (r"did not find expected '-' indicator", "a key among the items of a list", None),
    (
        r"found unknown escape character",
        "this is no escape that double quotes know",
        "use single quotes, or write `\\\\` for a backslash",
    ),
    (
        r"did not find expected comment or line break",
        "text behind a `|` or `>`",
        "begin the text on the next line",
    ),
    (
        r"expected <document start>|expected '<document start>'",
        "something stands here where the document should have ended",
        "check the indentation of the lines above",
    ),
    (
        r"did not find expected key|expected <block end>",
        "this line does not fit the indentation of those around it",
        "align it with its neighbours",
    ),
)


def explained(error: Broken, source: SourceFile) -> Problem:
    """The problem of a syntax error, at the place that a person has to mend."""
    problem = error.problem
    character = source.text[problem.start : problem.start + 1]
    if character == "\t":
        end = problem.start + 1
        return Problem(problem.start, end, "a tab cannot indent YAML", "indent with spaces")
    for pattern, message, help_ in EXPLANATIONS:
        if re.search(pattern, problem.message):
            at = error.begin if message.endswith("never ends") else problem.start
            words = message.replace("{character}", character)
            return Problem(at, min(at + 1, len(source.text)), words, help_)
    return problem
