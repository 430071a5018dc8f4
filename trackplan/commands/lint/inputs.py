"""The plans to lint as files: from disk, one of them perhaps from standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from trackplan.commands.lint.options import LintOptions
from trackplan.commands.targets import STDIN, Target, absolute, targets
from trackplan.errors import UserError
from trackplan.plan.files.discover import PLAN_FILE, plan_around
from trackplan.plan.files.plan_files import PlanFiles, read_folder
from trackplan.source import shown

NAMELESS = "<stdin>"
LEFT_OUT = "hidden, git-ignored and symlinked files are left out, and what trackplan wrote itself"


@dataclass(frozen=True, slots=True)
class Input:
    """A plan to lint; `only` are the files whose findings are wanted, None for all of them."""

    folder: Path
    files: PlanFiles
    only: frozenset[str] | None = None

    def wants(self, path: str) -> bool:
        """Whether findings in a file are wanted."""
        return self.only is None or path in self.only


def inputs(options: LintOptions) -> Iterator[Input]:
    """The plans that the arguments name. Raises UserError where there is nothing to read."""
    if STDIN in options.paths:
        yield from_stdin(options.stdin_filename)
        return
    configured = [target.value for target in options.config.target.value]
    for target in targets(options.paths, configured):
        yield on_disk(target)


def on_disk(target: Target) -> Input:
    """A plan in a folder. Raises UserError for a file in it that is no part of the plan."""
    files = read_folder(target.folder)
    if target.only is None:
        return Input(target.folder, files)
    only = frozenset(shown(target.folder / name) for name in target.only)
    for path in sorted(only - files.files.keys() - files.unreadable.keys()):
        raise UserError(f"`{path}` is no part of the plan in `{files.root}`", help=LEFT_OUT)
    return Input(target.folder, files, only)


def from_stdin(filename: str | None) -> Input:
    """Standard input as the file that it is named after, in the plan around that file."""
    data = read_stdin()
    if filename is None:
        return Input(Path.cwd(), PlanFiles("", NAMELESS, {NAMELESS: data}))
    path = absolute(Path(filename))
    name = shown(path)
    folder = path.parent if path.name == PLAN_FILE else plan_around(path.parent)
    if folder is None:
        return Input(path.parent, PlanFiles(shown(path.parent), name, {name: data}))
    files = read_folder(folder).having({name: data})
    # What is being edited need not be there, or be readable, on disk.
    unreadable = {other: why for other, why in files.unreadable.items() if other != name}
    return Input(folder, replace(files, unreadable=unreadable), frozenset([name]))


def read_stdin() -> bytes:
    """All of standard input. Raises UserError where there is none."""
    if sys.stdin is None:
        raise UserError("standard input is closed")
    return sys.stdin.buffer.read()
