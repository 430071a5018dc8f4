"""Every kind of page, as it is shown: at all widths, in light and dark, on paper, to everyone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.docs.site.sites import FOLDERS, NAMES, ROOT, Site, made
from tests.docs.site.visitor import HEIGHT, TABLET, TELEPHONE, WIDE, Visitor
from tests.tools import from_npm

SiteOf = Callable[[str], Site]
# What stands beyond the edge of a page, with the width that it takes.
BEYOND = """() => {
  const page = document.scrollingElement;
  if (page.scrollWidth <= innerWidth) return [];
  return [...document.querySelectorAll("body *")]
    .filter((each) => each.getBoundingClientRect().right > innerWidth)
    .map((each) => each.outerHTML.slice(0, 80));
}"""
# As far as WCAG wants readers to be able to set letters and words.
WIDE_APART = (
    "* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; "
    "line-height: 1.5 !important }"
)
# What is longer than the box that it stands in, and cannot be scrolled to on paper.
CUT = """() => [...document.querySelectorAll("main *")]
  .filter((each) => each.offsetParent && !each.closest(".unseen, svg"))
  .filter((each) => getComputedStyle(each).overflow !== "visible" &&
    (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1))
  .map((each) => each.outerHTML.slice(0, 80))"""
AXE = """async (rules) => {
  const options = { preload: false, resultTypes: ["violations"] };
  if (rules.length) options.runOnly = rules;
  const found = await axe.run(options);
  return found.violations.map((each) =>
    `${each.impact} ${each.id}: ${each.nodes.map((node) => node.html).join(" ").slice(0, 300)}`);
}"""


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("style", ["/* as it is */", WIDE_APART], ids=["plain", "wide apart"])
def test_no_page_is_wider_than_the_screen(
    site: SiteOf, visitor: Visitor, name: str, style: str
) -> None:
    tab = visitor.tab(site(name), bypass_csp=True)
    for page in site(name).kinds:
        tab.goto(site(name).url(page))
        tab.add_style_tag(content=style)
        for width in (WIDE, TABLET, TELEPHONE):
            tab.set_viewport_size({"width": width, "height": HEIGHT})
            assert tab.evaluate(BEYOND) == [], f"{page} at {width}"


def test_axe_finds_nothing(site: SiteOf, visitor: Visitor) -> None:
    script = from_npm("axe", "axe-core@4") / "axe-core" / "axe.min.js"
    for name, pages in (("texts", site("texts").kinds), ("music", ["events/song-played.html"])):
        tab = visitor.tab(site(name), bypass_csp=True)
        for page in pages:
            tab.goto(site(name).url(page))
            tab.add_script_tag(path=script)
            look(tab, WIDE, "light")
            assert tab.evaluate(AXE, []) == [], page
            look(tab, TELEPHONE, "dark")
            assert tab.evaluate(AXE, []) == [], page


def test_axe_finds_nothing_in_the_search(site: SiteOf, visitor: Visitor) -> None:
    script = from_npm("axe", "axe-core@4") / "axe-core" / "axe.min.js"
    tab = visitor.open(site("music"), "index.html", bypass_csp=True)
    tab.add_script_tag(path=script)
    tab.keyboard.press("/")
    for scheme in ("light", "dark"):
        for word in ("song", "zzz", ""):
            tab.locator("#query").fill(word)
            look(tab, WIDE, scheme)
            assert tab.evaluate(AXE, []) == [], (word, scheme)


def look(tab: Page, width: int, scheme: Literal["light", "dark"]) -> None:
    tab.set_viewport_size({"width": width, "height": HEIGHT})
    tab.emulate_media(color_scheme=scheme)


@pytest.mark.parametrize("name", ["music", "texts"])
def test_nothing_is_cut_on_paper(site: SiteOf, visitor: Visitor, name: str) -> None:
    tab = visitor.tab(site(name), TABLET, color_scheme="dark")
    for page in site(name).kinds:
        tab.goto(site(name).url(page))
        tab.emulate_media(media="print")
        assert tab.evaluate(CUT) == [], page
        assert tab.evaluate(BEYOND) == [], page
        assert not tab.locator("header.top").is_visible()
        ground = "getComputedStyle(document.body).backgroundColor"
        assert tab.evaluate(ground) == "rgb(255, 255, 255)"


def test_one_way_to_send_is_open_on_paper(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("texts"), "events/script-window-pwned-1-script-b.html")
    ways = tab.locator("details.send")
    are_open = "all => all.map((each) => each.open)"
    before = ways.evaluate_all(are_open)
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert ways.evaluate_all(are_open) == [True, False]
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert ways.evaluate_all(are_open) == before
    ways.last.locator("summary").click()
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert ways.evaluate_all(are_open) == [False, True]


def test_what_is_folded_is_on_paper_without_scripts_too(visitor: Visitor, tmp_path: Path) -> None:
    events = "".join(f"  Song {at} Played:\n" for at in range(12))
    (tmp_path / "plan.yaml").write_text(f"trackplan: 1\nevents:\n{events}")
    tab = visitor.open(
        made(tmp_path, tmp_path / "site"), "findings.html", java_script_enabled=False
    )
    last = tab.locator(".rows li", has_text="Song 11 Played").first
    expect(last).to_be_hidden()
    tab.emulate_media(media="print")
    expect(last).to_be_visible()
    assert last.evaluate("each => each.offsetHeight") > 0


def test_paper_has_tables_however_narrow_it_is(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("music"), "events/song-played.html", TELEPHONE)
    row, head = tab.locator(".properties tbody tr").first, tab.locator(".properties thead")
    shown = "each => getComputedStyle(each).display"
    assert row.evaluate(shown) == "block"
    tab.emulate_media(media="print")
    assert (row.evaluate(shown), head.evaluate(shown)) == ("table-row", "table-header-group")
    assert head.evaluate("each => each.offsetHeight") > 1


@pytest.mark.parametrize("width", [WIDE, TABLET, TELEPHONE])
def test_facts_follow_the_lead_and_history_is_last(
    site: SiteOf, visitor: Visitor, width: int
) -> None:
    tab = visitor.tab(site("saas"), width)
    about = [page for page in site("saas").kinds if "/" in page]
    assert len(about) >= 7
    for page in about:
        tab.goto(site("saas").url(page))
        order = "[...document.querySelector('.page').children].map((each) => each.className)"
        parts = tab.evaluate(order)
        assert parts == [each for each in ("opening", "facts", "body", "kept") if each in parts]
        assert parts[-2:] == ["body", "kept"], page
        top = "each => each.getBoundingClientRect().top"
        tops = {part: tab.locator(f".page > .{part}").evaluate(top) for part in parts}
        beside = tops.pop("facts", None) if width == WIDE else None
        assert list(tops.values()) == sorted(tops.values()), page
        assert beside is None or beside < tops["kept"]


def test_every_event_is_on_paper(site: SiteOf, visitor: Visitor) -> None:
    large = site("large")
    tab = visitor.open(large, "events.html")
    rows = tab.locator("#events tbody tr")
    assert rows.count() < len(large.book.entries)
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert rows.count() == len(large.book.entries)


def test_the_plan_is_read_without_scripts(site: SiteOf, visitor: Visitor) -> None:
    music = site("music")
    tab = visitor.open(music, "events.html", java_script_enabled=False)
    assert tab.locator("#events tbody tr").count() == len(music.book.entries)
    useless = tab.locator("#filters, #find, #theme, #search")
    assert useless.evaluate_all("all => all.filter((each) => each.checkVisibility()).length") == 0
    tab.locator("#events").get_by_role("link", name="Song Played", exact=True).first.click()
    expect(tab.locator("h1")).to_have_text("Song Played")


def test_the_top_of_a_low_screen_is_left_behind(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("music"), "events/song-played.html", TELEPHONE)
    for height, stays in ((HEIGHT, True), (225, False)):
        tab.set_viewport_size({"width": TELEPHONE, "height": height})
        tab.locator(".kept").scroll_into_view_if_needed()
        top = tab.locator(".top").bounding_box()
        assert top is not None
        assert (top["y"] == 0) is stays


def test_what_a_template_of_a_user_asks_of_others_is_refused(
    visitor: Visitor, tmp_path: Path
) -> None:
    """And noticed here, as nothing is on our own pages."""
    theme = tmp_path / "theme" / "html" / "naming.html.jinja"
    theme.parent.mkdir(parents=True)
    theme.write_text(
        '{% extends "base.html.jinja" %}{% block main %}<script>window.pwned = 1</script>'
        '<img src="https://tracker.example/pixel.png" alt="">{% endblock %}'
    )
    own = made(ROOT / FOLDERS["basic"], tmp_path / "site", "--templates", str(tmp_path / "theme"))
    tab = visitor.open(own, "naming.html")
    assert tab.evaluate("globalThis.pwned") is None
    asked = "\n".join(visitor.noticed)
    visitor.noticed.clear()
    assert asked.count("Content Security Policy") == 2


def test_the_section_that_is_read_is_in_sight_on_a_telephone(
    site: SiteOf, visitor: Visitor
) -> None:
    tab = visitor.tab(site("music"), TELEPHONE)
    for page in ("events.html", "sources.html", "naming.html"):
        tab.goto(site("music").url(page))
        expect(tab.locator(".top [aria-current=page]")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", [705, TABLET, 960, 1040, WIDE])
def test_every_section_is_in_sight_on_wider_screens(
    site: SiteOf, visitor: Visitor, width: int
) -> None:
    tab = visitor.open(site("music"), "findings.html", width)
    for section in tab.locator(".top nav a").all():
        expect(section).to_be_in_viewport(ratio=1)
    assert tab.locator(".top nav").evaluate("each => getComputedStyle(each).maskImage") == "none"


def test_sections_fade_only_where_there_are_more(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.tab(site("music"), TELEPHONE)
    nav = tab.locator(".top nav")
    for page, fading in (("index.html", "more-after"), ("findings.html", "more-before")):
        tab.goto(site("music").url(page))
        expect(nav).to_have_class(fading)
    nav.evaluate("each => { each.scrollLeft = 60; }")
    expect(nav).to_have_class("more-before more-after")
