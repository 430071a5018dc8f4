"""What --fix changes, and that nothing else changes."""

from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

import pytest

from tests.commands.music import HEADER, event, events, plan, put, write
from tests.commands.running import Ran, trackplan

# Misspelled owners are corrected; comments that suppress nothing are removed.
FIXED_RULES = ("--select", "unknown-owner,unused-suppression")
ODD = """\
# A plan, oddly   spaced.\t
trackplan:   1
name: "Acme Music"      # quoted
owner: growth
owners: { growth:   {name: Growth team},
          player: {name: Player team}  }


events:
    'Song Played':   # a listener listens
        owner:   plaeyr    # who answers for it
        description: >-
            A listener starts a song.   
            The second line.

    Song Skipped: {owner: "grwoth", tags: [a,b ,c]}   # tail
# the end"""  # noqa: W291 (the odd spacing is the point)


def lint(at: Path, *words: str, stdin: bytes = b"") -> Ran:
    return trackplan("lint", *FIXED_RULES, *words, at=at, stdin=stdin)


def corrected(text: str) -> str:
    return text.replace("plaeyr", "player").replace("grwoth", "growth")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("last", ["", "\n", "\n\n\n"])
def test_all_but_the_edits_stays_byte_for_byte(
    tmp_path: Path, ending: str, mark: str, last: str
) -> None:
    text = mark + (ODD + last).replace("\n", ending)
    path = put(tmp_path / "plan.yaml", text)
    ran = lint(tmp_path, "--fix")
    assert (ran.code, ran.err) == (0, "Fixed 2 problems.\n")
    assert path.read_bytes() == corrected(text).encode()


def test_a_second_run_has_nothing_to_do(tmp_path: Path) -> None:
    path = put(tmp_path / "plan.yaml", ODD)
    lint(tmp_path, "--fix")
    before, stamp = path.read_bytes(), path.stat()
    again = lint(tmp_path, "--fix")
    assert (again.code, again.err) == (0, "Fixed 0 problems.\n")
    assert path.read_bytes() == before
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (stamp.st_mtime_ns, stamp.st_ino)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "\n"])
def test_diff_writes_nothing_and_is_what_patch_takes(
    tmp_path: Path, ending: str, last: str
) -> None:
    text = (ODD + last).replace("\n", ending)
    path = put(tmp_path / "my plan/plan.yaml", text)
    ran = lint(tmp_path, "--diff", "my plan")
    assert (ran.code, ran.err) == (1, "Would fix 2 problems, and 0 problems would be left.\n")
    assert path.read_bytes() == text.encode()
    patch = ["git", "apply", "-p0", "--whitespace=nowarn", "-"]
    subprocess.run(patch, input=ran.out.encode(), cwd=tmp_path, check=True)
    assert path.read_bytes() == corrected(text).encode()
    assert lint(tmp_path, "--diff", "my plan") == Ran(
        0, "", "Would fix 0 problems, and 0 problems would be left.\n"
    )


def test_diff_says_that_a_broken_plan_is_not_all_right(tmp_path: Path) -> None:
    put(tmp_path / "plan.yaml", HEADER + "events: [\n")
    ran = lint(tmp_path, "--diff")
    assert (ran.code, ran.out) == (0, "")
    assert "1 problem would be left" in ran.err


def test_fixes_in_several_files_of_several_plans(tmp_path: Path) -> None:
    write(tmp_path / "a", Song_Played="plaeyr")
    put(tmp_path / "a/events/more.yaml", events(Song_Skipped="grwoth"))
    write(tmp_path / "b", Song_Played="grwoth")
    ran = lint(tmp_path, "a", "b", "--fix")
    assert (ran.code, ran.err) == (0, "Fixed 3 problems.\n")
    assert (tmp_path / "a/plan.yaml").read_text(encoding="utf-8") == plan(Song_Played="player")
    more = (tmp_path / "a/events/more.yaml").read_text(encoding="utf-8")
    assert more == events(Song_Skipped="growth")
    assert (tmp_path / "b/plan.yaml").read_text(encoding="utf-8") == plan(Song_Played="growth")


def test_only_the_named_file_is_fixed(tmp_path: Path) -> None:
    write(tmp_path, Song_Played="plaeyr")
    more = put(tmp_path / "more.yaml", events(Song_Skipped="grwoth"))
    assert lint(tmp_path, "--fix", "more.yaml").code == 0
    assert more.read_text(encoding="utf-8") == events(Song_Skipped="growth")
    assert "plaeyr" in (tmp_path / "plan.yaml").read_text(encoding="utf-8")


def test_nothing_is_edited_through_an_alias(tmp_path: Path) -> None:
    shared = "  Song Played: &event {owner: plaeyr}\n  Song Liked: *event\n"
    owner = "  Song Kept: {owner: &who plaeyr}\n  Song Left: {owner: *who}\n"
    text = f"{HEADER}events:\n{shared}{owner}{event('Song Skipped', 'grwoth')}"
    path = put(tmp_path / "plan.yaml", text)
    ran = lint(tmp_path, "--fix")
    assert (ran.code, ran.err) == (1, "Fixed 1 problem.\n")
    assert path.read_text(encoding="utf-8") == text.replace("grwoth", "growth")


def test_a_mistake_elsewhere_hinders_no_fix(tmp_path: Path) -> None:
    country = "    properties:\n      country: {type: string, enum: [SE, NO]}\n"
    broken = f"{HEADER}events:\n  Song Liked: {{owner: ]\n{event('Song Played')}{country}"
    path = put(tmp_path / "plan.yaml", broken)
    put(tmp_path / "worse.yaml", "\0")
    more = put(tmp_path / "more.yaml", events(Song_Skipped="growth") + country)
    ran = trackplan("lint", "--select", "ambiguous-scalar", "--fix", at=tmp_path)
    assert (ran.code, ran.err) == (1, "Fixed 2 problems.\n")
    assert path.read_text(encoding="utf-8") == broken.replace("NO", '"NO"')
    assert more.read_text(encoding="utf-8") == events(Song_Skipped="growth") + country.replace(
        "NO", '"NO"'
    )
    assert (tmp_path / "worse.yaml").read_bytes() == b"\0"


def test_a_file_that_is_no_unicode_keeps_its_bytes(tmp_path: Path) -> None:
    data = ODD.encode() + b"\n# caf\xe9\n"
    (tmp_path / "plan.yaml").write_bytes(data)
    assert lint(tmp_path, "--fix").code == 1
    assert (tmp_path / "plan.yaml").read_bytes() == data


def test_a_comment_that_suppresses_nothing_goes(tmp_path: Path) -> None:
    comment = "   # trackplan: ignore[unknown-owner] they have joined since"
    text = plan(Song_Played="growth")
    path = put(
        tmp_path / "plan.yaml",
        text.replace("owner: growth\n    s", f"owner: growth{comment}\n    s"),
    )
    assert comment in path.read_text(encoding="utf-8")
    assert lint(tmp_path, "--fix").code == 0
    assert path.read_text(encoding="utf-8") == text


def test_what_the_baseline_accepts_is_not_fixed(tmp_path: Path) -> None:
    path = write(tmp_path, Song_Played="plaeyr")
    lint(tmp_path, "--update-baseline")
    ran = lint(tmp_path, "--fix", "--baseline", "trackplan-baseline.json")
    assert (ran.code, "plaeyr" in path.read_text(encoding="utf-8")) == (0, True)


def test_an_unsafe_fix_is_made_only_where_it_is_asked_for(tmp_path: Path) -> None:
    text = (
        f"{HEADER}events:\n{event('Song Shared')}    properties:\n      email: {{type: string}}\n"
    )
    path = put(tmp_path / "plan.yaml", text)
    words = ["lint", "--select", "pii-unclassified"]
    safe = trackplan(*words, "--fix", at=tmp_path)
    assert "fixable with --unsafe-fixes" in safe.out
    assert path.read_text(encoding="utf-8") == text
    ran = trackplan(*words, "--unsafe-fixes", at=tmp_path)
    assert (ran.code, "No problems" in ran.out) == (0, True)
    assert "pii: direct" in path.read_text(encoding="utf-8")


def test_the_mode_of_a_file_stays(tmp_path: Path) -> None:
    path = write(tmp_path, Song_Played="plaeyr")
    path.chmod(0o640)
    lint(tmp_path, "--fix")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["plan.yaml"]


def test_a_link_to_the_plan_file_stays_a_link(tmp_path: Path) -> None:
    real = put(tmp_path / "shared.txt", plan(Song_Played="plaeyr"))
    (tmp_path / "music").mkdir()
    (tmp_path / "music/plan.yaml").symlink_to("../shared.txt")
    assert lint(tmp_path, "--fix", "music").code == 0
    assert (tmp_path / "music/plan.yaml").is_symlink()
    assert real.read_text(encoding="utf-8") == plan(Song_Played="player")


def test_a_read_only_file_is_said_and_no_other_is_written(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root reads every file, and writes them")
    write(tmp_path, Song_Played="plaeyr")
    more = put(tmp_path / "more.yaml", events(Song_Skipped="grwoth"))
    more.chmod(0o444)
    ran = lint(tmp_path, "--fix")
    assert (ran.code, ran.out) == (2, "")
    assert "`more.yaml`" in ran.err
    assert "plaeyr" in (tmp_path / "plan.yaml").read_text(encoding="utf-8")


def test_standard_input_is_shown_and_not_written(tmp_path: Path) -> None:
    path = write(tmp_path, Song_Played="growth")
    stdin = plan(Song_Played="plaeyr").encode()
    ran = lint(tmp_path, "-", "--diff", "--stdin-filename", "plan.yaml", stdin=stdin)
    assert ran.code == 1
    assert "-    owner: plaeyr\n+    owner: player\n" in ran.out
    assert path.read_text(encoding="utf-8") == plan(Song_Played="growth")


def test_fifty_names_in_one_comment_go_in_one_run(tmp_path: Path) -> None:
    comment = "  # trackplan: ignore[unknown-owner, missing-why] all of it\n"
    text = f"{HEADER}events:\n" + "".join(comment + event(f"Song {n}") for n in range(50))
    path = put(tmp_path / "plan.yaml", text)
    words = ["lint", "--select", "unknown-owner,missing-why,unused-suppression", "--fix"]
    ran = trackplan(*words, at=tmp_path)
    assert (ran.code, ran.err) == (0, "Fixed 100 problems.\n")
    assert "trackplan: ignore" not in path.read_text(encoding="utf-8")


def test_a_misspelled_key_is_mended_where_the_right_one_is_not_there(tmp_path: Path) -> None:
    path = write(tmp_path, Song_1="growth")
    text = path.read_text(encoding="utf-8")
    wrong = text.replace("why:", '"whyy":', 1).replace("description:", "desciption:", 1)
    path.write_text(wrong, encoding="utf-8")
    trackplan("lint", "--fix", at=tmp_path)
    assert "desciption" not in path.read_text(encoding="utf-8")
    twice = text.replace("    why:", "    desciption: A.\n    why:", 1)
    path.write_text(twice, encoding="utf-8")
    trackplan("lint", "--fix", at=tmp_path)
    assert path.read_text(encoding="utf-8") == twice
