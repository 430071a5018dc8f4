"""The search over everything: by keys alone, and as a screen reader is told of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page, expect

from tests.docs.site.sites import FOLDERS, ROOT, Site, made
from tests.docs.site.visitor import Visitor
from trackplan.report.visible import visible

SiteOf = Callable[[str], Site]
FOCUSED = "document.activeElement.id"


# Whether names differ in no more than signs between words, case and accents.
SAME = """(names) => new Set(names.map((each) =>
  globalThis.trackplan.spoken(each).replaceAll(" ", ""))).size === 1"""
MARKED = """([text, query]) => [query, text].map((asked) => {
  const { marked, wordsOf } = globalThis.trackplan;
  return marked(document.createElement("p"), text, wordsOf(asked)).textContent;
})"""
SHOP = """
trackplan: 1
name: Shop
owners:
  growth: {name: Team of growing}
naming:
  events: {order: object-action}
objects:
  Checkout: {description: The way to pay., synonyms: [Till]}
destinations:
  ga: {kind: google-analytics-4}
identify:
  traits: {nick: {type: string}}
events:
  Late Checkout Begun: {description: Later.}
  Checkout Bega: {status: removed}
  Checkout Began: {deprecated: {replaced_by: Checkout Begun}}
  Checkout Begun:
    description: Somebody goes to pay.
    trigger: Once the first page is shown.
    why: How many get as far?
    names: {ga: begin_checkout}
    properties:
      checkout_id: {type: string}
      channel: {type: string, enum: [direct, paid_search], description: Une École.}
  productListViewed:
    description: >
      A text that somebody has written with much patience, and that went on beyond all that anybody
      had asked for, so that nobody would read on to the very end
"""


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of a plan whose names are alike."""
    home = tmp_path_factory.mktemp("shop")
    (home / "plan.yaml").write_text(SHOP, encoding="utf-8")
    return made(home, home / "site")


def asked(tab: Page, words: str) -> Page:
    """The search with an answer to some words."""
    if not tab.locator("#search").is_visible():
        tab.keyboard.press("/")
    tab.locator("#query").fill(words)
    expect(tab.locator("#search-hint")).not_to_be_empty()
    return tab


def found(tab: Page) -> list[str]:
    """The names that the search shows."""
    return tab.locator("#results [role=option] b").all_text_contents()


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


@pytest.mark.parametrize("name", ["ecommerce", "video", "saas", "mobile", "music", "names"])
def test_an_exact_name_comes_first(site: SiteOf, visitor: Visitor, name: str) -> None:
    """Whatever else has its words, and however it is written."""
    made_of = site(name)
    tab = asked(visitor.open(made_of, "index.html"), "a")
    for entry in made_of.book.entries:
        shown = visible(entry.name)
        written = {shown, shown.upper(), "_".join(shown.split()), "-".join(shown.lower().split())}
        for words in written:
            tab.locator("#query").fill(words)
            first = found(tab)[0]
            assert first == shown if words == shown else tab.evaluate(SAME, [first, shown]), words


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("checkout", ["Checkout", "checkout_id", "Checkout Begun", "Checkout Began"]),
        ("checkout begun", ["Checkout Begun"]),
        ("checkout_begun", ["Checkout Begun"]),
        ("checkout-begun", ["Checkout Begun"]),
        ("checkoutBegun", ["Checkout Begun"]),
        ("checkoutbegun", ["Checkout Begun"]),
        ("begun late", ["Late Checkout Begun"]),
        ("list viewed", ["productListViewed"]),
        ("viewed product", ["productListViewed"]),
        ("begin_checkout", ["Checkout Begun"]),
        ("till", ["Checkout", "Checkout Begun"]),
        ("paid_search", ["channel"]),
        ("paidSearch", ["channel"]),
        ("how many get as far", ["Checkout Begun"]),
        ("once the first page is shown", ["Checkout Begun"]),
        ("the very end", ["productListViewed"]),
        ("ecole", ["channel"]),
        ("growth", ["Team of growing"]),
        ("findings", ["Findings"]),
        ("users", ["Users", "Users"]),
        ("naming", ["Naming"]),
        ("destinations", ["Sources"]),
    ],
)
def test_it_finds_by_the_names_that_people_have(
    shop: Site, visitor: Visitor, words: str, wanted: list[str]
) -> None:
    tab = asked(visitor.open(shop, "index.html"), words)
    shown = found(tab)
    assert [name for name in shown if name in wanted] == wanted
    assert shown[0] == wanted[0]


@pytest.mark.parametrize(
    "slip", ["chekout begun", "checkkout begun", "chackout begun", "chekcout begun", "chekoutBegun"]
)
def test_a_slip_is_forgiven_where_nothing_else_fits_and_that_is_said(
    shop: Site, visitor: Visitor, slip: str
) -> None:
    tab = asked(visitor.open(shop, "index.html"), slip)
    assert found(tab) == ["Checkout Begun", "Late Checkout Begun"]
    assert tab.get_by_role("status").text_content() == "Nothing is called so. Similar:"


def test_what_is_leaving_is_marked_and_comes_after_what_stays(shop: Site, visitor: Visitor) -> None:
    tab = asked(visitor.open(shop, "index.html"), "checkout be")
    options = tab.get_by_role("option")
    assert found(tab) == [
        "Checkout Begun",
        "Checkout Began",
        "Checkout Bega",
        "Late Checkout Begun",
    ]
    badges = [each.locator(".badge").all_text_contents() for each in options.all()]
    assert badges == [[], ["deprecated"], ["removed"], []]


def test_what_was_found_is_marked_and_says_why(shop: Site, visitor: Visitor) -> None:
    tab = asked(visitor.open(shop, "index.html"), "checkoutBegun")
    first = tab.get_by_role("option").first
    assert first.locator("b mark").all_text_contents() == ["Checkout Begun"]
    for words, said in [
        ("begin checkout", "in ga: begin_checkout · Somebody goes to pay."),
        ("paid_search", "value: paid_search · Une École."),
        ("ecole", "Une École."),
        ("very end", "…nobody would read on to the very end"),
    ]:
        asked(tab, words)
        assert (first.locator("small").text_content() or "").endswith(said)
        assert first.locator("mark").count() > 0


@pytest.mark.parametrize("way", ["Control+Enter", "Meta+Enter", "Control+click", "middle click"])
def test_results_are_links_that_open_elsewhere_too(
    site: SiteOf, visitor: Visitor, way: str
) -> None:
    tab = asked(visitor.open(site("music"), "objects/song.html"), "song played")
    first = tab.get_by_role("option").first
    with tab.context.expect_page() as opened:
        if way.endswith("Enter"):
            tab.keyboard.press(way)
        elif way == "Control+click":
            first.click(modifiers=["Control"])
        else:
            first.click(button="middle")
    expect(opened.value.locator("h1")).to_have_text("Song Played")
    assert tab.locator("#search").is_visible()
    assert tab.evaluate(FOCUSED) == "query"


def test_a_result_on_the_same_page_is_gone_to(site: SiteOf, visitor: Visitor) -> None:
    tab = asked(visitor.open(site("music"), "sources.html"), "jobs")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/sources.html#source-jobs")
    assert not tab.locator("#search").is_visible()


@given(st.text(), st.lists(st.text(min_size=1), max_size=3))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_marks_change_no_text(site: SiteOf, visitor: Visitor, text: str, words: list[str]) -> None:
    if not visitor.contexts:
        visitor.open(site("basic"), "index.html")
    shown = visitor.contexts[0].pages[0].evaluate(MARKED, [text, " ".join(words)])
    assert shown == [text, text]


def test_a_place_within_a_page_is_found_too(site: SiteOf, visitor: Visitor) -> None:
    tab = asked(visitor.open(site("music"), "index.html"), "jobs")
    tab.get_by_role("option", name="jobs").first.click()
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


def test_an_index_that_is_missing_is_named(visitor: Visitor, tmp_path: Path) -> None:
    alone = made(ROOT / FOLDERS["basic"], tmp_path)
    (tmp_path / "assets" / "search.js").unlink()
    tab = visitor.open(alone, "index.html")
    tab.keyboard.press("/")
    tab.keyboard.type("song")
    said = tab.locator("#search-hint")
    expect(said).to_have_text("Nothing can be found: assets/search.js is missing.")
    assert visitor.noticed.pop().endswith("ERR_FILE_NOT_FOUND")


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
