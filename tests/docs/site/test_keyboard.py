"""A site is used by keys alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.docs.site.sites import Site
from tests.docs.site.visitor import Visitor

SiteOf = Callable[[str], Site]
# What the Tab key is to reach: the first `summary` of each group stands for itself.
REACHABLE = """() => [...document.querySelectorAll("a[href], button, input, select, summary, pre")]
  .filter((each) => each.checkVisibility()).length"""
# What has the focus, and how it can be told from everything else.
FOCUSED = """() => {
  const each = document.activeElement, style = getComputedStyle(each);
  const box = each.getBoundingClientRect();
  const at = [...document.querySelectorAll("*")].indexOf(each);
  const isInSight = box.bottom > 0 && box.top < innerHeight;
  return [at, style.outlineStyle, parseFloat(style.outlineWidth), isInSight];
}"""


@pytest.mark.parametrize("page", ["index.html", "events.html", "events/song-played.html"])
def test_tab_reaches_everything_in_order_and_shows_where_it_is(
    site: SiteOf, visitor: Visitor, page: str
) -> None:
    tab = visitor.open(site("music"), page)
    places = []
    for _ in range(tab.evaluate(REACHABLE)):
        tab.keyboard.press("Tab")
        at, style, width, is_in_sight = tab.evaluate(FOCUSED)
        assert (style, is_in_sight) == ("solid", True), tab.evaluate(
            "document.activeElement.outerHTML"
        )
        assert width >= 2
        places.append(at)
    assert places == sorted(set(places))


def test_the_first_key_leads_past_the_navigation(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("music"), "events/song-played.html")
    tab.keyboard.press("Tab")
    skip = tab.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_in_viewport()
    tab.keyboard.press("Enter")
    expect(tab.locator("main")).to_be_focused()
    tab.keyboard.press("Tab")
    expect(tab.locator(".crumbs a").first).to_be_focused()


def test_arrows_lead_from_the_words_to_the_events_and_back(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("music"), "events.html")
    words, rows = tab.locator("#filters input"), tab.locator("#events tbody th > a")
    tab.keyboard.press("/")
    expect(words).to_be_focused()
    tab.keyboard.type("song")
    for key, wanted in [
        ("ArrowDown", rows.nth(0)),
        ("ArrowDown", rows.nth(1)),
        ("ArrowUp", rows.nth(0)),
        ("ArrowUp", words),
    ]:
        tab.keyboard.press(key)
        expect(wanted).to_be_focused()
    tab.locator("#filters [name=status]").select_option("live")
    words.focus()
    tab.keyboard.press("Escape")
    expect(words).to_have_value("")
    expect(tab.locator("#filters [name=status]")).to_have_value("live")
    tab.locator("#filters [name=status]").select_option("")
    assert rows.count() == len(site("music").book.entries)


def test_arrows_pass_links_in_descriptions(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("texts"), "events.html")
    assert tab.locator("#events .said a").count() > 0
    tab.keyboard.press("/")
    for row in tab.locator("#events tbody th > a").all():
        tab.keyboard.press("ArrowDown")
        expect(row).to_be_focused()


def test_the_arrows_of_a_list_of_choices_are_its_own(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("music"), "events.html")
    owner = tab.locator("#filters [name=owner]")
    owner.focus()
    tab.keyboard.press("ArrowDown")
    expect(owner).to_be_focused()


def test_arrows_go_on_past_the_events_that_are_drawn(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("large"), "events.html")
    rows = tab.locator("#events tbody th a")
    rows.nth(19).focus()
    tab.keyboard.press("ArrowDown")
    expect(rows.nth(20)).to_be_focused()


def test_properties_are_narrowed_by_words(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("music"), "properties.html")
    tab.keyboard.press("/")
    tab.keyboard.type("queue")
    seen = tab.locator("#properties tbody tr:visible th")
    expect(seen).to_have_count(1)
    assert "queue_position" in (seen.text_content() or "")


def test_code_is_copied(site: SiteOf, visitor: Visitor) -> None:
    music = site("music")
    tab = visitor.tab(music)
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.goto(music.url("events/song-played.html"))
    button = tab.get_by_role("button", name="Copy", exact=True).first
    button.focus()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("button", name="Copied")).to_have_count(1)
    code = tab.locator("pre").first.text_content()
    assert tab.evaluate("navigator.clipboard.readText()") == code
    for page, name in {
        "events/song-played.html": "Song Played",
        "properties/song_id.html": "song_id",
    }.items():
        tab.goto(music.url(page))
        tab.get_by_role("button", name="Copy name").press("Enter")
        expect(tab.get_by_role("button", name="Copied")).to_have_count(1)
        assert tab.evaluate("navigator.clipboard.readText()") == name


def test_a_way_to_send_that_is_opened_is_open_on_other_pages(
    site: SiteOf, visitor: Visitor
) -> None:
    saas = site("saas")
    tab = visitor.tab(saas)
    opened = tab.locator("details.send[open] summary")

    def come_to(page: str) -> None:
        tab.goto(saas.url(page))
        expect(tab.locator("details.send")).not_to_have_count(0)

    come_to("groups/account.html")
    expect(opened).to_have_count(0)
    tab.locator("summary", has_text="TypeScript").press("Enter")
    tab.locator("summary", has_text="Python").press("Enter")
    expect(opened).to_have_text("Python api, billing")
    come_to("events/account-created.html")
    expect(opened).to_have_text("Python api")
    come_to("events/signed-out.html")  # it is sent from the browser alone
    expect(opened).to_have_count(0)
    come_to("groups/account.html")
    opened.press("Enter")
    come_to("events/account-created.html")
    expect(opened).to_have_count(0)
