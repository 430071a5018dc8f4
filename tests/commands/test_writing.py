"""Writing changes: all files or none."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path

import pytest

from trackplan.commands.file_change import FileChange
from trackplan.commands.writing import write_all
from trackplan.errors import UserError


def change(*paths: str) -> dict[str, FileChange]:
    """Files that say `old` and are to say `new`."""
    return {path: FileChange(b"old", b"new") for path in paths}


def test_every_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    for name in ("a.py", "b.py"):
        (tmp_path / name).write_bytes(b"old")
    (tmp_path / "a.py").chmod(0o750)
    with chdir(tmp_path):
        write_all(change("a.py", "b.py"))
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {b"new"}
    assert (tmp_path / "a.py").stat().st_mode & 0o777 == 0o750


def test_where_one_cannot_be_written_the_others_are_as_before(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"old")
    (tmp_path / "b.py").mkdir()
    with chdir(tmp_path), pytest.raises(UserError, match=r"cannot write `b.py`"):
        write_all(change("a.py", "b.py"))
    assert (tmp_path / "a.py").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.py", "b.py"]
