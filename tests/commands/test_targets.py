"""Which plans `trackplan lint` takes up, and whose findings it prints."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.commands.music import HEADER, OWNERS, events, plan, put, write
from tests.commands.running import Ran, git, trackplan

AS_ROOT = "root reads every file, and writes them"


def lint(at: Path, *words: str, stdin: bytes = b"") -> Ran:
    return trackplan("lint", *OWNERS, "--format", "concise", *words, at=at, stdin=stdin)


def found(ran: Ran) -> list[str]:
    """The owners that nobody knows, as `path owner`."""
    lines = [line for line in ran.out.splitlines() if "[unknown-owner]" in line]
    matches = [re.match(r"(.+?):\d+:\d+: .*owner `(.+?)`", line) for line in lines]
    return sorted(f"{match[1]} {match[2]}" for match in matches if match)


def two_files(folder: Path) -> Path:
    """A plan whose two files each name an unknown owner."""
    write(folder, Song_Played="ann")
    put(folder / "events" / "more.yaml", events(Song_Skipped="bob"))
    return folder


def test_a_folder_is_its_plan(tmp_path: Path) -> None:
    two_files(tmp_path / "music")
    ran = lint(tmp_path, "music")
    assert ran.code == 1
    assert found(ran) == ["music/events/more.yaml bob", "music/plan.yaml ann"]


def test_a_folder_of_plans_is_all_of_them(tmp_path: Path) -> None:
    write(tmp_path / "plans/a", Song_Played="ann")
    write(tmp_path / "plans/deep/b", Song_Played="bob")
    assert found(lint(tmp_path, "plans")) == ["plans/a/plan.yaml ann", "plans/deep/b/plan.yaml bob"]


def test_a_plan_within_a_plan_is_a_plan_of_its_own(tmp_path: Path) -> None:
    write(tmp_path / "a", Song_Played="ann")
    write(tmp_path / "a/inner", Song_Played="bob")
    ran = lint(tmp_path, "a")
    assert found(ran) == ["a/inner/plan.yaml bob", "a/plan.yaml ann"]
    assert "2 plans, 2 events" in ran.out


def test_a_file_stands_for_its_findings_in_the_whole_plan(tmp_path: Path) -> None:
    two_files(tmp_path / "music")
    ran = lint(tmp_path, "music/events/more.yaml")
    assert (ran.code, found(ran)) == (1, ["music/events/more.yaml bob"])
    # `growth` is declared in the other file, so that one was read too.
    assert "2 events" in ran.out


def test_the_exit_code_is_about_the_file_that_was_named(tmp_path: Path) -> None:
    write(tmp_path / "music", Song_Played="growth")
    put(tmp_path / "music/events/more.yaml", events(Song_Skipped="bob"))
    assert lint(tmp_path, "music/plan.yaml").code == 0
    assert lint(tmp_path, "music/events/more.yaml").code == 1


def test_two_files_of_a_plan_and_the_plan_itself_are_judged_once(tmp_path: Path) -> None:
    two_files(tmp_path / "music")
    both = lint(tmp_path, "music/plan.yaml", "music/events/../events/more.yaml")
    assert (found(both), "1 plan," in both.out) == (
        ["music/events/more.yaml bob", "music/plan.yaml ann"],
        True,
    )
    assert found(lint(tmp_path, "music", "music/plan.yaml", "./music/")) == found(both)


def test_a_link_to_a_plan_keeps_the_name_that_was_given(tmp_path: Path) -> None:
    two_files(tmp_path / "real")
    (tmp_path / "link").symlink_to("real")
    assert found(lint(tmp_path, "link")) == ["link/events/more.yaml bob", "link/plan.yaml ann"]
    assert "1 plan," in lint(tmp_path, "real", "link").out
    assert len(found(lint(tmp_path, "real/plan.yaml", "link/events/more.yaml"))) == 2


def test_without_arguments_the_plan_around_is_meant(tmp_path: Path) -> None:
    two_files(tmp_path)
    assert found(lint(tmp_path)) == ["events/more.yaml bob", "plan.yaml ann"]
    below = lint(tmp_path / "events")
    assert found(below) == [f"{tmp_path}/plan.yaml ann", "more.yaml bob"]


def test_without_arguments_and_a_plan_around_it_is_those_in_plans(tmp_path: Path) -> None:
    write(tmp_path / "plans/a", Song_Played="ann")
    write(tmp_path / "elsewhere", Song_Played="bob")
    assert found(lint(tmp_path)) == ["plans/a/plan.yaml ann"]


def test_configured_targets_come_before_plans(tmp_path: Path) -> None:
    write(tmp_path / "plans/a", Song_Played="ann")
    write(tmp_path / "elsewhere", Song_Played="bob")
    put(tmp_path / "trackplan.toml", 'target = ["elsewhere"]\n')
    assert found(lint(tmp_path)) == ["elsewhere/plan.yaml bob"]
    assert found(lint(tmp_path / "plans")) == [f"{tmp_path}/elsewhere/plan.yaml bob"]
    assert found(lint(tmp_path, "plans")) == ["plans/a/plan.yaml ann"]


def test_a_folder_inside_a_plan_is_that_plan(tmp_path: Path) -> None:
    two_files(tmp_path / "music")
    assert len(found(lint(tmp_path, "music/events"))) == 2


def test_names_with_spaces_and_letters_of_all_kinds(tmp_path: Path) -> None:
    two_files(tmp_path / "mein plan/größe 音楽")
    ran = lint(tmp_path, "mein plan/größe 音楽/events/more.yaml")
    assert found(ran) == ["mein plan/größe 音楽/events/more.yaml bob"]


def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    write(folder, Song_Played="ann")
    for form in ("text", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown"):
        ran = trackplan("lint", *OWNERS, "--format", form, "-o", "out", at=folder)
        assert (ran.code, ran.err) == (1, "")
        assert "ann" in (folder / "out").read_text(encoding="utf-8")
    assert lint(tmp_path).code == 2
    assert lint(tmp_path, ".").code == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere"], "`nowhere` does not exist"),
        (["music/nowhere.yaml"], "`music/nowhere.yaml` does not exist"),
        (["music", "nowhere"], "`nowhere` does not exist"),
        (["empty"], "no plan in `empty`"),
        (["stray.yaml"], "`stray.yaml` belongs to no plan"),
        (["music/notes.txt"], "`music/notes.txt` is not a YAML file"),
        (["music/.hidden.yaml"], "`music/.hidden.yaml` is no part of the plan in `music`"),
        (["music/plan.yaml", "music/.hidden.yaml"], "is no part of the plan"),
        (["music/link.yaml"], "is no part of the plan"),
        (["-", "music"], "`-` (standard input) stands alone"),
        (["--stdin-filename", "music/plan.yaml"], "needs `-`"),
        ([], "there is no plan here"),
    ],
)
def test_nothing_to_read_is_never_a_silent_0(tmp_path: Path, words: list[str], said: str) -> None:
    write(tmp_path / "music", Song_Played="growth")
    put(tmp_path / "music/.hidden.yaml", "events: {}\n")
    put(tmp_path / "music/notes.txt", "notes\n")
    put(tmp_path / "stray.yaml", "events: {}\n")
    (tmp_path / "music/link.yaml").symlink_to("../stray.yaml")
    (tmp_path / "empty").mkdir()
    ran = lint(tmp_path, *words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("trackplan: error: ")
    assert said in ran.err


def test_ignored_files_are_no_part_even_seen_from_a_subfolder(tmp_path: Path) -> None:
    two_files(tmp_path / "app/music")
    put(tmp_path / ".gitignore", "more.yaml\n")
    git(tmp_path, "init", "--quiet")
    assert found(lint(tmp_path / "app", "music")) == ["music/plan.yaml ann"]
    ran = lint(tmp_path / "app", "music/events/more.yaml")
    assert (ran.code, "git-ignored" in ran.err) == (2, True)


def test_an_empty_plan_is_said_to_be_empty(tmp_path: Path) -> None:
    put(tmp_path / "plan.yaml", "")
    ran = lint(tmp_path)
    assert (ran.code, "this plan is empty" in ran.out) == (1, True)


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip(AS_ROOT)
    two_files(tmp_path)
    (tmp_path / "events/more.yaml").chmod(0)
    ran = lint(tmp_path)
    assert (ran.code, "[unreadable-file]" in ran.out) == (1, True)


def test_a_folder_in_place_of_a_file_is_a_finding(tmp_path: Path) -> None:
    two_files(tmp_path)
    (tmp_path / "events/gone.yaml").mkdir()
    assert len(found(lint(tmp_path))) == 2
    (tmp_path / "plan.yaml").unlink()
    (tmp_path / "plan.yaml").mkdir()
    ran = lint(tmp_path, ".")
    assert (ran.code, ran.out) == (2, "")


def test_standard_input_is_a_plan(tmp_path: Path) -> None:
    ran = lint(tmp_path, "-", stdin=plan(Song_Played="ann").encode())
    assert (ran.code, found(ran)) == (1, ["<stdin> ann"])
    assert lint(tmp_path, "-", stdin=plan(Song_Played="growth").encode()).code == 0


def test_standard_input_without_a_byte_is_an_empty_plan(tmp_path: Path) -> None:
    ran = lint(tmp_path, "-")
    assert (ran.code, "this plan is empty" in ran.out) == (1, True)


def test_standard_input_stands_for_a_file_of_a_plan(tmp_path: Path) -> None:
    two_files(tmp_path / "music")
    name = "music/events/more.yaml"
    ran = lint(tmp_path, "-", "--stdin-filename", name, stdin=events(Song_Liked="eve").encode())
    assert (ran.code, found(ran)) == (1, ["music/events/more.yaml eve"])
    put(tmp_path / name, "[")
    ran = lint(tmp_path, "-", "--stdin-filename", name, stdin=events(Song_Liked="growth").encode())
    assert (ran.code, found(ran)) == (0, [])


def test_standard_input_stands_for_a_file_that_is_not_saved_yet(tmp_path: Path) -> None:
    write(tmp_path / "music", Song_Played="growth")
    stdin = events(Song_Liked="eve").encode()
    ran = lint(tmp_path, "-", "--stdin-filename", "music/events/new.yaml", stdin=stdin)
    assert (ran.code, found(ran)) == (1, ["music/events/new.yaml eve"])


def test_standard_input_stands_for_the_main_file(tmp_path: Path) -> None:
    put(tmp_path / "music/events/more.yaml", events(Song_Skipped="player"))
    stdin = (HEADER.replace("player:", "players:") + events(Song_Liked="eve")).encode()
    ran = lint(tmp_path, "-", "--stdin-filename", "music/plan.yaml", stdin=stdin)
    assert (ran.code, found(ran)) == (1, ["music/plan.yaml eve"])
    assert "2 events" in ran.out


def test_standard_input_may_stand_for_a_file_in_no_plan(tmp_path: Path) -> None:
    stdin = plan(Song_Liked="eve").encode()
    ran = lint(tmp_path, "-", "--stdin-filename", "drafts/idea.yaml", stdin=stdin)
    assert (ran.code, found(ran)) == (1, ["drafts/idea.yaml eve"])


def test_the_configuration_of_standard_input_is_that_of_its_file(tmp_path: Path) -> None:
    write(tmp_path / "music", Song_Played="growth")
    put(tmp_path / "music/trackplan.toml", 'fail-on = "never"\n')
    stdin = plan(Song_Liked="eve").encode()
    assert lint(tmp_path, "-", "--stdin-filename", "music/plan.yaml", stdin=stdin).code == 0
    assert lint(tmp_path, "-", stdin=stdin).code == 1
