"""--since: only what a change touched or caused, in real repositories."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.commands.music import HEADER, event, events, plan, put, write
from tests.commands.running import Ran, commit, git, trackplan

RULES = ("--select", "unknown-owner,unknown-reference,missing-why")
OLD = {f"Song_{n}": f"nobody{n}" for n in range(20)}


def since(at: Path, *words: str, ref: str = "HEAD") -> Ran:
    return trackplan("lint", *RULES, "--format", "concise", "--since", ref, *words, at=at)


def places(ran: Ran) -> list[str]:
    """The lines of the report that are findings."""
    return [line for line in ran.out.splitlines() if "[" in line.partition(" ")[2]]


def old_plan(folder: Path) -> Path:
    """A committed plan with twenty findings."""
    path = write(folder, **OLD)
    commit(folder)
    return path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_an_old_plan_without_a_change_is_clean(tmp_path: Path) -> None:
    old_plan(tmp_path)
    ran = since(tmp_path)
    assert (ran.code, places(ran)) == (0, [])
    assert trackplan("lint", *RULES, at=tmp_path).code == 1


def test_a_touched_line_reports_what_stands_on_it(tmp_path: Path) -> None:
    path = old_plan(tmp_path)
    edit(path, "owner: nobody7\n", "owner: nobody7  # who?\n")
    ran = since(tmp_path)
    assert ran.code == 1
    (line,) = places(ran)
    assert "`nobody7`" in line


def test_a_touched_line_beside_an_old_finding_does_not_report_it(tmp_path: Path) -> None:
    path = old_plan(tmp_path)
    text = path.read_text(encoding="utf-8")
    changed = text.replace("  Song 7:\n    description: A", "  Song 7:\n    description: One", 1)
    path.write_text("# first\n\n" + changed, encoding="utf-8")
    assert places(since(tmp_path)) == []


def test_a_new_event_is_reported_and_the_lines_it_moves_are_not(tmp_path: Path) -> None:
    path = old_plan(tmp_path)
    edit(path, "events:\n", "events:\n" + event("Song Kept", "eve"))
    (line,) = places(since(tmp_path))
    assert "`eve`" in line


def test_deleting_an_owner_is_blamed_for_the_events_it_leaves(tmp_path: Path) -> None:
    path = write(tmp_path, Song_Played="player", Song_Liked="player", Song_Kept="nobody")
    more = put(tmp_path / "more.yaml", events(Song_Left="player"))
    commit(tmp_path)
    edit(path, "  player: {name: Player team, contact: player@acme.example}\n", "")
    ran = since(tmp_path)
    assert ran.code == 1
    assert [line.partition(":")[0] for line in places(ran)] == [more.name] + [path.name] * 2


def test_of_two_findings_about_one_subject_the_new_one_is_reported(tmp_path: Path) -> None:
    including = event("Song Played") + "    include: [song, nothing]\n"
    bundles = "bundles:\n  song: {properties: {}}\n"
    path = put(tmp_path / "plan.yaml", f"{HEADER}{bundles}events:\n{including}")
    commit(tmp_path)
    edit(path, "  song: {properties: {}}\n", "")
    (line,) = places(since(tmp_path))
    assert "`song`" in line


def test_removing_a_line_is_blamed_for_what_is_missing_then(tmp_path: Path) -> None:
    path = write(tmp_path, Song_Played="growth", Song_Liked="nobody")
    commit(tmp_path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    why: Which songs bring listeners back?\n", "", 1), "utf-8")
    (line,) = places(since(tmp_path))
    assert "missing-why" in line


def test_staged_committed_and_untracked_changes_all_count(tmp_path: Path) -> None:
    path = old_plan(tmp_path)
    start = git(tmp_path, "rev-parse", "HEAD")
    edit(path, "events:\n", "events:\n" + event("Song Kept", "committed"))
    commit(tmp_path)
    edit(path, "events:\n", "events:\n" + event("Song Left", "staged"))
    git(tmp_path, "add", "--all")
    edit(path, "events:\n", "events:\n" + event("Song Lost", "unstaged"))
    put(tmp_path / "new.yaml", events(Song_Found="untracked"))
    said = " ".join(places(since(tmp_path, ref=start)))
    assert all(f"`{who}`" in said for who in ("committed", "staged", "unstaged", "untracked"))
    assert len(places(since(tmp_path, ref=start))) == 4
    assert len(places(since(tmp_path))) == 3


def test_a_branch_is_compared_with_where_it_left(tmp_path: Path) -> None:
    path = old_plan(tmp_path)
    git(tmp_path, "branch", "trunk")
    edit(path, "owner: nobody3\n", "owner: nobody33\n")
    commit(tmp_path)
    git(tmp_path, "checkout", "--quiet", "-b", "later", "trunk")
    edit(path, "owner: nobody4\n", "owner: nobody44\n")
    commit(tmp_path)
    (line,) = places(since(tmp_path, ref="trunk"))
    assert "`nobody44`" in line


def test_a_plan_that_was_not_there_is_reported_as_a_whole(tmp_path: Path) -> None:
    put(tmp_path / "README", "nothing yet\n")
    commit(tmp_path)
    write(tmp_path / "plans/music", **OLD)
    assert len(places(since(tmp_path))) == 20
    commit(tmp_path)
    assert len(places(since(tmp_path, ref="HEAD~1"))) == 20


def test_a_renamed_file_is_not_a_new_one(tmp_path: Path) -> None:
    write(tmp_path, **OLD)
    old = put(tmp_path / "events/old.yaml", events(**{f"Tune_{n}": f"none{n}" for n in range(20)}))
    commit(tmp_path)
    old.rename(tmp_path / "events/new.yaml")
    git(tmp_path, "add", "--all")
    assert places(since(tmp_path)) == []
    edit(tmp_path / "events/new.yaml", "owner: none7\n", "owner: none77\n")
    (line,) = places(since(tmp_path))
    assert line.startswith("events/new.yaml")


def test_an_event_that_moves_to_another_file_is_touched(tmp_path: Path) -> None:
    path = old_plan(tmp_path)
    edit(path, event("Song 7", "nobody7"), "")
    put(tmp_path / "more.yaml", events(Song_7="nobody7"))
    (line,) = places(since(tmp_path))
    assert line.startswith("more.yaml")


def test_a_plan_below_the_top_seen_from_anywhere(tmp_path: Path) -> None:
    path = write(tmp_path / "app/plans/music", **OLD)
    commit(tmp_path)
    edit(path, "owner: nobody7\n", "owner: nobody77\n")
    for at, words, name in (
        (tmp_path, ["app"], "app/plans/music/plan.yaml"),
        (tmp_path / "app", [], "plans/music/plan.yaml"),
        (path.parent, [], "plan.yaml"),
        (path.parent, ["plan.yaml"], "plan.yaml"),
        (tmp_path / "app", ["plans/../plans/music"], "plans/music/plan.yaml"),
    ):
        (line,) = places(since(at, *words))
        assert line.startswith(f"{name}:")


def test_a_link_to_the_plan(tmp_path: Path) -> None:
    path = write(tmp_path / "real/music", **OLD)
    (tmp_path / "link").symlink_to("real/music")
    commit(tmp_path)
    edit(path, "owner: nobody7\n", "owner: nobody7  # who?\n")
    (line,) = places(since(tmp_path, "link"))
    assert line.startswith("link/plan.yaml:")


def test_names_with_spaces_and_letters_of_all_kinds(tmp_path: Path) -> None:
    path = write(tmp_path / "mein plan/größe", **OLD)
    commit(tmp_path)
    edit(path, "owner: nobody7\n", "owner: nobody7  # who?\n")
    (line,) = places(since(tmp_path, "mein plan"))
    assert line.startswith("mein plan/größe/plan.yaml:")


def test_another_plan_beside_it_is_another_matter(tmp_path: Path) -> None:
    write(tmp_path / "a", **OLD)
    path = write(tmp_path / "a/inner", **OLD)
    commit(tmp_path)
    edit(path, "owner: nobody7\n", "owner: nobody7  # who?\n")
    (line,) = places(since(tmp_path, "a"))
    assert line.startswith("a/inner/plan.yaml:")


def test_what_the_baseline_accepts_is_not_reported_either(tmp_path: Path) -> None:
    path = old_plan(tmp_path)
    trackplan("lint", *RULES, "--update-baseline", at=tmp_path)
    edit(path, "owner: nobody7\n", "owner: nobody7  # who?\n")
    assert places(since(tmp_path, "--baseline", "trackplan-baseline.json")) == []


def test_fixing_keeps_to_the_change(tmp_path: Path) -> None:
    path = write(tmp_path, Song_Played="plaeyr", Song_Liked="plaeyr", Song_Kept="plaeyr")
    commit(tmp_path)
    text = path.read_text(encoding="utf-8")
    head, _, tail = text.rpartition("owner: plaeyr\n")
    path.write_text(f"# new\n{head}owner: playr\n{tail}", encoding="utf-8")
    ran = since(tmp_path, "--fix")
    assert (ran.code, ran.err) == (0, "Fixed 1 problem.\n")
    assert path.read_text(encoding="utf-8") == f"# new\n{head}owner: player\n{tail}"


@pytest.mark.parametrize("ref", ["no-such-branch", "", "--all", "HEAD~99", "a b"])
def test_a_ref_that_is_none_is_wrong_usage(tmp_path: Path, ref: str) -> None:
    old_plan(tmp_path)
    ran = since(tmp_path, ref=ref)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("trackplan: error: ")


def test_outside_of_a_repository_it_is_wrong_usage(tmp_path: Path) -> None:
    write(tmp_path, **OLD)
    ran = since(tmp_path)
    assert (ran.code, "in no git repository" in ran.err) == (2, True)


def test_a_repository_without_a_commit_is_wrong_usage(tmp_path: Path) -> None:
    write(tmp_path, **OLD)
    git(tmp_path, "init", "--quiet")
    assert since(tmp_path).code == 2


def test_a_plan_that_cannot_be_read_is_always_reported(tmp_path: Path) -> None:
    put(tmp_path / "plan.yaml", plan(Song_Played="growth"))
    put(tmp_path / "more.yaml", "events: [\n")
    commit(tmp_path)
    ran = since(tmp_path)
    assert (ran.code, "[invalid-yaml]" in ran.out) == (1, True)


def test_twice_the_plan_is_not_four_times_the_work(tmp_path: Path) -> None:
    """Counted in comparisons of findings, which a count of equal ones would square."""
    counts = []
    for size in (200, 400):
        folder = tmp_path / str(size)
        path = write(folder, **{f"Song_{n}": f"nobody{n}" for n in range(size)})
        commit(folder)
        edit(path, "owner: nobody7\n", "owner: nobody7  # who?\n")
        counts.append(calls(folder))
    assert counts[1] < 3 * counts[0]


def calls(folder: Path) -> int:
    """How many Python functions a run calls."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        since(folder)
    finally:
        sys.setprofile(before)
    return count


def test_an_old_unknown_key_is_passed_over_and_a_new_one_is_not(tmp_path: Path) -> None:
    path = write(tmp_path, Song_1="growth")
    path.write_text(path.read_text(encoding="utf-8") + "odd_section: 1\n", encoding="utf-8")
    commit(tmp_path)
    assert places(since(tmp_path)) == []
    path.write_text(path.read_text(encoding="utf-8") + "other_section: 1\n", encoding="utf-8")
    assert [line.partition("] ")[2] for line in places(since(tmp_path))] == [
        "`other_section` is no key of a plan file"
    ]


def test_a_file_that_cannot_be_read_is_always_said(tmp_path: Path) -> None:
    path = write(tmp_path, Song_1="growth")
    path.write_text(path.read_text(encoding="utf-8") + "\n@odd: 1\n", encoding="utf-8")
    commit(tmp_path)
    assert len(places(since(tmp_path))) == 1
