"""A manifest is read as it was written, and one that cannot be trusted is none."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.manifest import (
    NAME,
    ClientListing,
    Manifest,
    MethodListing,
    digest,
    read,
    to_text,
)

SUM = digest(b"content")


def in_folder(folder: Path, content: str | bytes) -> Path:
    data = content if isinstance(content, bytes) else content.encode()
    (folder / NAME).write_bytes(data)
    return folder


def listing(path: object, checksum: object = SUM, version: object = 1) -> str:
    return json.dumps({"version": version, "files": {path: checksum}})


def test_a_manifest_is_read_as_it_was_written(tmp_path: Path) -> None:
    manifest = Manifest({"events/Song Played.json": SUM, "é.json": digest(b"")})
    assert read(in_folder(tmp_path, to_text(manifest))) == manifest


def test_files_are_sorted_one_per_line() -> None:
    assert to_text(Manifest({"b": SUM, "a": SUM})).splitlines()[3:5] == [
        f'    "a": "{SUM}",',
        f'    "b": "{SUM}"',
    ]


def test_the_digest_is_sha256() -> None:
    assert digest(b"abc").startswith("ba7816bf8f01cfea414140de5dae2223")


def test_a_folder_without_a_manifest_has_none(tmp_path: Path) -> None:
    assert read(tmp_path) is None
    assert read(tmp_path / "missing") is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b"[]",
        b'{"version": 1}',
        b'{"version": 1, "files": []}',
        listing("a", version=2),
        listing("a", checksum=7),
        listing("a", checksum="abc"),
        listing("../a"),
        listing("a/../../b"),
        listing("/etc/passwd"),
        listing("a\\b"),
        listing("C:/b"),
        listing("a//b"),
        listing("./a"),
        listing("."),
        listing(""),
        listing("a\0b"),
    ],
)
def test_one_that_is_broken_or_leads_out_of_the_folder_is_none(
    tmp_path: Path, content: str | bytes
) -> None:
    assert read(in_folder(tmp_path, content)) is None


def test_a_folder_in_its_place_is_none(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    assert read(tmp_path) is None


@given(st.binary(max_size=40))
def test_any_bytes_are_read_without_an_exception(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.mktemp("any")
    assert read(in_folder(folder, content)) is None


CLIENT = ClientListing(
    "python",
    "songs/client.py",
    "Analytics",
    {
        "song_played": MethodListing("track", "Song Played"),
        "größe": MethodListing(
            "track",
            'Größe "XL"',
            keys={"song_id": "song id"},
            omits=frozenset({"mood", "song_id"}),
            is_open=True,
        ),
        "group_account": MethodListing("group", "account"),
    },
)
CLIENT_FILES = {"songs/client.py": SUM}


def test_what_a_client_offers_is_read_as_it_was_written(tmp_path: Path) -> None:
    manifest = Manifest(CLIENT_FILES, "made", CLIENT)
    assert read(in_folder(tmp_path, to_text(manifest))) == manifest
    without_any = Manifest(CLIENT_FILES, client=replace(CLIENT, methods={}))
    assert read(in_folder(tmp_path, to_text(without_any))) == without_any


def test_a_method_is_a_line_in_the_order_of_the_names() -> None:
    lines = to_text(Manifest(CLIENT_FILES, client=CLIENT)).splitlines()
    assert [line.split(":")[0].strip() for line in lines if '"sends"' in line] == [
        '"group_account"',
        '"gr\\u00f6\\u00dfe"',
        '"song_played"',
    ]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"sends": "track"', '"sends": "fly"'),
        ('"name": "Song Played"', '"name": 7'),
        ('"name": "Song Played"', '"name": "Song Played", "color": "red"'),
        ('"keys": {"song_id": "song id"}', '"keys": {"song_id": 1}'),
        ('"keys": {"song_id": "song id"}', '"keys": ["song_id"]'),
        ('"omits": ["mood", "song_id"]', '"omits": "mood"'),
        ('"open": true', '"open": 1'),
        ('"class": "Analytics"', '"class": null'),
        ('"class": "Analytics"', '"class": "Analytics", "color": "red"'),
        ('"path": "songs/client.py"', '"path": "songs/other.py"'),
        ('"path": "songs/client.py"', '"path": "../songs/client.py"'),
    ],
)
def test_a_client_that_is_not_understood_is_none(tmp_path: Path, right: str, wrong: str) -> None:
    text = to_text(Manifest(CLIENT_FILES, client=CLIENT))
    assert right in text
    found = read(in_folder(tmp_path, text.replace(right, wrong, 1)))
    assert found == Manifest(CLIENT_FILES)


def test_where_branches_met_all_that_either_listed_is_ours(tmp_path: Path) -> None:
    ours = to_text(Manifest({"a": SUM, "b": SUM}, "c" * 64, maker='html of "x"'))
    theirs = to_text(Manifest({"a": digest(b""), "c": SUM}, "d" * 64, maker='html of "x"'))
    conflict = f"<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> other\n"
    found = read(in_folder(tmp_path, conflict))
    assert found is not None
    assert (set(found.files), found.made_from, found.maker) == (
        {"a", "b", "c"},
        None,
        'html of "x"',
    )
    outside = conflict.replace('"c"', '"../c"')
    assert read(in_folder(tmp_path, outside)) is None
