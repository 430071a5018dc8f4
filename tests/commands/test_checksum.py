"""Checksums of files are the same wherever the files lie."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from trackplan.commands.checksum import checksum_of, files_below, of_files


def test_folders_may_lie_anywhere(tmp_path: Path) -> None:
    here = [filled(tmp_path / "a", "ours"), filled(tmp_path / "b", "own")]
    there = [filled(tmp_path / "z", "ours"), filled(tmp_path / "c", "own")]
    assert checksum(here) == checksum(there)


def test_which_folder_goes_before_the_other_counts(tmp_path: Path) -> None:
    ours, own = filled(tmp_path / "a", "ours"), filled(tmp_path / "b", "own")
    assert checksum([ours, own]) != checksum([own, ours])


def filled(folder: Path, text: str) -> Path:
    (folder / "assets").mkdir(parents=True)
    (folder / "page.jinja").write_text(text)
    (folder / "assets" / "site.css").write_text(text)
    return folder


def checksum(folders: Iterable[Path]) -> str:
    return checksum_of(of_files(files_below(folders)))
