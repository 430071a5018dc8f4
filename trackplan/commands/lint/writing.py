"""What fixes changed: write it, or show the difference."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from trackplan.errors import UserError
from trackplan.plan.files.plan_files import PlanFiles
from trackplan.replace import replace_file


def changed(before: PlanFiles, after: PlanFiles) -> list[str]:
    """The paths whose contents differ, in order."""
    return [path for path in sorted(after.files) if before.files.get(path) != after.files[path]]


def write_files(before: PlanFiles, after: PlanFiles) -> None:
    """Replace each changed file in one step. Raises UserError, before any, where one cannot be."""
    paths = changed(before, after)
    for path in paths:
        if not os.access(path, os.W_OK):
            raise UserError(f"cannot write `{path}`: it is read-only", help="nothing was changed")
    for path in paths:
        try:
            replace_file(Path(path).resolve(), after.files[path])
        except OSError as error:
            raise UserError(f"cannot write `{path}`: {error.strerror}") from error


def show_diff(before: PlanFiles, after: PlanFiles) -> bool:
    """Print what would change as a unified diff that `patch -p0` takes; whether there is any."""
    from trackplan.output.patch import patch  # most runs change nothing

    paths = changed(before, after)
    for path in paths:
        old, new = before.files[path].decode("utf-8"), after.files[path].decode("utf-8")
        sys.stdout.writelines(patch(old, new, path, path))
    return bool(paths)
