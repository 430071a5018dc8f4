"""What fixes changed: write it, or show the difference."""

from __future__ import annotations

import difflib
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from trackplan.errors import UserError
from trackplan.plan.files.plan_files import PlanFiles


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


def replace_file(path: Path, data: bytes) -> None:
    """Write beside the file and move over it, so that it is whole at any moment."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(beside).chmod(path.stat().st_mode)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def show_diff(before: PlanFiles, after: PlanFiles) -> bool:
    """Print what would change as a unified diff that `patch -p0` takes; whether there is any."""
    paths = changed(before, after)
    for path in paths:
        sys.stdout.writelines(diff(path, before.files[path], after.files[path]))
    return bool(paths)


def diff(path: str, before: bytes, after: bytes) -> Iterator[str]:
    """The lines of one file's diff."""
    for line in difflib.unified_diff(lines_of(before), lines_of(after), path, path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def lines_of(data: bytes) -> list[str]:
    """Lines as `patch` counts them: a line feed alone ends one."""
    *ended, last = data.decode("utf-8").split("\n")
    return [*(f"{line}\n" for line in ended), *([last] if last else [])]
