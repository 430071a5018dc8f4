"""What somebody who writes code copies of a page: calls, in one of several ways, and names."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.docs.site.sites import Site, made
from tests.docs.site.visitor import Visitor

PLAN = """\
trackplan: 1
sources:
  api: {language: python, sdk: segment}
  jobs: {language: python, sdk: amplitude}
events:
  Song Played:
  "Song\\u00a0Liked":
"""


@pytest.fixture
def music(tmp_path: Path) -> Site:
    """A site with two ways to send an event in one language, and a name that cannot be read."""
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return made(tmp_path, tmp_path / "site")


@pytest.mark.parametrize("source", ["api", "jobs"])
def test_of_two_ways_in_one_language_the_one_that_was_opened_is_open_elsewhere(
    music: Site, visitor: Visitor, source: str
) -> None:
    tab = visitor.open(music, "events/song-played.html")
    opened = tab.locator("details.send[open] summary")
    tab.locator("details.send summary", has_text=source).click()
    expect(opened).to_have_text(f"Python {source}")
    tab.goto(music.url("events/song-liked.html"))
    expect(opened).to_have_text(f"Python {source}")
    opened.click()
    tab.goto(music.url("events/song-played.html"))
    expect(opened).to_have_count(0)


def test_a_name_with_something_unseen_in_it_is_not_copied_as_it_is_written_out(
    music: Site, visitor: Visitor
) -> None:
    tab = visitor.open(music, "events/song-played.html")
    expect(tab.get_by_role("button", name="Copy name")).to_have_count(1)
    tab.goto(music.url("events/song-liked.html"))
    expect(tab.get_by_role("heading", level=1)).to_have_text("Song\\xa0Liked")
    expect(tab.get_by_role("button", name="Copy name")).to_have_count(0)
