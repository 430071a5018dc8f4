"""What `trackplan rename` says it has done, and what it leaves to the user."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from trackplan.codemods.codemod import Codemod
from trackplan.codemods.notes import unique
from trackplan.codemods.target import Target
from trackplan.diagnostic import Edit, Note
from trackplan.listing import counted, in_a_row
from trackplan.report.place import place
from trackplan.report.visible import visible


def say(
    target: Target, new: str, codemod: Codemod, mentions: tuple[Note, ...], *, would: bool
) -> None:
    """Print it: beside a diff, which is what standard output then holds, on standard error."""
    stream = sys.stderr if would else sys.stdout
    for line in lines(target, new, codemod, mentions, would=would):
        stream.write(f"{line}\n")


def lines(
    target: Target, new: str, codemod: Codemod, mentions: tuple[Note, ...], *, would: bool
) -> Iterator[str]:
    """What was done, what went beyond it, what is left."""
    yield done(target, new, codemod, would=would)
    if codemod.wider:
        yield "Also changed by this:" if not would else "This would change, too:"
        yield from map(line_of, codemod.wider)
    left = unique((*codemod.left, *mentions))
    if left:
        yield "Not changed; look at these yourself:"
        yield from map(line_of, left)


def done(target: Target, new: str, codemod: Codemod, *, would: bool) -> str:
    """How many places the new name is written in."""
    old = target.property or target.event.name
    verb = "Would rename" if would else "Renamed"
    parts = [f"{counted(len(codemod.plan_edits), 'place')} in the plan"]
    if codemod.code_edits:
        parts.append(f"{counted(len(codemod.code_edits), 'place')} in {files(codemod.code_edits)}")
    none = "" if codemod.code_edits else ", none in the code"
    return visible(f"{verb} `{old}` to `{new}`: {in_a_row(parts)}{none}.")


def files(edits: tuple[Edit, ...]) -> str:
    """How many files of code."""
    return counted(len({edit.span.path for edit in edits}), "file")


def line_of(note: Note) -> str:
    """`  app.py:12:5 sends …`."""
    where = f"{place(note.span)}: " if note.span is not None else ""
    return f"  {where}{visible(note.message)}"
