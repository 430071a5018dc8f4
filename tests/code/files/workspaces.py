"""Projects on disk, and what a run finds in them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from trackplan.code.analyse import analyse
from trackplan.code.files.disk import DiskWorkspace
from trackplan.code.files.settings import FileSettings
from trackplan.code.found import Code

CODE = 'import segment.analytics as a\n\na.track("u", "Song Played")\n'


def workspace(
    folder: Path, settings: FileSettings | None = None, within: Sequence[Path] = ()
) -> DiskWorkspace:
    """The files of the project in `folder`, or those of it that lie `within`."""
    return DiskWorkspace(folder, within or [folder], settings or FileSettings())


def code(folder: Path, settings: FileSettings | None = None, within: Sequence[Path] = ()) -> Code:
    """What a whole run finds and remembers."""
    space = workspace(folder, settings, within)
    found = analyse(space)
    space.close()
    return found


def names(folder: Path, settings: FileSettings | None = None) -> list[str]:
    """The files that a run finds calls in."""
    return sorted({call.path for call in code(folder, settings).calls})


def old(path: Path) -> Path:
    """A file that was not written just now: only of such a one something is remembered."""
    os.utime(path, (1_700_000_000, 1_700_000_000))
    return path


def read_by(space: DiskWorkspace, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that a run looks into, for its cache does not know them."""
    found: list[str] = []
    real = space.index.read

    def noticed(path: str) -> bytes:
        found.append(path)
        return real(path)

    monkeypatch.setattr(space.index, "read", noticed)
    analyse(space)
    space.close()
    return found
