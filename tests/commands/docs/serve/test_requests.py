"""What a server of a site answers: files of the site, to requests from this machine."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from tests.commands import music
from tests.commands.docs.serve.serving import QUIET, Served, serving

PAGE = "/events/song-played.html"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("served")
    music.write(folder / "plan", Song_Played="player")
    with serving(folder, QUIET) as site:
        yield site


@pytest.mark.parametrize("host", ["plans.evil.example", "127.0.0.1", "", "localhost:1", "[::1]"])
def test_a_name_that_was_made_to_lead_here_is_refused(served: Served, host: str) -> None:
    name = f"{host}:{served.port}" if host == "plans.evil.example" else host
    for path in ("/", PAGE, "/:trackplan/news"):
        answer = served.get(path, host=name)
        assert answer.status == 403
        assert "Song Played" not in answer.text
    assert served.get("/", host=f"LocalHost:{served.port}").status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/events/",
        "/../trackplan.toml",
        "/%2e%2e/trackplan.toml",
        "/assets/..%2f..%2ftrackplan.toml",
        "//etc/passwd",
        "/%ff%00",
        "http://elsewhere.example/",
    ],
)
def test_only_files_of_the_site_are_there(served: Served, path: str) -> None:
    answer = served.get(path)
    assert (answer.status, answer.headers["Content-Type"]) == (404, "text/html; charset=utf-8")


def test_a_page_that_is_not_there_says_so_as_text(served: Served) -> None:
    answer = served.get("/%3Cscript%3Ealert(1)%3C/script%3E")
    assert "There is no page /&lt;script&gt;alert(1)&lt;/script&gt;" in answer.text
    assert "<script>" not in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(served: Served, method: str) -> None:
    assert served.get("/", method=method).status == 501


def test_a_head_is_that_of_the_page(served: Served) -> None:
    page, head = served.get(PAGE), served.get(PAGE, method="HEAD")
    assert head.text == ""
    assert {**head.headers, "Date": ""} == {**page.headers, "Date": ""}
    assert int(head.headers["Content-Length"]) == len(page.text.encode())
    assert served.get(f"/:trackplan/news?{served.state}", method="HEAD").status == 200


@pytest.mark.parametrize("path", ["/", "/assets/search.js", "/plan.json", "/:trackplan/news"])
def test_nothing_is_kept_and_no_other_site_can_take_it_up(served: Served, path: str) -> None:
    headers = served.get(path).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_nobody_else_on_the_network_is_served(served: Served) -> None:
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", served.port), timeout=5)
