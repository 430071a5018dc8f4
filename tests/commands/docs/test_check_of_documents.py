"""`trackplan docs --check`: a document cannot hold the commit that it lies in itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import music
from tests.commands.music import put
from tests.commands.running import Ran, commit, trackplan
from tests.docs.spreadsheet.saved import written_in

PLAYER = """\
import segment.analytics as analytics


def play(user_id):
    analytics.track(user_id, "Song Played")
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKPLAN_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with a plan, code and a site of both."""
    put(tmp_path / "trackplan.toml", "")
    put(tmp_path / "app/player.py", PLAYER)
    music.write(tmp_path / "plan", Song_Played="player")
    assert docs(tmp_path).code == 0
    commit(tmp_path)
    return tmp_path


def docs(folder: Path, *words: str, today: str = "2026-06-01") -> Ran:
    asked = ("plan", "--code", "app", "-o", "public", "--today", today)
    return trackplan("docs", *asked, *words, at=folder)


def test_a_commit_makes_nothing_stale(folder: Path) -> None:
    assert docs(folder, "--check").code == 0
    assert docs(folder, "--diff").out.count("+++ b/") > 1
    put(folder / "README.md", "Something else.\n")
    commit(folder)
    assert docs(folder, "--check").code == 0


def test_a_day_on_which_lint_says_the_same_makes_nothing_stale(folder: Path) -> None:
    plan = folder / "plan/plan.yaml"
    put(plan, plan.read_text().replace("    status: live\n", "    expires: 2026-07-01\n"))
    docs(folder)
    assert docs(folder, "--check", today="2026-06-30").code == 0
    ran = docs(folder, "--check", today="2026-07-02")
    assert ran.code == 1
    assert "expired" in ran.out


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("app/player.py", PLAYER.replace("\n\ndef", "\n\n\ndef")),
        ("app/player.py", PLAYER.replace("Song Played", "Song Paused")),
        ("app/player.py", PLAYER.replace('Played"', 'Played", {"mood": "calm"}')),
        ("trackplan.toml", 'extend-select = ["strict"]\n'),
        ("plan/more.yaml", "events:\n  Song Paused:\n"),
    ],
)
def test_what_documents_tell_of_makes_them_stale(folder: Path, file: str, text: str) -> None:
    put(folder / file, text)
    assert docs(folder, "--check").code == 1
    assert docs(folder).code == 0
    assert docs(folder, "--check").code == 0


def test_code_that_sends_the_same_from_the_same_places_makes_nothing_stale(folder: Path) -> None:
    put(folder / "app/player.py", PLAYER + "\n\ndef pause():\n    pass\n")
    commit(folder)
    assert docs(folder, "--check").code == 0


def test_documents_with_other_facts_are_others(folder: Path) -> None:
    docs(folder)
    assert docs(folder, "--check", "--no-git").code == 1
    without_code = ("docs", "plan", "-o", "public", "--today", "2026-06-01", "--check")
    assert trackplan(*without_code, at=folder).code == 1


def test_templates_of_the_user_count(folder: Path) -> None:
    own = ("--templates", "theme")
    put(folder / "theme/html/assets/note.txt", "One.\n")
    docs(folder, *own)
    assert docs(folder, *own, "--check").code == 0
    put(folder / "theme/html/assets/note.txt", "Two.\n")
    assert docs(folder, *own, "--check").code == 1


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_a_spreadsheet_in_which_somebody_has_written_is_not_replaced(
    folder: Path, format: str
) -> None:
    to_sheet = ("docs", "plan", "--format", format, "-o", "sheets")
    assert trackplan(*to_sheet, at=folder).code == 0
    sheet = folder / "sheets" / {"csv": "events.csv", "xlsx": "acme-music.xlsx"}[format]
    written_in(sheet, title="Owner", key="/events/Song Played", text="nobody")
    written = sheet.read_bytes()
    refused = trackplan(*to_sheet, at=folder)
    assert refused.code == 2
    message = f"`{sheet.relative_to(folder)}` would be replaced, and somebody has written in there"
    assert message in refused.err
    assert sheet.read_bytes() == written
    assert trackplan(*to_sheet, "--force", at=folder).code == 0
    assert sheet.read_bytes() != written


def test_documents_are_the_same_from_wherever_they_are_made(folder: Path) -> None:
    here = trackplan("docs", "plan", "--code", ".", "-o", "../elsewhere", at=folder)
    assert here.code == 0
    away = folder.parent / "away"
    away.mkdir()
    there = trackplan("docs", str(folder / "plan"), "--code", str(folder), "-o", "out", at=away)
    assert there.code == 0
    made = {path.name: path for path in (away / "out").rglob("*") if path.is_file()}
    other = {path.name: path for path in (folder.parent / "elsewhere").rglob("*") if path.is_file()}
    assert made.keys() == other.keys()
    for name, path in made.items():
        text = path.read_text(encoding="utf-8")
        assert text == other[name].read_text(encoding="utf-8")
        assert str(folder) not in text
    assert "app/<wbr>player.py:" in made["song-played.html"].read_text(encoding="utf-8")
