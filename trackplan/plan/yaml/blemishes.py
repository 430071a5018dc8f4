"""What spoils a text before YAML reads it: merge conflicts, and spaces that are none."""

from __future__ import annotations

import re

from trackplan.plan.yaml.compose import Problem

CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
NO_BREAK = "\u00a0\u2007\u202f"
NO_BREAK_INDENT = re.compile(rf"^[ \t{NO_BREAK}]*[{NO_BREAK}][ \t{NO_BREAK}]*", re.MULTILINE)


def conflict(text: str) -> Problem | None:
    """The first marker of a merge that nobody has finished."""
    marker = CONFLICT.search(text)
    if marker is None:
        return None
    message = "a merge conflict that is not resolved"
    return Problem(marker.start(), marker.end(), message, "keep one side, and remove the markers")


def without_no_break_indents(text: str) -> tuple[str, Problem | None]:
    """`text` with ordinary spaces for indentation, as long as before; and the first that was not.

    They come with text that is copied from a web page, and look like spaces.
    """
    if not any(space in text for space in NO_BREAK):
        return text, None
    first = NO_BREAK_INDENT.search(text)
    if first is None:
        return text, None
    message = "no-break spaces cannot indent YAML"
    problem = Problem(first.start(), first.end(), message, "use ordinary spaces")
    return NO_BREAK_INDENT.sub(lambda indent: " " * len(indent[0]), text), problem
