"""Writing touches what changed and nothing else, and a failure leaves every file whole."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.errors import UserError
from trackplan.manifest import NAME, digest, read
from trackplan.output.changes import plan_changes
from trackplan.output.diff import diff
from trackplan.output.files import Output
from trackplan.output.write import write

OUTPUT: Output = {"a.json": "1\n", "events/b.json": b"2\n", "é.txt": "é\n"}


def make(folder: Path, output: Output, *, force: bool = False) -> None:
    write(folder, plan_changes(folder, output), force=force)


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != NAME)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_files_and_manifest_are_written(tmp_path: Path) -> None:
    make(tmp_path / "new", OUTPUT)
    expected = {"a.json": b"1\n", "events/b.json": b"2\n", "é.txt": "é\n".encode()}
    assert contents(tmp_path / "new") == expected
    manifest = read(tmp_path / "new")
    assert manifest is not None
    assert manifest.files == {path: digest(content) for path, content in expected.items()}


def test_what_did_not_change_is_not_touched(tmp_path: Path) -> None:
    make(tmp_path, OUTPUT)
    for path in tmp_path.rglob("*"):
        os.utime(path, (1, 1))
    make(tmp_path, {**OUTPUT, "a.json": "changed\n"})
    touched = {path.name for path in tmp_path.rglob("*.*") if path.stat().st_mtime != 1}
    assert touched == {"a.json", NAME}


def test_nothing_at_all_is_touched_when_nothing_changed(tmp_path: Path) -> None:
    make(tmp_path, OUTPUT)
    for path in (tmp_path, *tmp_path.rglob("*")):
        os.utime(path, (1, 1))
    make(tmp_path, OUTPUT)
    assert {path.stat().st_mtime for path in (tmp_path, *tmp_path.rglob("*"))} == {1}


def test_removed_files_go_with_the_folders_that_they_leave_empty(tmp_path: Path) -> None:
    make(tmp_path, {"a.json": "1", "b/c/d.json": "2", "b/e.json": "3"})
    make(tmp_path, {"a.json": "1"})
    assert contents(tmp_path) == {"a.json": b"1"}
    assert not (tmp_path / "b").exists()


def test_an_edited_file_is_kept_and_no_longer_listed(tmp_path: Path) -> None:
    make(tmp_path, OUTPUT)
    (tmp_path / "a.json").write_text("mine")
    make(tmp_path, {"é.txt": "é\n"})
    assert contents(tmp_path) == {"a.json": b"mine", "é.txt": "é\n".encode()}
    assert plan_changes(tmp_path, {"é.txt": "é\n"}).edited == ()


def test_a_foreign_file_is_replaced_only_by_force(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("mine")
    with pytest.raises(UserError, match=r"a\.json") as caught:
        make(tmp_path, OUTPUT)
    assert caught.value.help is not None
    assert "--force" in caught.value.help
    assert contents(tmp_path) == {"a.json": b"mine"}
    make(tmp_path, OUTPUT, force=True)
    assert contents(tmp_path)["a.json"] == b"1\n"


def test_a_failure_half_way_leaves_every_file_whole(tmp_path: Path) -> None:
    make(tmp_path, OUTPUT)
    changes = plan_changes(tmp_path, {"a.json": "new\n", "z/c.json": "x"})
    (tmp_path / "z").write_text("in the way since")
    before, manifest = contents(tmp_path), read(tmp_path)
    with pytest.raises(UserError, match=r"cannot write `.*z/c\.json`"):
        write(tmp_path, changes)
    assert contents(tmp_path) == before
    assert read(tmp_path) == manifest


def test_no_temporary_file_stays_behind(tmp_path: Path) -> None:
    make(tmp_path, OUTPUT)
    make(tmp_path, {"a.json": "2"})
    assert {path.name for path in tmp_path.iterdir()} == {"a.json", NAME}


def test_a_failure_leaves_no_empty_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, content: bytes, *, like: Path) -> None:
        if like.name == "b.json":
            raise OSError(28, "No space left on device")
        path.write_bytes(content)

    monkeypatch.setattr("trackplan.output.write.write_new", refuse)
    with pytest.raises(UserError, match="No space left"):
        make(tmp_path / "new/out", {"a/a.json": "1", "b/c/b.json": "2"})
    assert not (tmp_path / "new").exists()


def test_without_room_for_the_manifest_nothing_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, content: bytes, *, like: Path) -> None:
        if like.name == NAME:
            raise OSError(28, "No space left on device")
        path.write_bytes(content)

    make(tmp_path, {"a.json": "1", "b.json": "1"})
    monkeypatch.setattr("trackplan.output.write.write_new", refuse)
    with pytest.raises(UserError, match="No space left"):
        make(tmp_path, {"a.json": "2", "c.json": "2"})
    assert contents(tmp_path) == {"a.json": b"1", "b.json": b"1"}


def test_a_failure_leaves_folders_that_were_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out/a").mkdir(parents=True)
    monkeypatch.setattr("trackplan.output.write.write_new", Mock(side_effect=KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        make(tmp_path / "out", {"a/b/a.json": "1"})
    assert [path.name for path in tmp_path.rglob("*")] == ["out", "a"]


def test_permissions_are_those_of_the_file_before_and_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "any").write_text("")
    make(tmp_path / "out", {"a.json": "1", "b.json": "1"})
    usual = (tmp_path / "any").stat().st_mode
    assert (tmp_path / "out/a.json").stat().st_mode == usual
    (tmp_path / "out/a.json").chmod(0o600)
    make(tmp_path / "out", {"a.json": "2", "b.json": "1"})
    assert (tmp_path / "out/a.json").stat().st_mode & 0o777 == 0o600


NAMES = st.sampled_from(["a", "b", "c.json", "d/e", "d/f", "g/h/i"])
OUTPUTS = st.dictionaries(NAMES, st.text("xy\n", max_size=6), max_size=6)


@given(OUTPUTS, OUTPUTS)
def test_a_folder_becomes_the_output_whatever_it_was_before(
    tmp_path_factory: pytest.TempPathFactory, before: Output, after: Output
) -> None:
    folder = tmp_path_factory.mktemp("out")
    make(folder, before)
    make(folder, after)
    assert contents(folder) == {path: str(text).encode() for path, text in after.items()}
    assert not plan_changes(folder, after).is_stale


@given(OUTPUTS, OUTPUTS)
def test_the_diff_is_a_patch_that_git_applies(
    tmp_path_factory: pytest.TempPathFactory, before: Output, after: Output
) -> None:
    # git takes an empty file for none in a patch that has no headers of its own.
    before = {path: text for path, text in before.items() if text}
    after = {path: text for path, text in after.items() if text}
    folder = tmp_path_factory.mktemp("out")
    make(folder, before)
    patch = diff(folder, plan_changes(folder, after))
    if patch:
        subprocess.run(["git", "apply", "-"], cwd=folder, input=patch.encode(), check=True)
    assert contents(folder) == {path: str(text).encode() for path, text in after.items()}


@pytest.mark.parametrize(
    ("folder", "named"),
    [("out/deep", "b/out/deep/a.txt"), (".", "b/a.txt"), ("/elsewhere", "b/a.txt")],
)
def test_the_diff_is_for_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, named: str
) -> None:
    monkeypatch.chdir(tmp_path)
    patch = diff(Path(folder), plan_changes(Path(folder), {"a.txt": "a\n"}))
    assert f"+++ {named}\n" in patch


def test_a_file_that_others_wrote_in_too_is_replaced_and_never_removed(tmp_path: Path) -> None:
    (tmp_path / "CODEOWNERS").write_text("* @acme\n")
    merged = frozenset({"CODEOWNERS"})
    both = plan_changes(tmp_path, {"CODEOWNERS": "* @acme\n# ours\n"})
    write(tmp_path, both, merged=merged)
    write(tmp_path, plan_changes(tmp_path, {"a.txt": "a"}))
    assert (tmp_path / "CODEOWNERS").read_text() == "* @acme\n# ours\n"
