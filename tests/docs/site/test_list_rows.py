"""The rows of a list: their order, how many are drawn, why they are found."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.docs.site.lists import FIRST, shown
from tests.docs.site.sites import EVENTS, FOLDERS, ROOT, TODAY, Site, known_as
from tests.docs.site.visitor import TELEPHONE, WIDE, Visitor
from trackplan.docs.history import History
from trackplan.docs.known import Known
from trackplan.git.commit import Commit
from trackplan.plan.load.read_plan import load_folder
from trackplan.report.visible import visible

SiteOf = Callable[[str], Site]
# Where parts of a page stand, and what makes it as it is before scripts.
TOPS = """() => ["nav", "h1", "#events"].map((each) =>
  document.querySelector(each).getBoundingClientRect().top)"""
HIDE = """() => ["filters", "find", "theme"].forEach((each) => {
  document.getElementById(each).hidden = true;
})"""


def test_events_are_ordered_by_name(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("music"), "events.html")
    tab.locator("#filters [name=sort]").select_option("name")
    expect(tab).to_have_url(re.compile("events.html#sort=name$"))
    assert shown(tab) == sorted(visible(entry.name) for entry in site("music").book.entries)
    tab.locator("#filters input").fill("song")
    assert shown(tab) == sorted(shown(tab))


def test_events_are_ordered_by_their_last_change(visitor: Visitor, tmp_path: Path) -> None:
    plan = load_folder(ROOT / FOLDERS["saas"], today=TODAY).plan
    days = [date(2026, 3, 1), date(2026, 10, 9), date(2025, 12, 31)]
    commits = [Commit("0" * 40, day, "A change") for day in days]
    subjects = [event.subject for event in plan.event_likes]
    known = {at: History(None, one) for at, one in zip(subjects, commits, strict=False)}
    known[subjects[3]] = History(commits[0], commits[0], is_edited=True)
    made = known_as(Known(history=known), plan, tmp_path)
    tab = visitor.open(made, "events.html#sort=changed")
    names = [visible(event.name) for event in plan.event_likes]
    assert shown(tab)[:4] == [names[3], names[1], names[0], names[2]]
    said = "all => all.map((each) => getComputedStyle(each, '::after').content)"
    stated = tab.locator("#events tbody th").evaluate_all(said)[:2]
    assert stated == ['"Changed: not committed yet"', '"Changed: 2026-10-09"']


def test_a_hit_that_the_row_does_not_show_is_explained(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("music"), "events.html")
    tab.locator("#filters input").fill("song queue position")
    row = tab.locator("#events tbody tr").filter(has_text="Song Played").first
    expect(row.locator(".carries")).to_have_text("carries queue_position")
    expect(row.locator("th > a mark")).to_have_text("Song")
    tab.locator("#filters input").fill("")
    expect(tab.locator("#events mark, #events .carries")).to_have_count(0)
    assert shown(tab) == [visible(entry.name) for entry in site("music").book.entries]


def test_a_view_says_on_paper_what_it_shows(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("music"), "events.html#owner=growth&status=live&q=song")
    said = tab.locator("#view")
    expect(said).to_be_hidden()
    tab.emulate_media(media="print")
    expect(said).to_be_visible()
    expect(said).to_have_text("search: “song”, owner: Growth team, status: live")
    expect(tab.locator("#shown")).to_be_visible()
    expect(tab.locator("#filters input")).to_be_hidden()


def test_a_large_plan_is_drawn_as_far_as_it_is_read(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("large"), "events.html")
    rows = tab.locator("#events tbody tr")
    expect(rows).to_have_count(FIRST)
    for _ in range(3):
        before = rows.count()
        rows.last.scroll_into_view_if_needed()
        expect(rows).not_to_have_count(before)
    seen = rows.count()
    tab.locator("#filters input").fill("a")
    expect(rows).to_have_count(FIRST)
    tab.get_by_role("button", name="Clear", exact=True).click()
    tab.get_by_role("button", name=f"Show all {EVENTS:,}").press("Enter")
    expect(rows).to_have_count(EVENTS)
    assert FIRST < seen < EVENTS
    expect(tab.locator("#more")).to_be_hidden()


def test_a_key_press_touches_no_more_rows_than_are_drawn(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("large"), "events.html")
    count = """() => {
      globalThis.touched = 0;
      const note = (all) => all.forEach((each) =>
        (touched += each.addedNodes.length + each.removedNodes.length));
      const body = document.querySelector("#events tbody");
      new MutationObserver(note).observe(body, { childList: true });
    }"""
    tab.evaluate(count)
    for typed in range(1, 7):
        tab.locator("#filters input").press("played"[typed - 1])
        assert tab.evaluate("touched") <= 2 * FIRST * typed


@pytest.mark.parametrize("width", [WIDE, TELEPHONE])
def test_nothing_jumps_when_scripts_show_what_only_they_need(
    site: SiteOf, visitor: Visitor, width: int
) -> None:
    tab = visitor.open(site("music"), "events.html", width)
    shown = tab.evaluate(TOPS)
    tab.evaluate(HIDE)
    expect(tab.locator("#filters")).to_be_hidden()
    assert tab.evaluate(TOPS) == shown
