"""Syntax errors in words that a person can act on, at the place that has to be mended."""

from __future__ import annotations

import re

from trackplan.plan.yaml.compose import Broken, Problem
from trackplan.source import SourceFile

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
    (
        r"could not find expected ':'|did not find expected ':'",
        "a key without its `:`",
        "write `: ` behind it, or indent it if it goes on from the line above",
    ),
    (
        r"found unexpected end of stream",
        "a quote that begins here never ends",
        "close the quote",
    ),
    (r"expected ',' or", "a comma or a closing bracket is missing", None),
    (
        r"expected alphabetic or numeric character",
        "`{character}` begins an alias or an anchor",
        "put the value in quotes; the items of a list begin with `- `",
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
    for special in (tab, second_colon, behind_the_end, unclosed_bracket, colon_in_braces):
        found = special(error, source)
        if found is not None:
            return found
    problem = error.problem
    for pattern, message, help_ in EXPLANATIONS:
        if re.search(pattern, problem.message):
            at = error.begin if FROM_ITS_BEGIN.search(message) else problem.start
            if source.text[max(at - 1, 0) : at] in ("*", "&"):
                at -= 1
            words = message.replace("{character}", source.text[at : at + 1])
            return at_one(source, at, words, help_)
    return problem


# What is best shown where it began rather than where it was noticed.
FROM_ITS_BEGIN = re.compile("never ends|key without its")


def at_one(source: SourceFile, at: int, message: str, help_: str | None) -> Problem:
    """A problem at one character."""
    return Problem(at, min(at + 1, len(source.text)), message, help_)


def tab(error: Broken, source: SourceFile) -> Problem | None:
    """A tab where YAML wants spaces."""
    at = error.problem.start
    if source.text[at : at + 1] != "\t":
        return None
    return at_one(source, at, "a tab cannot indent YAML", "indent with spaces")


def second_colon(error: Broken, source: SourceFile) -> Problem | None:
    """A `: ` that YAML stumbles over, where the line above it is to blame."""
    if "mapping values are not allowed" not in error.problem.message:
        return None
    at = source.position(error.problem.start)
    line = source.line(at.line)
    begin = error.problem.start - at.column + indent(line)
    if re.match(r"-[^\s-]", line.lstrip()):
        return at_one(source, begin, "a space is missing behind this `-`", "write `- `")
    if re.search(r":\s", line[: at.column]):
        return None
    above = next((n for n in range(at.line - 1, -1, -1) if source.line(n).strip()), None)
    return None if above is None else to_blame(source, above, indent(line), begin)


def colon_in_braces(error: Broken, source: SourceFile) -> Problem | None:
    """A text with a `: ` of its own between braces or brackets."""
    at = error.problem.start
    if "expected ',' or" not in error.problem.message or source.text[at : at + 1] != ":":
        return None
    return at_one(source, at, "a second `: ` in one entry", "put the text in quotes")


def to_blame(source: SourceFile, above: int, depth: int, begin: int) -> Problem | None:
    """What is wrong with line `above`, or how the one at `begin`, indented by `depth`, misfits."""
    text = source.line(above)
    start = source.line_starts[above]
    glued = re.match(r"\s*(?:- )?[\w $.-]+:(?=[^\s/:])", text)
    if glued is not None and not re.search(r":(\s|$)", text):
        return at_one(source, start + glued.end() - 1, "a space is missing behind this colon", None)
    if not re.search(r":(\s|$)", text):
        message = "a key needs `: ` behind it, and this line has none"
        return at_one(source, start + indent(text), message, None)
    if depth > indent(text):
        message = "this line is indented deeper than the one above, which has its value already"
        return at_one(source, begin, message, "align it with the key above")
    return None


def behind_the_end(error: Broken, source: SourceFile) -> Problem | None:
    """Text behind a closing quote or bracket."""
    if not re.search(r"expected key|expected <block end>", error.problem.message):
        return None
    at = error.problem.start
    last = source.text[:at].rstrip(" ")[-1:]
    if source.position(at).column == indent(source.line(source.position(at).line)):
        return None
    if last in ("'", '"'):
        help_ = "double the quote inside the text, or use the other kind of quotes"
        return at_one(source, at, "text follows behind the closing quote", help_)
    if last in ("]", "}"):
        help_ = "put the whole value in quotes"
        return at_one(source, at, "text follows behind the closing bracket", help_)
    return None


def unclosed_bracket(error: Broken, source: SourceFile) -> Problem | None:
    """A bracket that is still open on a later line."""
    noticed = source.position(error.problem.start).line
    if not re.search("expected ',' or", error.problem.message):
        return None
    if error.begin == error.problem.start or source.position(error.begin).line == noticed:
        return None
    message = "the bracket that begins here is not closed"
    return at_one(source, error.begin, message, "close it, or look for a missing comma inside")


def indent(line: str) -> int:
    """How far a line is indented."""
    return len(line) - len(line.lstrip(" "))
