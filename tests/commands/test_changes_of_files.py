"""Files that come, go or change are noticed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from trackplan.commands.changes_of_files import changes


def edit(folder: Path) -> None:
    (folder / "a.yaml").write_text("longer")


def add(folder: Path) -> None:
    (folder / "b.yaml").write_text("")


def remove(folder: Path) -> None:
    (folder / "a.yaml").unlink()


@pytest.mark.parametrize("change", [edit, add, remove])
def test_each_change_is_noticed_once(tmp_path: Path, change: Callable[[Path], None]) -> None:
    (tmp_path / "a.yaml").write_text("")
    looks = 0

    def files() -> list[Path]:
        nonlocal looks
        looks += 1
        if looks == 3:
            change(tmp_path)
        return [*tmp_path.iterdir(), tmp_path / "not there"]

    rounds = changes(files)
    next(rounds)
    assert looks == 1
    next(rounds)
    assert looks == 3
