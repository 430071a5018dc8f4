"""Whatever an event is called, its file has a name that every system accepts, and its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.compile.file_names import file_names
from trackplan.output.files import encoded


def one(name: str) -> str:
    return file_names([name])[name]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Song Played", "song-played"),
        ("song_played", "song_played"),
        ("songPlayed", "songplayed"),
        ("song:played", "song-played"),
        ("Café Visité", "cafe-visite"),
        ("../../etc/passwd", "etc-passwd"),
        ("-", "x-"),
        ("歌曲播放", "x-"),
        ("🎵", "x-"),
        ("", "x-"),
        ("CON", "con-"),
        ("com1", "com1-"),
        ("Ünder Straße", "under-stra-e-"),
        ("x" * 1000, "x" * 80 + "-"),
    ],
)
def test_the_name_is_kept_as_far_as_it_can_be(name: str, file: str) -> None:
    if file.endswith("-"):  # a checksum stands in for what was lost
        assert one(name).startswith(file)
        assert len(one(name)) == len(file) + 8
    else:
        assert one(name) == file


def test_names_that_clash_are_told_apart_in_whatever_order_they_come() -> None:
    names = ["Song Played", "song played", "Song-Played", "Song Skipped"]
    found = file_names(names)
    assert len(set(found.values())) == 4
    assert found["Song Skipped"] == "song-skipped"
    assert all(found[name].startswith("song-played-") for name in names[:3])
    assert file_names(reversed(names)) == found


def test_another_event_renames_no_file_that_it_does_not_clash_with() -> None:
    assert file_names(["A B", "C"])["A B"] == file_names(["A B"])["A B"]


@given(st.lists(st.text(), max_size=10))
def test_any_names_give_paths_that_can_be_written_side_by_side(names: list[str]) -> None:
    found = file_names(names)
    assert len(set(found.values())) == len(set(names))
    assert len(encoded({f"{file}.json": "" for file in found.values()})) == len(set(names))
    assert all(file.isascii() and file == file.lower() for file in found.values())
