"""What is known beside the plan stands on the pages where it belongs, and nothing else does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.commands.music import put
from tests.commands.music_code import EVENTS, PLAN, PLAYER
from tests.commands.running import commit, git
from tests.docs.markdown.made import texts
from trackplan.commands.docs.arguments import DocsArguments
from trackplan.commands.docs.gathered import all_known, read
from trackplan.commands.docs.wanted import wanted
from trackplan.docs.known import Known
from trackplan.errors import UserError
from trackplan.plan.load.read_plan import load_folder
from trackplan.plan.model.plan import Plan
from trackplan.progress import silent

TODAY = date(2026, 6, 1)
HOST = "https://github.com/acme/music"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a plan and code, and templates in a folder of their own."""
    monkeypatch.setenv("TRACKPLAN_CACHE_DIR", str(tmp_path / "cache"))
    home = tmp_path / "home"
    put(home / "plan" / "plan.yaml", PLAN)
    put(home / "events.py", EVENTS)
    put(home / "player.py", PLAYER)
    monkeypatch.chdir(home)
    return home


def plan_in(folder: Path) -> Plan:
    return load_folder(folder / "plan", today=TODAY).plan


def known() -> Known:
    asked = wanted(
        DocsArguments(today=TODAY, plan="plan", code=(".",), repository=HOST, branch="main")
    )
    return all_known(asked, read(asked), silent)


def test_an_event_says_where_it_is_sent_and_links_to_the_lines(folder: Path) -> None:
    first = commit(folder)
    git(folder, "branch", "-M", "main")
    pages = texts(plan_in(folder), known())
    played = pages["events/song-played.md"]
    assert f"- [`player.py:7`]({HOST}/blob/{first}/player.py#L7) in `play`\n" in played
    assert f"[its line]({HOST}/blob/{first}/plan/plan.yaml#L10)" in played
    assert f"[edit]({HOST}/edit/main/plan/plan.yaml#L10)" in played
    assert f"([{first[:10]}]({HOST}/commit/{first}))" in played
    assert "\n\nNot found in the code.\n" in pages["events/song-skipped.md"]
    assert "written in swift.\n" in pages["events/app-opened.md"]


def test_without_a_host_places_are_no_links(folder: Path) -> None:
    commit(folder)
    played = texts(plan_in(folder), replace(known(), repository=None))["events/song-played.md"]
    assert "- `player.py:7` in `play`\n" in played
    assert "its line" not in played


def test_findings_stand_on_the_page_of_what_they_are_about(folder: Path) -> None:
    pages = texts(plan_in(folder), known())
    said = "- **warning** the event `Song Skipped` does not say "
    assert said in pages["events/song-skipped.md"]
    assert said not in pages["events/song-played.md"]
    assert "[Song Skipped](events/song-skipped.md)" in pages["findings.md"]
    assert "](findings.md)" in pages["README.md"]


def test_what_is_wrong_in_the_code_stands_beside_its_line(folder: Path) -> None:
    put(
        folder / "player.py",
        PLAYER.replace("        {'song_id':song})", "        {'song_id': song, 'mood': 1})")
        + '    analytics.track(user_id, "Song Liked")\n',
    )
    commit(folder)
    pages = texts(plan_in(folder), replace(known(), repository=None))
    played = pages["events/song-played.md"]
    assert "\n\nSent in 2 places of the code, with 1 error.\n" in played
    said = "    - **error** `Song Played` has no property `mood` (`unknown-property`)<br>"
    assert f"- `player.py:11` in `again`\n{said}" in played
    findings = pages["findings.md"].partition("## In the code")[2]
    assert "| `player.py:12` | [Song Played](events/song-played.md) |" in findings
    assert "| `player.py:13` | the plan has no event `Song Liked`" in findings
    assert "- **In the code:** [2 errors" in pages["README.md"]


def test_an_owner_sees_which_events_have_findings(folder: Path) -> None:
    broken = PLAYER.replace("        {'song_id':song})", "        {'song_id': song, 'mood': 1})")
    put(folder / "player.py", broken)
    put(folder / "plan" / "plan.yaml", f"owner: growth\nowners: {{growth: {{}}}}\n{PLAN}")
    commit(folder)
    owners = texts(plan_in(folder), known())["owners.md"]
    assert "| [Song Played](events/song-played.md) | live | 1 error and 2 warnings |" in owners


def test_code_that_keeps_to_the_plan_is_said_to(folder: Path) -> None:
    commit(folder)
    start = texts(plan_in(folder), replace(known(), in_code=()))["README.md"]
    assert "\n- **In the code:** no findings, it keeps to the plan\n" in start


def test_what_is_new_stands_on_the_start_page(folder: Path) -> None:
    commit(folder)
    edited = PLAN.replace("Song Skipped: {", "Song Skipped: {why: Is it good?, ")
    put(folder / "plan" / "plan.yaml", edited)
    start = texts(plan_in(folder), known())["README.md"]
    assert "\n- Not committed: [Song Skipped](events/song-skipped.md) changed\n" in start
    assert "## What is new" not in texts(plan_in(folder))["README.md"]


def test_what_is_not_known_is_not_spoken_of(folder: Path) -> None:
    pages = texts(plan_in(folder))
    assert "findings.md" not in pages
    for text in pages.values():
        for title in ("## In the code", "## Findings", "**Added:**", "**Plan:**"):
            assert title not in text


def test_a_template_of_the_users_goes_before_ours(folder: Path) -> None:
    own = folder / "theme" / "markdown"
    put(own / "event.md.jinja", "# Our {{ entry.name }}\n\n{{ '*' ~ entry.name ~ '*' }}\n")
    pages = texts(plan_in(folder), templates=folder / "theme")
    assert pages["events/song-played.md"] == "# Our Song Played\n\n\\*Song Played\\*\n"
    assert pages["README.md"] == texts(plan_in(folder))["README.md"]


def test_a_template_of_the_users_that_fails_is_named_with_its_line(folder: Path) -> None:
    put(folder / "theme" / "markdown" / "event.md.jinja", "# x\n\n{{ entry.nme }}\n")
    with pytest.raises(UserError, match=r"theme/markdown/event\.md\.jinja:3 fails: .*nme"):
        texts(plan_in(folder), templates=folder / "theme")
