"""Write a change, or show it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from trackplan.commands.rename.change import NOTHING_CHANGED, Change
from trackplan.errors import UserError
from trackplan.output.patch import patch
from trackplan.replace import replace_file


def write_all(change: Change) -> None:
    """Replace each file in one step. Raises UserError, before any, where one cannot be.

    Where writing fails in the middle, those that were written get their old contents back.
    """
    files = change.files
    for path in files:
        if not os.access(path, os.W_OK):
            raise UserError(f"cannot write `{path}`: it is read-only", help=NOTHING_CHANGED)
    done: list[str] = []
    try:
        for path, file in files.items():
            replace_file(Path(path).resolve(), file.after)
            done.append(path)
    except OSError as error:
        for earlier in done:
            replace_file(Path(earlier).resolve(), files[earlier].before)
        message = f"cannot write `{path}`: {error.strerror}"
        raise UserError(message, help=NOTHING_CHANGED) from error


def show_diff(change: Change) -> None:
    """Print what would change as a unified diff that `patch -p0` takes."""
    for path, file in change.files.items():
        sys.stdout.writelines(patch(file.old_text, file.new_text, path, path))
