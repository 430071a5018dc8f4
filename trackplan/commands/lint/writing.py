"""What fixes changed: write it, or show the difference."""

from __future__ import annotations

import difflib
import os
import sys
import tempfile
from pathlib import Path

from trackplan.errors import UserError
from trackplan.plan.files.plan_files import PlanFiles


def changed(before: PlanFiles, after: PlanFiles) -> list[str]:
    """The paths whose contents differ, in order."""
    return [path for path in sorted(after.files) if before.files.get(path) != after.files[path]]


def write_files(before: PlanFiles, after: PlanFiles) -> None:
    """Replace each changed file in one step. Raises UserError where that cannot be done."""
    for path in changed(before, after):
        try:
            replace_file(Path(path), after.files[path])
        except OSError as error:
            raise UserError(f"cannot write `{path}`: {error.strerror}") from error


def replace_file(path: Path, data: bytes) -> None:
    """Write beside the file and move over it, so that it is whole at any moment."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(beside).chmod(path.stat().st_mode)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def show_diff(before: PlanFiles, after: PlanFiles) -> bool:
    """Print what would change as a unified diff; whether there is anything."""
    paths = changed(before, after)
    for path in paths:
        old, new = (files.files[path].decode("utf-8") for files in (before, after))
        lines = difflib.unified_diff(
            old.splitlines(keepends=True), new.splitlines(keepends=True), path, path
        )
        sys.stdout.writelines(line if line.endswith("\n") else f"{line}\n" for line in lines)
    return bool(paths)
