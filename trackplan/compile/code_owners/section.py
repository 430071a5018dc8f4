"""The section of a plan in a file that others write in as well."""

from __future__ import annotations

import re
from collections.abc import Iterable

from trackplan.errors import UserError

NOTE = "# Made by `trackplan compile --to codeowners`: change the plan, not these lines."


def put(existing: str, label: str, lines: Iterable[str]) -> str:
    """The file with the section of `label`, in its old place, else at the end.

    The rest stays as it is. Raises UserError where the marks of the section do not make a pair.
    """
    ending = "\r\n" if "\r\n" in existing else "\n"
    begin, end = marks(label)
    text = "".join((f"{begin}\n{NOTE}\n", *lines, f"{end}\n")).replace("\n", ending)
    beginnings, ends = places(existing, begin), places(existing, end)
    if not beginnings and not ends:
        return existing + gap(existing, ending) + text
    if len(beginnings) != 1 or len(ends) != 1 or ends < beginnings:
        raise UserError(
            f"the marks around `{label}` in CODEOWNERS do not make a pair",
            help=f"let it have one line `{begin}` and one line `{end}` below it, or none",
        )
    (start, _), (_, stop) = beginnings[0], ends[0]
    return existing[:start] + text + existing[stop:]


def marks(label: str) -> tuple[str, str]:
    """The lines around a section; a plan is known by its folder."""
    shown = re.sub(r"[\x00-\x1f\x7f]", "?", label)
    return f"# >>> trackplan {shown} >>>", f"# <<< trackplan {shown} <<<"


def places(text: str, line: str) -> list[tuple[int, int]]:
    """Where a line stands, with its line break."""
    pattern = rf"^{re.escape(line)}[ \t]*(?:\r?\n|\r?\Z)"
    return [found.span() for found in re.finditer(pattern, text, re.MULTILINE)]


def gap(existing: str, ending: str) -> str:
    """What has to stand between the last line and a new section."""
    if not existing:
        return ""
    return ending if existing.endswith("\n") else ending * 2
