"""A site that is served follows what it is made of, and nobody else can read it."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands import music
from tests.commands.docs.serve.serving import QUIET, Served, serving
from tests.commands.music import put
from tests.commands.running import commit, git, process

PLAYER = """\
import segment.analytics as analytics


def play(user_id):
    analytics.track(user_id, "Song Played")
"""
PAGE = "/events/song-played.html"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan, its configuration, code, and a template of the user's."""
    put(tmp_path / "trackplan.toml", "")
    put(tmp_path / "app/player.py", PLAYER)
    put(tmp_path / "theme/html/assets/note.txt", "One.\n")
    music.write(tmp_path / "plan", Song_Played="player")
    return tmp_path


@pytest.fixture
def served(folder: Path) -> Iterator[Served]:
    with serving(folder, QUIET, "--code", "app", "--templates", "theme") as site:
        site.news()
        yield site


def test_a_site_is_served_and_nothing_is_written(folder: Path, served: Served) -> None:
    before = sorted(folder.rglob("*"))
    start = served.get("/")
    assert (start.status, start.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert start.text == served.get("/index.html?q=x").text
    assert "A listener starts to listen." in served.get(PAGE).text
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize(
    ("file", "old", "new", "path", "shown"),
    [
        ("plan/plan.yaml", "starts to listen", "presses play", PAGE, "presses play"),
        ("trackplan.toml", "", "extend-select = ['strict']", "/findings.html", "missing-trigger"),
        ("app/player.py", "Played", "Paused", PAGE, "Not looked for"),
        ("theme/html/assets/note.txt", "One", "Two", "/assets/note.txt", "Two."),
    ],
)
def test_what_changes_is_shown_at_once(
    folder: Path, served: Served, file: str, old: str, new: str, path: str, shown: str
) -> None:
    assert shown not in served.get(path).text
    put(folder / file, (folder / file).read_text().replace(old, new, 1))
    assert served.news()["problem"] is None
    assert shown in served.get(path).text


def test_a_new_file_of_the_plan_is_seen(folder: Path, served: Served) -> None:
    assert served.get("/events/song-liked.html").status == 404
    put(folder / "plan/more.yaml", "events:\n  Song Liked: {description: A heart.}\n")
    served.news()
    assert "A heart." in served.get("/events/song-liked.html").text


def test_a_commit_is_seen(folder: Path) -> None:
    git(folder, "init", "--quiet")
    with serving(folder, QUIET) as site:
        site.news()
        assert "all of it" not in site.get(PAGE).text
        commit(folder)
        site.news()
        assert "all of it" in site.get(PAGE).text


def test_a_plan_that_breaks_leaves_the_site_as_it_was(folder: Path, served: Served) -> None:
    plan = folder / "plan/plan.yaml"
    whole, before = plan.read_text(), served.get(PAGE).text
    put(plan, whole.replace("    why:", "    <b>wy:"))
    told = served.news()
    assert told["problem"] is not None
    assert told["problem"].startswith("plan/plan.yaml:16:5: error[invalid-shape] `<b>wy` is no key")
    assert served.get(PAGE).text == before
    put(plan, whole)
    mended = served.news()
    assert (mended["problem"], mended["edition"]) == (None, told["edition"])
    assert served.interrupt() == 130
    out, err = served.process.communicate()
    assert out.startswith("made again: ")
    assert err.splitlines()[0] == told["problem"].rstrip("\n")
    assert err.endswith("the site is shown as it was before\n")


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("trackplan.toml", "selct = []\n", "unknown key `selct`"),
        ("theme/html/index.html.jinja", "{% if %}", "index.html.jinja:1 is no template"),
    ],
)
def test_whatever_else_breaks_is_told_as_well(
    folder: Path, served: Served, file: str, text: str, said: str
) -> None:
    put(folder / file, text)
    assert said in str(served.news()["problem"])
    put(folder / "trackplan.toml", "")
    put(folder / "theme/html/index.html.jinja", "Mine.")
    while served.news()["problem"] is not None:
        pass
    assert served.get("/").text.startswith("Mine.")


def test_ctrl_c_ends_it_while_a_page_waits(served: Served) -> None:
    with socket.create_connection(("127.0.0.1", served.port), timeout=30) as waiting:
        host = f"127.0.0.1:{served.port}"
        waiting.sendall(
            f"GET /:trackplan/news?{served.state} HTTP/1.0\r\nHost: {host}\r\n\r\n".encode()
        )
        assert served.interrupt() == 130
    assert served.process.communicate() == ("", "")


def test_two_may_be_served_at_once(folder: Path) -> None:
    with serving(folder, QUIET, port=None) as one, serving(folder, QUIET, port=None) as other:
        assert one.port != other.port
        assert one.get("/").status == other.get("/").status == 200


def test_a_port_that_is_taken_is_told(folder: Path, served: Served) -> None:
    words = ("docs", "plan", "--serve", QUIET, "--port", str(served.port))
    ran = process(*words, at=folder)
    assert ran.returncode == 2
    said = f"cannot serve at port {served.port}: something else is served there\n"
    assert said in ran.stderr.decode()


def test_a_plan_that_is_broken_to_begin_with_is_not_served(folder: Path) -> None:
    put(folder / "plan/plan.yaml", "trackplan: 1\nevnts: {}\n")
    ran = process("docs", "plan", "--serve", QUIET, "--port", "0", at=folder)
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert b"the plan in `plan` is not sound" in ran.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other browsers")
@pytest.mark.parametrize(
    ("env", "opens"),
    [
        ({"DISPLAY": ":0", "CI": ""}, True),
        ({"DISPLAY": ":0", "CI": "true"}, False),
        ({"DISPLAY": "", "WAYLAND_DISPLAY": "", "CI": ""}, False),
    ],
)
def test_a_browser_is_opened_where_there_is_a_screen(
    folder: Path, env: dict[str, str], *, opens: bool
) -> None:
    browser = put(
        folder / "browser", '#!/bin/sh\nprintf %s "$1" > opened.part\nmv opened.part opened\n'
    )
    browser.chmod(0o755)
    with serving(folder, env={**env, "BROWSER": f"{browser} %s"}) as site:
        site.news()
        put(folder / "plan/more.yaml", "events:\n  Song Liked:\n")
        site.news()  # by then, it would have been opened
        opened = folder / "opened"
        assert (opened.read_text() if opened.exists() else None) == (site.url if opens else None)
