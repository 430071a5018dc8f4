"""Pages that are open in a browser follow the plan."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.commands import music
from tests.commands.docs.serve.serving import QUIET, Served, serving
from tests.commands.music import put

LISTEN = "A listener starts to listen."
BAR = "pre[role=alert]"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return music.write(tmp_path / "plan", Song_Played="player")


@pytest.fixture
def served(plan: Path) -> Iterator[Served]:
    with serving(plan.parents[1], QUIET) as site:
        yield site


@pytest.fixture
def page(chromium: Browser, served: Served) -> Iterator[Page]:
    """The page of an event, which must not complain of anything."""
    context = chromium.new_context(viewport={"width": 800, "height": 200})
    said: list[str] = []
    context.on("console", lambda message: said.append(message.text))
    context.on("weberror", lambda error: said.append(str(error.error)))
    page = context.new_page()
    page.goto(f"{served.url}events/song-played.html")
    expect(page.get_by_text(LISTEN).first).to_be_attached()
    yield page
    # That a page is not there, the browser says by itself.
    assert [each for each in said if "404 (Not Found)" not in each] == []
    context.close()


def test_an_open_page_shows_what_the_plan_says_now_where_it_was(page: Page, plan: Path) -> None:
    page.evaluate("scrollTo(0, 100)")
    put(plan, plan.read_text().replace(LISTEN, "A listener presses play."))
    expect(page.get_by_text("A listener presses play.").first).to_be_attached()
    page.wait_for_function("scrollY === 100")


def test_a_bar_says_what_is_wrong_until_it_is_mended(page: Page, plan: Path) -> None:
    whole = plan.read_text()
    put(plan, whole.replace("    why:", "    <img src=x onerror=alert(1)>:"))
    bar = page.locator(BAR)
    expect(bar).to_contain_text("`<img src=x onerror=alert(1)>` is no key of an event")
    expect(bar).to_be_in_viewport()
    expect(page.locator("img[src=x]")).to_have_count(0)
    expect(page.get_by_text(LISTEN).first).to_be_attached()
    page.reload()
    expect(bar).to_contain_text("plan/plan.yaml:16:5")
    put(plan, whole)
    expect(bar).to_have_count(0)


def test_a_page_that_is_gone_comes_back_with_its_event(page: Page, plan: Path) -> None:
    whole = plan.read_text()
    put(plan, whole.replace("Song Played", "Song Started"))
    expect(page.locator("h1")).to_have_text("There is no page /events/song-played.html")
    put(plan, whole)
    expect(page.get_by_text(LISTEN).first).to_be_attached()


def test_many_pages_may_be_open_at_once(page: Page, served: Served, plan: Path) -> None:
    # A browser keeps six connections to one host: if each page held one, the seventh would wait.
    others = [page.context.new_page() for _ in range(8)]
    for other in others:
        other.goto(served.url)
    put(plan, plan.read_text().replace("Acme Music", "Acme Radio"))
    for other in others:
        other.bring_to_front()
        expect(other).to_have_title("Overview · Acme Radio")
