"""What writing would change is found without writing, and what is dangerous is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from trackplan.errors import UserError
from trackplan.manifest import NAME
from trackplan.output.changes import Changes, plan_changes
from trackplan.output.diff import diff
from trackplan.output.files import Output
from trackplan.output.write import write

OUTPUT: Output = {"a.json": "1\n", "events/b.json": "2\n"}


def make(folder: Path, output: Output = OUTPUT) -> Changes:
    changes = plan_changes(folder, output)
    write(folder, changes)
    return changes


def test_everything_is_new_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    changes = plan_changes(tmp_path / "new", OUTPUT)
    assert changes.created == ("a.json", "events/b.json")
    assert changes.is_stale
    assert not (tmp_path / "new").exists()


def test_nothing_is_stale_after_writing(tmp_path: Path) -> None:
    make(tmp_path)
    changes = plan_changes(tmp_path, OUTPUT)
    assert changes.unchanged == ("a.json", "events/b.json")
    assert not changes.is_stale
    assert diff(tmp_path, changes) == ""


def test_a_file_that_is_no_longer_made_is_removed(tmp_path: Path) -> None:
    make(tmp_path)
    assert plan_changes(tmp_path, {"a.json": "1\n"}).removed == ("events/b.json",)


def test_one_that_somebody_edited_is_kept(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / "events/b.json").write_text("mine\n")
    changes = plan_changes(tmp_path, {"a.json": "1\n"})
    assert (changes.removed, changes.edited) == ((), ("events/b.json",))


def test_one_that_is_still_made_and_was_edited_is_known_to_be(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / "a.json").write_text("mine\n", encoding="utf-8")
    changes = plan_changes(tmp_path, {"a.json": "3\n", "events/b.json": "3\n"})
    assert changes.changed == ("a.json", "events/b.json")
    assert changes.reworked == ("a.json",)


def test_one_that_somebody_removed_is_forgotten(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / "events/b.json").unlink()
    changes = plan_changes(tmp_path, {"a.json": "1\n"})
    assert (changes.removed, changes.edited) == ((), ())


def test_a_file_that_no_manifest_lists_is_never_removed(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / "notes.txt").write_text("mine")
    assert make(tmp_path, {}).removed == ("a.json", "events/b.json")
    assert (tmp_path / "notes.txt").exists()


def test_a_file_of_somebody_else_is_foreign_unless_it_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("mine\n")
    assert plan_changes(tmp_path, OUTPUT).foreign == ("a.json",)
    (tmp_path / "a.json").write_text("1\n")
    assert plan_changes(tmp_path, OUTPUT).foreign == ()


@pytest.mark.parametrize("broken", ["{", '{"version": 1, "files": {"../a.json": "x"}}'])
def test_a_manifest_that_cannot_be_trusted_lists_nothing(tmp_path: Path, broken: str) -> None:
    make(tmp_path)
    (tmp_path / NAME).write_text(broken)
    changes = plan_changes(tmp_path, {"a.json": "other\n"})
    assert (changes.removed, changes.foreign) == ((), ("a.json",))


def test_line_endings_that_git_made_are_no_change(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / "a.json").write_bytes(b"1\r\n")
    (tmp_path / "events/b.json").write_bytes(b"2\r\n")
    assert not plan_changes(tmp_path, OUTPUT).is_stale
    assert plan_changes(tmp_path, {"a.json": "1\n"}).removed == ("events/b.json",)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../a",
        "a/../../b",
        "a//b",
        "./a",
        "a/",
        "a\\b",
        "C:/a",
        "a\0b",
        "a\nb",
        "CON.json",
        "aux",
        "com1.txt",
        "a.",
        "a ",
        "x" * 256,
        NAME,
        f"deep/{NAME}",
    ],
)
def test_a_path_that_leads_out_or_is_none_on_some_system_is_refused(
    tmp_path: Path, path: str
) -> None:
    with pytest.raises(UserError, match="cannot be the path"):
        plan_changes(tmp_path, {path: ""})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a.json", "A.json"),
        ("straße.json", "STRASSE.json"),
        ("\u00e9.json", "e\u0301.json"),
        ("a", "a/b"),
        ("A", "a/b"),
        ("d/a.json", "D/b.json"),
    ],
)
def test_two_paths_that_are_one_on_some_system_are_refused_by_name(
    tmp_path: Path, one: str, other: str
) -> None:
    with pytest.raises(UserError) as caught:
        plan_changes(tmp_path, {one: "1", other: "2"})
    assert one in caught.value.message
    assert other in caught.value.message


@pytest.mark.parametrize("path", ["a.json", "events"])
def test_nothing_is_read_or_written_through_a_symbolic_link(tmp_path: Path, path: str) -> None:
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / "out"
    elsewhere.mkdir()
    folder.mkdir()
    (folder / path).symlink_to(elsewhere)
    with pytest.raises(UserError, match="symbolic link"):
        plan_changes(folder, OUTPUT)


def test_a_folder_and_a_file_in_the_way_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    with pytest.raises(UserError, match="in the way"):
        plan_changes(tmp_path, {"a.json": ""})
    (tmp_path / "events").write_text("")
    with pytest.raises(UserError, match="where a folder is needed"):
        plan_changes(tmp_path, {"events/b.json": ""})
    with pytest.raises(UserError, match="not a folder"):
        plan_changes(tmp_path / "events", {"b.json": ""})
