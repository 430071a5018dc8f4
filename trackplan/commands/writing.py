"""Write changes of files, or show them."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from trackplan.commands.file_change import NOTHING_CHANGED, FileChange
from trackplan.errors import UserError
from trackplan.replace import replace_file

Changes = Mapping[str, FileChange]


def write_all(changes: Changes) -> None:
    """Replace each file in one step. Raises UserError, before any, where one cannot be.

    Where writing fails in the middle, those that were written get their old contents back.
    """
    for path in changes:
        if not os.access(path, os.W_OK):
            raise UserError(f"cannot write `{path}`: it is read-only", help=NOTHING_CHANGED)
    done: list[str] = []
    for path, file in changes.items():
        try:
            replace_file(Path(path).resolve(), file.after)
        except OSError as error:
            for earlier in done:
                replace_file(Path(earlier).resolve(), changes[earlier].before)
            message = f"cannot write `{path}`: {error.strerror}"
            raise UserError(message, help=NOTHING_CHANGED) from error
        done.append(path)


def show_diff(changes: Changes) -> None:
    """Print what would change as a unified diff that `patch -p0` takes."""
    from trackplan.output.patch import patch  # most runs change nothing

    for path, file in changes.items():
        sys.stdout.writelines(patch(file.old_text, file.new_text, path, path))
