"""Baselines: what was accepted stays accepted, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

from tests.commands.music import HEADER, event, plan, put, write
from tests.commands.running import Ran, trackplan

RULES = ("--select", "unknown-owner,missing-why,stale-baseline")
FILE = "trackplan-baseline.json"


def lint(at: Path, *words: str) -> Ran:
    return trackplan("lint", *RULES, "--format", "concise", "--baseline", FILE, *words, at=at)


def accept(at: Path, *words: str) -> Ran:
    return lint(at, "--update-baseline", *words)


def test_what_was_accepted_is_not_reported(tmp_path: Path) -> None:
    write(tmp_path, Song_Played="ann", Song_Liked="bob")
    ran = accept(tmp_path)
    assert (ran.code, ran.err) == (0, f"{FILE} accepts 2 findings.\n")
    again = lint(tmp_path)
    assert again.code == 0
    assert again.out == "No problems in 1 plan, 2 events (2 in the baseline).\n"


def test_without_a_configured_file_it_says_how_to_use_the_new_one(tmp_path: Path) -> None:
    write(tmp_path, Song_Played="ann")
    ran = trackplan("lint", *RULES, "--update-baseline", at=tmp_path)
    assert ran.code == 0
    assert f'Put `baseline = "{FILE}"` into trackplan.toml to use it.' in ran.err
    put(tmp_path / "trackplan.toml", f'baseline = "{FILE}"\n')
    assert trackplan("lint", *RULES, at=tmp_path).code == 0
    ran = trackplan("lint", *RULES, "--update-baseline", at=tmp_path)
    assert ran.err == f"{FILE} accepts 1 finding.\n"


def test_the_configured_file_lies_beside_the_configuration(tmp_path: Path) -> None:
    write(tmp_path / "plans/music", Song_Played="ann")
    put(tmp_path / "trackplan.toml", f'baseline = "{FILE}"\n')
    words = ["lint", *RULES]
    assert trackplan(*words, "--update-baseline", at=tmp_path / "plans/music").code == 0
    assert (tmp_path / FILE).is_file()
    for at in (tmp_path, tmp_path / "plans", tmp_path / "plans/music"):
        assert trackplan(*words, ".", at=at).code == 0


def test_moved_lines_and_another_order_change_nothing(tmp_path: Path) -> None:
    write(tmp_path, Song_Played="ann", Song_Liked="bob")
    accept(tmp_path)
    events = event("Song Liked", "bob") + "\n\n# a comment\n" + event("Song Played", "ann")
    put(tmp_path / "plan.yaml", f"# above\n\n{HEADER}\nevents:\n{events}")
    assert lint(tmp_path).out.startswith("No problems")
    put(tmp_path / "plan.yaml", HEADER)
    put(tmp_path / "events/all.yaml", "events:\n" + events)
    assert lint(tmp_path).out.startswith("No problems")


def test_one_more_of_the_same_rule_is_reported(tmp_path: Path) -> None:
    write(tmp_path, Song_Played="ann", Song_Liked="bob")
    accept(tmp_path)
    write(tmp_path, Song_Played="ann", Song_Liked="bob", Song_Kept="eve")
    ran = lint(tmp_path)
    assert ran.code == 1
    assert "`eve`" in ran.out
    assert "Found 1 error in 1 plan, 3 events (2 in the baseline)." in ran.out


def test_what_was_corrected_is_stale_until_it_is_written_anew(tmp_path: Path) -> None:
    write(tmp_path, Song_Played="ann", Song_Liked="bob")
    accept(tmp_path)
    write(tmp_path, Song_Played="ann", Song_Liked="player")
    ran = lint(tmp_path)
    assert ran.code == 0
    (line,) = (line for line in ran.out.splitlines() if "[stale-baseline]" in line)
    assert line.startswith(f"{FILE}:")
    assert "/events/Song Liked" in line
    for form in ("text", "json", "sarif", "github", "gitlab", "junit", "markdown"):
        assert "stale-baseline" in lint(tmp_path, "--format", form).out
    accept(tmp_path)
    assert "[stale-baseline]" not in lint(tmp_path).out
    assert "Song Liked" not in (tmp_path / FILE).read_text(encoding="utf-8")


def test_rules_that_do_not_run_make_nothing_stale(tmp_path: Path) -> None:
    text = plan(Song_Played="ann").replace("why: Which songs bring listeners back?", "tags: [a]")
    put(tmp_path / "plan.yaml", text)
    accept(tmp_path)
    words = ["--select", "unknown-owner,stale-baseline"]
    ran = trackplan("lint", *words, "--baseline", FILE, at=tmp_path)
    assert "stale" not in ran.out
    accept(tmp_path, *words)
    entries = json.loads((tmp_path / FILE).read_text(encoding="utf-8"))["accepted"]
    assert sorted(entry["rule"] for entry in entries) == ["missing-why", "unknown-owner"]


def test_a_plan_that_cannot_be_read_is_reported_and_makes_nothing_stale(tmp_path: Path) -> None:
    write(tmp_path, Song_Played="ann")
    accept(tmp_path)
    put(tmp_path / "plan.yaml", "trackplan: 1\nevents: [\n")
    ran = lint(tmp_path)
    assert (ran.code, "[invalid-yaml]" in ran.out) == (1, True)
    assert "stale" not in ran.out


def test_what_cannot_be_read_is_never_accepted(tmp_path: Path) -> None:
    write(tmp_path, Song_Played="ann")
    accept(tmp_path)
    before = (tmp_path / FILE).read_bytes()
    put(tmp_path / "plan.yaml", "trackplan: 1\nevents: [\n")
    ran = accept(tmp_path)
    assert (ran.code, "cannot be read as a whole" in ran.err) == (2, True)
    assert (tmp_path / FILE).read_bytes() == before


def test_a_wrong_shape_is_not_accepted_with_the_rest(tmp_path: Path) -> None:
    put(tmp_path / "plan.yaml", plan(Song_Played="ann") + "    ownr: growth\n")
    ran = accept(tmp_path)
    assert (ran.code, "[invalid-shape]" in ran.out) == (1, True)
    assert "accepts 1 finding. What the format forbids cannot be accepted: 1 to" in ran.err
    ran = lint(tmp_path)
    assert (ran.code, "unknown-owner" in ran.out) == (1, False)


def test_plans_that_were_not_judged_keep_what_they_have(tmp_path: Path) -> None:
    write(tmp_path / "a", Song_Played="ann")
    write(tmp_path / "b", Song_Played="bob")
    accept(tmp_path, "a", "b")
    write(tmp_path / "a", Song_Played="eve")
    accept(tmp_path, "a")
    assert lint(tmp_path, "a", "b").code == 0
    assert "stale" not in lint(tmp_path, "b").out


def test_accepting_with_a_file_named_accepts_for_the_whole_plan(tmp_path: Path) -> None:
    write(tmp_path, Song_Played="ann")
    put(tmp_path / "more.yaml", "events:\n" + event("Song Liked", "bob"))
    accept(tmp_path, "more.yaml")
    assert lint(tmp_path).code == 0


def test_the_report_of_an_update_is_no_part_of_its_json(tmp_path: Path) -> None:
    write(tmp_path, Song_Played="ann")
    assert json.loads(accept(tmp_path, "--format", "json").out)["diagnostics"] == []


def test_a_baseline_that_is_none_is_wrong_usage(tmp_path: Path) -> None:
    write(tmp_path, Song_Played="ann")
    for text in ("", "{}", "[]", '{"version": 9, "accepted": []}', "<<<<<<< HEAD\n"):
        put(tmp_path / FILE, text)
        for words in ([], ["--update-baseline"]):
            ran = lint(tmp_path, *words)
            assert (ran.code, ran.out, FILE in ran.err) == (2, "", True)
