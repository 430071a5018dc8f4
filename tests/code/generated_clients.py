"""Projects with a generated client in Python, and what is found in them."""

from __future__ import annotations

from pathlib import Path

from trackplan.code.analyse import analyse
from trackplan.code.files.disk import DiskWorkspace
from trackplan.code.files.settings import FileSettings
from trackplan.code.found import Code
from trackplan.generate.generate import Generated
from trackplan.output.changes import plan_changes
from trackplan.output.write import write


def put_client(made: Generated, folder: Path) -> None:
    """The files of a client with their manifest, as `trackplan generate` writes them."""
    write(folder, plan_changes(folder, made.files), client=made.listing)


def code_in(folder: Path, settings: FileSettings | None = None, *within: Path) -> Code:
    """What is found in a project."""
    space = DiskWorkspace(folder, within or [folder], settings or FileSettings(), cache=False)
    return analyse(space)
