"""`trackplan check`: what it reads, reports, changes, and how it ends."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.commands.music import put
from tests.commands.running import Ran, trackplan

PLAN = """\
trackplan: 1
events:
  Song Played:
    properties: {song_id: {type: string, required: true}, position: integer}
  Song Liked: {}
"""
APP = """\
import segment.analytics as analytics


def play(user, song):
    analytics.track(user.id, "song_played", {"song_id": str(song.id)})
    analytics.track(user.id, "Song Played", {"song_id": song.id, "position": "first"})  # noqa
    analytics.track(user.id, "Song Liked")
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKPLAN_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    put(tmp_path / "trackplan.toml", "")
    put(tmp_path / "plan/plan.yaml", PLAN)
    put(tmp_path / "app/player.py", APP)
    return tmp_path


def check(folder: Path, *words: str) -> Ran:
    return trackplan("check", "--plan", "plan", *words, at=folder)


def rules(ran: Ran) -> list[str]:
    found: list[str] = [each["rule"] for each in json.loads(ran.out)["diagnostics"]]
    return found


def test_findings_point_into_the_code(project: Path) -> None:
    ran = check(project, "--format", "concise")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "app/player.py:5:30: error[unknown-event] the plan has no event `song_played`",
        "app/player.py:6:78: error[wrong-type] `position` is sent as a text, not as an integer",
        "Found 2 errors in 3 calls in 1 file. 1 fixable with --unsafe-fixes.",
    ]


@pytest.mark.parametrize(
    "format", ["text", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown"]
)
def test_every_format_reports_code(project: Path, format: str) -> None:
    ran = check(project, "--format", format)
    assert ran.code == 1
    assert "song_played" in ran.out


def test_clean_code_is_0(project: Path) -> None:
    put(
        project / "app/player.py", APP.replace("song_played", "Song Played").replace('"first"', "1")
    )
    assert check(project).code == 0


def test_the_level_that_fails_can_be_chosen(project: Path) -> None:
    assert check(project, "--fail-on", "never").code == 0


def test_nothing_to_read_is_2(tmp_path: Path) -> None:
    put(tmp_path / "trackplan.toml", "")
    put(tmp_path / "plan/plan.yaml", PLAN)
    ran = check(tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "no Python file" in ran.err


def test_a_plan_that_does_not_load_is_2(project: Path) -> None:
    put(project / "plan/plan.yaml", PLAN + "  Song Played: {}\n")
    ran = check(project)
    assert ran.code == 2
    assert "does not load" in ran.err


def test_unsafe_fixes_change_the_code_and_nothing_else(project: Path) -> None:
    ran = check(project, "--unsafe-fixes", "--quiet", "--format", "json")
    assert rules(ran) == ["wrong-type"]
    changed = (project / "app/player.py").read_text(encoding="utf-8")
    assert changed == APP.replace('"song_played"', '"Song Played"')


def test_a_diff_changes_nothing(project: Path) -> None:
    ran = check(project, "--unsafe-fixes", "--diff")
    assert ran.code == 1
    assert '+    analytics.track(user.id, "Song Played", {"song_id": str(song.id)})' in ran.out
    assert (project / "app/player.py").read_text(encoding="utf-8") == APP


def in_its_own_encoding(project: Path, data: bytes) -> Path:
    """The project's code as these bytes."""
    path = project / "app/player.py"
    path.write_bytes(data)
    return path


LATIN = f'# coding: latin-1\n{APP}name = "Café"\n'.encode("latin-1")


@pytest.mark.parametrize(
    "data", [LATIN, f'{APP}name = "Café"\n'.encode("utf-8-sig"), LATIN.replace(b"\n", b"\r\n")]
)
def test_fixes_leave_the_encoding_as_it_was(project: Path, data: bytes) -> None:
    path = in_its_own_encoding(project, data)
    check(project, "--unsafe-fixes", "--quiet")
    assert path.read_bytes() == data.replace(b'"song_played"', b'"Song Played"')


def test_a_diff_of_a_file_in_another_encoding_is_shown(project: Path) -> None:
    path = in_its_own_encoding(project, f"# coding: latin-1\n# Café\n{APP}".encode("latin-1"))
    ran = check(project, "--unsafe-fixes", "--diff")
    assert (ran.code, ran.err) == (1, "Would fix 1 problem, and 1 problem would be left.\n")
    assert '+    analytics.track(user.id, "Song Played", {"song_id": str(song.id)})' in ran.out
    assert path.read_bytes().startswith("# coding: latin-1\n# Café\n".encode("latin-1"))


def test_a_fix_that_a_file_cannot_hold_is_not_made(project: Path) -> None:
    put(project / "plan/plan.yaml", PLAN.replace("Song Played", "Song • Played"))
    code = LATIN.replace(b"Song Played", b"song_played").replace(b"Song Liked", b"song_liked")
    path = in_its_own_encoding(project, code)
    ran = check(project, "--unsafe-fixes", "--select", "unknown-event", "--format", "json")
    assert rules(ran) == ["unknown-event", "unknown-event"]
    assert path.read_bytes() == code.replace(b"song_liked", b"Song Liked")
    assert "Fixed 1 problem." in ran.err
    assert "Not fixed: `app/player.py` is iso-8859-1, which cannot hold" in ran.err


def test_a_file_that_would_lose_bytes_is_not_fixed(project: Path) -> None:
    # `+AGE-` is another way to write an `a`, and writing the text anew would lose it.
    code = f"# coding: utf-7\n{APP}name = 'c+AGE-fe'\n".encode()
    path = in_its_own_encoding(project, code)
    ran = check(project, "--unsafe-fixes", "--format", "json")
    assert "unknown-event" in rules(ran)
    assert path.read_bytes() == code
    assert "Not fixed: `app/player.py` is not all utf-7 text." in ran.err


def test_comments_suppress_and_unused_ones_are_found(project: Path) -> None:
    code = APP.replace("# noqa", "# trackplan: ignore[wrong-type] the client sends a word").replace(
        'analytics.track(user.id, "Song Liked")',
        'analytics.track(user.id, "Song Liked")  # trackplan: ignore[unknown-event] why not',
    )
    put(project / "app/player.py", code)
    assert rules(check(project, "--format", "json")) == ["unknown-event", "unused-suppression"]


def test_a_suppression_of_a_code_rule_in_the_plan_is_none_of_lint(project: Path) -> None:
    put(
        project / "plan/plan.yaml",
        PLAN + "  # trackplan: ignore[untracked-event] it comes later\n  Song Skipped: {}\n",
    )
    said = trackplan("lint", "plan", "--format", "json", at=project)
    assert "suppression" not in " ".join(rules(said))
    assert "untracked-event" not in rules(check(project, "--format", "json"))


def test_a_baseline_is_shared_with_lint(project: Path) -> None:
    name = "base.json"
    assert trackplan("lint", "plan", "--baseline", name, "--update-baseline", at=project).code == 0
    lint_only = (project / name).read_text(encoding="utf-8")
    assert check(project, "--baseline", name, "--update-baseline").code == 0
    both = (project / name).read_text(encoding="utf-8")
    assert '"wrong-type"' in both
    assert all(line.strip(" ,") in both for line in lint_only.splitlines() if "rule" in line)
    assert trackplan("lint", "plan", "--baseline", name, at=project).code == 0
    ran = check(project, "--baseline", name, "--format", "concise")
    assert (ran.code, ran.out) == (0, "No problems in 3 calls in 1 file (2 in the baseline).\n")


def test_since_shows_what_a_change_touched(project: Path) -> None:
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.c"]
    subprocess.run([*git, "init", "-q"], cwd=project, check=True)
    subprocess.run([*git, "add", "-A"], cwd=project, check=True)
    subprocess.run([*git, "commit", "-qm", "x"], cwd=project, check=True)
    assert rules(check(project, "--since", "HEAD", "--format", "json")) == []
    put(project / "app/player.py", APP.replace('"first"', '"second"'))
    assert rules(check(project, "--since", "HEAD", "--format", "json")) == ["wrong-type"]


def test_of_a_file_only_its_findings_are_reported(project: Path) -> None:
    put(project / "app/names.py", 'NAME = "Song Heard"\n')
    put(
        project / "app/other.py",
        "import segment.analytics as analytics\n"
        "from app.names import NAME\n\n"
        'analytics.track("u", NAME)\n',
    )
    ran = check(project, "app/other.py", "--format", "json")
    assert rules(ran) == ["unknown-event"]
    assert rules(check(project, "--files", "app/other.py", "--format", "json")) == rules(ran)
    assert "Song Heard" in ran.out


def test_wrappers_are_shown_as_they_are_configured(project: Path) -> None:
    put(
        project / "app/tools.py",
        "import segment.analytics as a\n\n\n"
        "def send(name, *, props=None):\n    a.track('u', name, props)\n",
    )
    ran = check(project, "--show-wrappers")
    assert ran.out == (
        "# app/tools.py:4\n[[check.wrappers]]\n"
        'function = "app.tools.send"\n'
        'event = { position = 0, keyword = "name" }\n'
        'properties = "props"\n'
    )
    put(project / "trackplan.toml", ran.out + "\n[check]\ninfer = false\n")
    put(project / "app/user.py", "from app.tools import send\n\nsend('Song Herd')\n")
    assert "Song Herd" in check(project).out


def test_verbose_says_what_was_left_out(project: Path) -> None:
    put(project / "tests/test_player.py", "import pytest\n" + APP)
    ran = check(project, "--verbose")
    assert "Left out 1 file: test" in ran.err
    assert "tests/test_player.py" not in ran.out


def test_rules_of_the_other_command_are_not_silently_none(project: Path) -> None:
    ran = trackplan("lint", "plan", "--select", "unknown-event", at=project)
    assert (ran.code, "`trackplan check` has" in ran.err) == (2, True)
    ran = check(project, "--select", "missing-why")
    assert (ran.code, "`trackplan lint` has" in ran.err) == (2, True)
