"""The target `codeowners`: who reviews a change of the plan, and of the code of its owners."""

from __future__ import annotations

from pathlib import Path

from trackplan.compile.code_owners.lines import Lines
from trackplan.compile.code_owners.section import put
from trackplan.compile.code_owners.whereabouts import Whereabouts
from trackplan.compile.target import Compiled, CompileOptions
from trackplan.output.changes import read
from trackplan.plan.model.plan import Plan

FILE = "CODEOWNERS"


def codeowners(plan: Plan, options: CompileOptions) -> Compiled:
    """`CODEOWNERS`, whose other lines stay byte for byte.

    Raises UserError where git is missing, or where the section in the file has lost a mark.
    """
    where = Whereabouts.of(plan)
    lines = Lines(plan, where)
    text = put(existing(options.folder), where.below(plan.root) or ".", lines.all())
    content = text.encode("utf-8", "surrogateescape")
    return Compiled({FILE: content}, tuple(lines.lost()), merged=frozenset({FILE}))


def existing(folder: Path | None) -> str:
    """What stands in the file already, whatever its encoding."""
    content = None if folder is None else read(folder, FILE)
    return "" if content is None else content.decode("utf-8", "surrogateescape")
