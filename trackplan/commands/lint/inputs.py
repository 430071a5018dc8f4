"""The plans to lint as files: from disk, one of them perhaps from standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trackplan.commands.lint.options import LintOptions
from trackplan.commands.targets import STDIN, Target, targets
from trackplan.errors import UserError
from trackplan.plan.files.discover import plan_around
from trackplan.plan.files.plan_files import PlanFiles, read_folder
from trackplan.source import shown

NAMELESS = "<stdin>"


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
        if options.paths != (STDIN,):
            raise UserError("`-` (standard input) stands alone")
        yield from_stdin(options.stdin_filename)
        return
    configured = [target.value for target in options.config.target.value]
    for target in targets(options.paths, configured):
        yield on_disk(target)


def on_disk(target: Target) -> Input:
    """A plan in a folder."""
    only = None if target.only is None else frozenset(map(shown, target.only))
    return Input(target.folder, read_folder(target.folder), only)


def from_stdin(filename: str | None) -> Input:
    """Standard input as the file that it is named after, in the plan around that file."""
    data = sys.stdin.buffer.read()
    if filename is None:
        return Input(Path.cwd(), PlanFiles("", NAMELESS, {NAMELESS: data}))
    path = Path(filename)
    folder = plan_around(path.absolute().parent)
    if folder is None:
        return Input(path.parent, PlanFiles(shown(path.parent), shown(path), {shown(path): data}))
    files = read_folder(folder).having({shown(path): data})
    return Input(folder, files, frozenset([shown(path)]))
