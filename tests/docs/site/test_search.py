"""The search over everything: by keys alone, and as a screen reader is told of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.docs.site.sites import Site
from tests.docs.site.visitor import Visitor

SiteOf = Callable[[str], Site]
FOCUSED = "document.activeElement.id"


def asked(tab: Page, words: str) -> Page:
    """The search with an answer to some words."""
    tab.keyboard.press("/")
    tab.locator("#query").fill(words)
    expect(tab.locator("#search-hint")).not_to_be_empty()
    return tab


def found(tab: Page) -> list[str]:
    """The names that the search shows."""
    return tab.locator("#results li b").all_text_contents()


@pytest.mark.parametrize("way", ["/", "Control+k", "the button"])
def test_it_opens_by_key_and_by_button_and_gives_the_focus_back(
    site: SiteOf, visitor: Visitor, way: str
) -> None:
    tab = visitor.open(site("music"), "index.html")
    before = tab.get_by_role("link", name="User", exact=True)
    if way == "the button":
        before = tab.get_by_role("button", name="Search")
        before.click()
    else:
        before.focus()
        tab.keyboard.press(way)
    assert tab.evaluate(FOCUSED) == "query"
    for _ in range(5):
        tab.keyboard.press("Tab")
        assert tab.evaluate(
            "!document.hasFocus() || document.activeElement === document.body"
            " || Boolean(document.activeElement.closest('#search'))"
        )
    tab.keyboard.press("Escape")
    assert not tab.locator("#search").is_visible()
    expect(before).to_be_focused()


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("song played", "Song Played"),
        ("PLAYED song", "Song Played"),
        ("a link to a playlist", "Playlist Shared"),
        ("queue_pos", "queue_position"),
        ("billing team", "Billing team"),
        ("upgrade", "upgrade"),
    ],
)
def test_it_finds_by_name_and_by_description_and_enter_leads_there(
    site: SiteOf, visitor: Visitor, words: str, first: str
) -> None:
    tab = asked(visitor.open(site("music"), "objects/song.html"), words)
    assert found(tab)[0] == first
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/music/*/*.html")
    expect(tab.locator("h1")).to_have_text(first)


def test_a_place_within_a_page_is_found_too(site: SiteOf, visitor: Visitor) -> None:
    tab = asked(visitor.open(site("music"), "index.html"), "jobs")
    tab.locator("#results li", has_text="jobs").click()
    tab.wait_for_url("**/sources.html#source-jobs")
    expect(tab.locator("#source-jobs")).to_be_in_viewport()


def test_marks_of_letters_do_not_matter(site: SiteOf, visitor: Visitor) -> None:
    tab = asked(visitor.open(site("names"), "index.html"), "NAIVE cafe")
    assert set(found(tab)) == {"naïve Café"}  # the event, and its object


def test_arrows_choose_among_the_results_and_are_told_to_screen_readers(
    site: SiteOf, visitor: Visitor
) -> None:
    tab = asked(visitor.open(site("music"), "index.html"), "song")
    query, results = tab.get_by_role("combobox", name="Search"), tab.get_by_role("listbox")
    expect(query).to_have_attribute("aria-expanded", "true")
    assert query.get_attribute("aria-controls") == results.get_attribute("id")
    options = results.get_by_role("option")
    count = options.count()
    assert tab.locator("#search-hint").text_content() == f"{count} found."
    for key, at in [("", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", count - 1)]:
        if key:
            tab.keyboard.press(key)
        expect(options.nth(at)).to_have_attribute("aria-selected", "true")
        expect(query).to_have_attribute("aria-activedescendant", f"result-{at}")
        expect(options.nth(at)).to_be_in_viewport()
        assert results.get_by_role("option", selected=True).count() == 1
    assert tab.evaluate(FOCUSED) == "query"


def test_nothing_found_is_said(site: SiteOf, visitor: Visitor) -> None:
    tab = asked(visitor.open(site("music"), "index.html"), "no such thing")
    assert tab.get_by_role("status").text_content() == "Nothing found."
    tab.keyboard.press("Enter")
    assert tab.locator("#search").is_visible()
    expect(tab.locator("#query")).to_have_attribute("aria-expanded", "false")


def test_a_large_plan_shows_the_best_and_says_how_many_there_are(
    site: SiteOf, visitor: Visitor
) -> None:
    large = site("large")
    tab = asked(visitor.open(large, "index.html"), "played")
    count = sum("played" in entry.name.lower() for entry in large.book.entries)
    assert len(found(tab)) == 30
    assert tab.get_by_role("status").text_content() == f"The best 30 of {count + 1}."


def test_slash_is_a_letter_where_somebody_writes(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("music"), "events.html")
    tab.keyboard.press("/")
    tab.keyboard.type("a/b")
    expect(tab.locator("#filters input")).to_have_value("a/b")
    assert not tab.locator("#search").is_visible()


def test_a_plan_can_be_searched_for_markup(site: SiteOf, visitor: Visitor) -> None:
    tab = asked(visitor.open(site("texts"), "index.html"), "<script>")
    assert "<script>window.pwned=1</script>" in found(tab)
    assert tab.evaluate("globalThis.pwned") is None
    assert tab.locator("#results script").count() == 0
