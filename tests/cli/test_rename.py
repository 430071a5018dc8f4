"""`trackplan rename`: plan and code in one step, or nothing at all."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.commands.music import put
from tests.commands.music_code import EVENTS, PLAN, PLAYER, project
from tests.commands.running import trackplan

OLD, NEW = "Song Played", "Song Heard"


def contents(folder: Path) -> dict[str, bytes]:
    """All files."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def text(folder: Path, path: str) -> str:
    """One file."""
    return (folder / path).read_bytes().decode()


def test_plan_and_code_say_the_new_name(tmp_path: Path) -> None:
    project(tmp_path)
    ran = trackplan("rename", OLD, NEW, at=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "Renamed `Song Played` to `Song Heard`: 1 place in the plan and 2 places in 2 files.\n"
        "Also changed by this:\n"
        "  events.py:1:10: changes for everybody who uses it, not only analytics.track\n"
    )
    assert text(tmp_path, "plans/music/plan.yaml") == PLAN.replace(OLD, NEW)
    assert text(tmp_path, "events.py") == EVENTS.replace(OLD, NEW)
    assert text(tmp_path, "player.py") == PLAYER.replace(f"'{OLD}'", f"'{NEW}'")


def test_a_property_is_renamed_for_all_that_share_its_definition(tmp_path: Path) -> None:
    skip = 'import segment.analytics as a\n\na.track("u", "Song Skipped", {"song_id": "s"})\n'
    project(tmp_path, skip=skip)
    ran = trackplan("rename", "Song Played.song_id", "track_id", at=tmp_path)
    assert ran.code == 0
    assert text(tmp_path, "plans/music/plan.yaml") == PLAN.replace("song_id", "track_id")
    assert text(tmp_path, "player.py") == PLAYER.replace("song_id", "track_id")
    assert text(tmp_path, "skip.py") == skip.replace("song_id", "track_id")
    assert "`Song Skipped` has it from the same definition" in ran.out


def test_the_diff_is_a_patch_and_changes_nothing(tmp_path: Path) -> None:
    before = contents(project(tmp_path))
    ran = trackplan("rename", OLD, NEW, "--diff", at=tmp_path)
    assert ran.code == 0
    assert ran.err.startswith("Would rename `Song Played` to `Song Heard`: ")
    assert contents(tmp_path) == before
    subprocess.run(["patch", "-p0"], cwd=tmp_path, input=ran.out.encode(), check=True)
    patched = contents(tmp_path)
    for path, data in before.items():
        (tmp_path / path).write_bytes(data)
    trackplan("rename", OLD, NEW, at=tmp_path)
    assert contents(tmp_path) == patched


def test_with_deprecate_the_old_event_stays(tmp_path: Path) -> None:
    project(tmp_path)
    ran = trackplan("rename", OLD, NEW, "--deprecate", "--today", "2026-06-01", at=tmp_path)
    assert ran.code == 0
    assert text(tmp_path, "plans/music/plan.yaml") == PLAN.replace(
        "    include: [song]\n",
        "    include: [song]\n"
        "    status: deprecated\n"
        "    deprecated: {since: 2026-06-01, replaced_by: Song Heard}\n"
        "  Song Heard:   # the one\n"
        "    sources: [api]\n"
        "    include: [song]\n",
    )
    assert text(tmp_path, "events.py") == EVENTS.replace(OLD, NEW)
    assert trackplan("lint", "--select", "naming", at=tmp_path).code == 0


def test_what_is_left_is_listed(tmp_path: Path) -> None:
    code = (
        "import segment.analytics as a\n\n\n"
        'def go(x: str) -> None:\n    a.track("u", f"Song {x}", {})\n\n\n'
        'LABELS = {"Song Played": "played"}\n'
    )
    project(tmp_path, app=code)
    ran = trackplan("rename", OLD, NEW, at=tmp_path)
    assert ran.out.partition("Not changed; look at these yourself:\n")[2] == (
        "  app.py:5:18: sends `Song *`, which may be `Song Played`\n"
        "  app.py:8:11: says `Song Played` outside of any call that trackplan sees\n"
    )


def test_tests_are_no_code_and_are_listed(tmp_path: Path) -> None:
    test = "import pytest\n\n\ndef test_it() -> None:\n    assert sent == 'Song Played'\n"
    put(project(tmp_path) / "tests" / "test_player.py", test)
    ran = trackplan("rename", OLD, NEW, at=tmp_path)
    assert "  tests/test_player.py:5:20: says `Song Played` outside of any call" in ran.out
    assert text(tmp_path, "tests/test_player.py") == test


def test_a_comment_that_names_the_event_of_a_call_is_renamed(tmp_path: Path) -> None:
    project(tmp_path, app='# trackplan: event "Song Played" by hand\nsend(1)\n')
    assert trackplan("rename", OLD, NEW, at=tmp_path).code == 0
    assert text(tmp_path, "app.py") == '# trackplan: event "Song Heard" by hand\nsend(1)\n'


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("Song Playd", NEW), "the plan has no event `Song Playd`\n  help: did you mean `Song Pla"),
        ((OLD, "Song Skipped"), "the plan has the event `Song Skipped` already, at plans/music/"),
        ((OLD, ""), "the new name is empty"),
        ((OLD, OLD), "`Song Played` is its name already"),
        (("Song Played.song", "x"), "`Song Played` has no property `song`"),
        (("Song Played.song_id", "x", "--deprecate"), "`--deprecate` is for events"),
        ((OLD, NEW, "none"), "`none` does not exist"),
        ((OLD, NEW, "--plan", "none"), "`none` does not exist"),
    ],
)
def test_what_makes_no_sense_is_refused(
    tmp_path: Path, words: tuple[str, ...], message: str
) -> None:
    before = contents(project(tmp_path))
    ran = trackplan("rename", *words, at=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert contents(tmp_path) == before


def test_encoding_byte_order_mark_and_line_endings_stay(tmp_path: Path) -> None:
    project(tmp_path)
    head = 'import segment.analytics as a\r\n\r\nname = "é"\r\n'
    call = 'a.track("u", "Song Played", {})\r\n'
    latin = f"# -*- coding: latin-1 -*-\r\n{head}{call}".encode("latin-1")
    marked = f"{head}{call}".encode("utf-8-sig")
    (tmp_path / "latin.py").write_bytes(latin)
    (tmp_path / "marked.py").write_bytes(marked)
    assert trackplan("rename", OLD, "Song Hörd", at=tmp_path).code == 0
    assert (tmp_path / "latin.py").read_bytes() == latin.replace(
        OLD.encode(), "Song Hörd".encode("latin-1")
    )
    assert (tmp_path / "marked.py").read_bytes() == marked.replace(
        OLD.encode(), b"Song H\xc3\xb6rd"
    )


def test_the_diff_of_a_file_with_a_byte_order_mark_is_a_patch(tmp_path: Path) -> None:
    project(tmp_path)
    marked = 'import segment.analytics as a\na.track("u", "Song Played", {})\n'.encode("utf-8-sig")
    (tmp_path / "marked.py").write_bytes(marked)
    ran = trackplan("rename", OLD, NEW, "--diff", at=tmp_path)
    subprocess.run(["patch", "-p0", "-F0"], cwd=tmp_path, input=ran.out.encode(), check=True)
    assert (tmp_path / "marked.py").read_bytes() == marked.replace(OLD.encode(), NEW.encode())


def test_a_name_that_a_file_cannot_hold_changes_nothing(tmp_path: Path) -> None:
    latin = b'# coding: latin-1\nimport segment.analytics as a\n\na.track("u", "Song Played")\n'
    project(tmp_path)
    (tmp_path / "latin.py").write_bytes(latin)
    before = contents(tmp_path)
    ran = trackplan("rename", OLD, "曲", at=tmp_path)
    assert ran.code == 2
    assert "`latin.py` is iso-8859-1, which cannot hold the new name" in ran.err
    assert contents(tmp_path) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file, and writes them")
def test_a_file_that_is_read_only_changes_nothing(tmp_path: Path) -> None:
    before = contents(project(tmp_path))
    (tmp_path / "player.py").chmod(0o444)
    ran = trackplan("rename", OLD, NEW, at=tmp_path)
    assert ran.code == 2
    assert "cannot write `player.py`: it is read-only" in ran.err
    assert contents(tmp_path) == before


def test_a_plan_that_would_not_load_changes_nothing(tmp_path: Path) -> None:
    before = contents(project(tmp_path))
    ran = trackplan("rename", OLD, "Song " * 300 + "Heard", at=tmp_path)
    assert ran.code == 2
    assert "the plan would not load any more" in ran.err
    assert "nothing was changed" in ran.err
    assert contents(tmp_path) == before
