"""Where reports go, and when they are coloured."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.commands.music import OWNERS, write
from tests.commands.running import OUTSIDE, commit, process, trackplan

FORMATS = ("text", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown")
ESCAPE = "\x1b["


def many(folder: Path, count: int) -> None:
    """A plan of that many events, each of an owner that nobody knows."""
    write(folder, **{f"Song_{n:03}": f"nobody{n}" for n in range(count)})


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_piped_has_no_colour_and_is_the_same_every_time(tmp_path: Path, form: str) -> None:
    many(tmp_path, 3)
    words = ["lint", *OWNERS, "--format", form]
    first, second = (process(*words, at=tmp_path, env={"PYTHONHASHSEED": s}) for s in "12")
    assert first.returncode == 1
    assert first.stdout == second.stdout != b""
    assert ESCAPE.encode() not in first.stdout
    assert first.stderr == b""


@pytest.mark.parametrize(
    ("words", "environment", "is_coloured"),
    [
        ([], {}, False),
        (["--color"], {}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color"], {"NO_COLOR": "1"}, True),
        (["--no-color"], {"FORCE_COLOR": "1"}, False),
        (["--color", "--output", "out"], {}, False),
    ],
)
def test_colour_is_where_it_is_asked_for(
    tmp_path: Path, words: list[str], environment: dict[str, str], *, is_coloured: bool
) -> None:
    many(tmp_path, 1)
    ran = trackplan("lint", *OWNERS, *words, at=tmp_path, env=environment)
    written = tmp_path / "out"
    said = ran.out + (written.read_text(encoding="utf-8") if written.exists() else "")
    assert "nobody0" in said
    assert (ESCAPE in said) == is_coloured


def on_a_terminal(folder: Path, **environment: str) -> str:
    """What `trackplan lint` prints where both its outputs are a terminal."""
    ours, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in OUTSIDE}
    with subprocess.Popen(
        [sys.executable, "-m", "trackplan", "lint", *OWNERS],
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**kept, "TERM": "xterm-256color", **environment},
    ):
        os.close(theirs)
        said = b""
        while chunk := read(ours):
            said += chunk
    os.close(ours)
    return said.decode()


def read(terminal: int) -> bytes:
    """The next bytes; none where the other end is closed, which Linux calls an error."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


def test_a_terminal_is_coloured_unless_no_color_is_set(tmp_path: Path) -> None:
    many(tmp_path, 1)
    assert ESCAPE in on_a_terminal(tmp_path)
    assert ESCAPE not in on_a_terminal(tmp_path, NO_COLOR="1")
    assert ESCAPE not in on_a_terminal(tmp_path, TERM="dumb")


def test_a_short_run_draws_no_bar_on_a_terminal(tmp_path: Path) -> None:
    many(tmp_path, 1)
    assert "━" not in on_a_terminal(tmp_path, NO_COLOR="1").partition("plan.yaml")[0]
    assert "\r\x1b[K" not in on_a_terminal(tmp_path)


def test_a_report_goes_to_a_file_and_the_folders_to_it_are_made(tmp_path: Path) -> None:
    many(tmp_path, 1)
    words = ["lint", *OWNERS, "--format", "json"]
    printed = trackplan(*words, at=tmp_path)
    ran = trackplan(*words, "--output", "reports/new/lint.json", at=tmp_path)
    assert (ran.code, ran.out, ran.err) == (1, "", "")
    assert (tmp_path / "reports/new/lint.json").read_text(encoding="utf-8") == printed.out


def test_several_reports_at_once(tmp_path: Path) -> None:
    many(tmp_path, 2)
    reports = [word for form in FORMATS for word in ("--report", f"{form}=out/{form}")]
    ran = trackplan("lint", *OWNERS, "--format", "concise", *reports, at=tmp_path)
    written = {form: (tmp_path / "out" / form).read_text(encoding="utf-8") for form in FORMATS}
    assert ran.code == 1
    assert written["concise"] == ran.out
    assert all("nobody1" in text for text in written.values())
    assert len(json.loads(written["sarif"])["runs"][0]["results"]) == 2
    assert len(json.loads(written["gitlab"])) == 2
    assert len(ET.fromstring(written["junit"]).findall(".//failure")) == 2  # noqa: S314 (our own)
    assert len(json.loads(written["json"])["diagnostics"]) == 2


def test_github_gets_ten_annotations_and_the_step_summary_has_all(tmp_path: Path) -> None:
    many(tmp_path, 25)
    summary = tmp_path / "summary.md"
    summary.write_text("# What came before\n", encoding="utf-8")
    env = {"GITHUB_STEP_SUMMARY": str(summary)}
    ran = trackplan("lint", *OWNERS, "--format", "github", at=tmp_path, env=env)
    assert sum(line.startswith("::error ") for line in ran.out.splitlines()) == 10
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("# What came before\n")
    assert all(f"nobody{n}" in text for n in range(25))


def test_other_formats_leave_the_step_summary_alone(tmp_path: Path) -> None:
    many(tmp_path, 1)
    summary = tmp_path / "summary.md"
    trackplan("lint", *OWNERS, at=tmp_path, env={"GITHUB_STEP_SUMMARY": str(summary)})
    assert not summary.exists()


def test_a_step_summary_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    many(tmp_path, 1)
    env = {"GITHUB_STEP_SUMMARY": str(tmp_path)}
    ran = trackplan("lint", *OWNERS, "--format", "github", at=tmp_path, env=env)
    assert (ran.code, str(tmp_path) in ran.err) == (2, True)


def test_what_changed_is_annotated_first(tmp_path: Path) -> None:
    many(tmp_path, 25)
    commit(tmp_path)
    path = tmp_path / "plan.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("owner: nobody24", "owner: someone"), encoding="utf-8")
    ran = trackplan("lint", *OWNERS, "--since", "HEAD", "--format", "github", at=tmp_path)
    annotations = [line for line in ran.out.splitlines() if line.startswith("::")]
    assert ["someone" in line for line in annotations] == [True]


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_github_gets_paths_from_the_top_of_its_workspace(tmp_path: Path, form: str) -> None:
    folder = tmp_path / "services" / "music"
    folder.mkdir(parents=True)
    many(folder, 1)
    env = {"GITHUB_WORKSPACE": str(tmp_path)}
    out = trackplan("lint", *OWNERS, "--format", form, at=folder, env=env).out
    assert "services/music/plan.yaml" in out
    assert "services/music/plan.yaml" not in trackplan("lint", *OWNERS, at=folder, env=env).out
