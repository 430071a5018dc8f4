"""A view of a list is an address, which other pages lead to and people send to each other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.docs.site.lists import NONE, expected, shown, view
from tests.docs.site.sites import EVENTS, Site, made
from tests.docs.site.visitor import Visitor

SiteOf = Callable[[str], Site]


def test_a_view_is_an_address_that_others_can_open(site: SiteOf, visitor: Visitor) -> None:
    music = site("music")
    tab = visitor.open(music, "events.html")
    view(tab, {"owner": "growth", "status": "live"})
    tab.locator("#filters input").fill("song library")
    names = shown(tab)
    assert names == ["Song Liked"]
    expect(tab).to_have_url(music.url("events.html#q=song+library&owner=growth&status=live"))
    other = visitor.tab(music)
    other.goto(tab.url)
    assert shown(other) == names
    expect(other.locator("#filters input")).to_have_value("song library")
    expect(other.locator("#filters [name=owner]")).to_have_value("growth")


def test_none_is_asked_for_by_what_is_no_name(visitor: Visitor, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(
        "trackplan: 1\n"
        'owners: {"-": , none: {name: "-"}}\n'
        'events: {A: {owner: "-", tags: ["-"]}, B: {owner: none, tags: [none]}, C: }\n'
    )
    plain = made(tmp_path, tmp_path / "site")
    tab = visitor.open(plain, "index.html")
    tab.get_by_role("link", name="nobody").click()
    expect(tab).to_have_url(plain.url("events.html#owner="))
    for address, names in {
        "owner=": ["C"],
        "owner=-": ["A"],
        "owner=none": ["B"],
        "tag=": ["C"],
        "tag=-": ["A"],
        "tag=none": ["B"],
        "source=": ["A", "B", "C"],
    }.items():
        tab.evaluate("view => location.replace(view)", f"#{address}")
        expect(tab.locator("#shown")).to_have_text(f"{len(names)} of 3")
        assert shown(tab) == names, address


def test_none_is_understood_as_addresses_asked_for_it_before(
    site: SiteOf, visitor: Visitor
) -> None:
    saas = site("saas")
    tab = visitor.open(saas, "events.html#object=-")
    assert shown(tab) == expected(saas, {"object": NONE})
    expect(tab.locator("#unknown")).to_be_hidden()


def test_the_address_waits_until_nobody_types_but_for_who_leaves(
    site: SiteOf, visitor: Visitor
) -> None:
    music = site("music")
    tab = visitor.open(music, "events.html")
    press = """words => {
      globalThis.written = 0;
      const own = history.replaceState.bind(history);
      history.replaceState = (...said) => { written += 1; own(...said); };
      const search = document.querySelector("#filters input");
      for (let at = 1; at <= words.length; at += 1) {
        search.value = words.slice(0, at);
        search.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }"""
    tab.evaluate(press, "library")
    expect(tab).to_have_url(music.url("events.html#q=library"))
    assert tab.evaluate("written") == 1
    tab.evaluate(f"({press})('playlist'); document.querySelector('#events th > a').click()")
    tab.wait_for_url("**/playlist-created.html")
    tab.go_back()
    expect(tab).to_have_url(music.url("events.html#q=playlist"))


def test_back_returns_to_the_view_that_was_left(site: SiteOf, visitor: Visitor) -> None:
    music = site("music")
    tab = visitor.open(music, "index.html")
    tab.get_by_role("navigation").get_by_role("link", name="Events").click()
    tab.wait_for_url("**/events.html")
    view(tab, {"status": "deprecated"})
    tab.get_by_role("link", name="Song Started").click()
    tab.wait_for_url("**/song-started.html")
    tab.go_back()
    assert shown(tab) == ["Song Started"]
    expect(tab.locator("#filters [name=status]")).to_have_value("deprecated")
    tab.go_back()
    assert tab.url == music.url("index.html")
    tab.go_forward()
    assert shown(tab) == ["Song Started"]


def test_back_returns_to_the_place_in_a_long_list(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("large"), "events.html#status=live")
    for _ in range(12):  # scrolling draws more
        tab.keyboard.press("End")
        tab.wait_for_timeout(50)
    rows = tab.locator("#events tbody tr")
    drawn = rows.count()
    assert 100 < drawn < EVENTS
    # Not near the end, where more may be drawn at any moment.
    far = rows.nth(drawn // 2).locator("th > a")
    far.scroll_into_view_if_needed()
    top = tab.evaluate("scrollY")
    far.click()
    tab.wait_for_url("**/events/*.html")
    tab.go_back()
    expect(far).to_be_in_viewport()
    assert abs(tab.evaluate("scrollY") - top) < 2
    assert tab.url.endswith("#status=live")


def test_an_address_with_what_the_plan_does_not_have_says_so_and_shows_all(
    site: SiteOf, visitor: Visitor
) -> None:
    tab = visitor.open(
        site("music"), "events.html#owner=<b>groth&status=live&colour=red&__proto__=1"
    )
    said = tab.locator("#unknown")
    assert (said.text_content() or "").replace("\u2068", "").replace("\u2069", "") == (
        "No event fits “Owner: <b>groth”: shown without this filter."
    )
    assert shown(tab) == expected(site("music"), {"status": "live"})
    assert "owner" in tab.url  # until something else is asked for
    tab.locator("#filters [name=status]").select_option("")
    expect(said).to_be_hidden()
    assert tab.url == site("music").url("events.html")
    assert len(shown(tab)) == len(site("music").book.entries)


def test_an_address_may_call_a_value_by_its_title_in_any_case(
    site: SiteOf, visitor: Visitor
) -> None:
    for address in ("owner=Growth%20Team", "owner=GROWTH", "owner=growth"):
        tab = visitor.open(site("music"), f"events.html#{address}")
        expect(tab.locator("#filters [name=owner]")).to_have_value("growth")
        expect(tab.locator("#unknown")).to_be_hidden()


def test_a_filter_that_tells_no_events_apart_is_there_when_an_address_asks_for_it(
    site: SiteOf, visitor: Visitor
) -> None:
    basic = site("basic")
    tab = visitor.open(basic, "events.html")
    kind = tab.locator("#filters [name=kind]")
    expect(kind).to_be_hidden()
    tab.goto("about:blank")
    tab.goto(basic.url("events.html#kind=event"))
    expect(kind).to_have_value("event")
    expect(kind).to_be_visible()
    assert len(shown(tab)) == len(basic.book.entries)


@pytest.mark.parametrize("name", ["music", "mobile", "texts", "names"])
def test_a_count_leads_to_as_many_events(site: SiteOf, visitor: Visitor, name: str) -> None:
    listed = site(name)
    tab = visitor.open(listed, "index.html")
    counts: list[tuple[str, str]] = []
    for row in tab.locator("main .bars li", has=tab.locator("a[href*='events.html#']")).all():
        link = row.locator("a")
        is_health = "to do" in (link.text_content() or "")
        figure = link if is_health else row.locator(".figure")
        counts.append((link.get_attribute("href") or "", figure.text_content() or ""))
    tab.goto(listed.url("sources.html"))
    counts += [
        (link.get_attribute("href") or "", link.text_content() or "")
        for link in tab.locator("td.number a").all()
    ]
    assert len(counts) > 5
    tab.goto(listed.url("events.html"))
    for address, count in counts:
        tab.evaluate("address => location.replace(address)", address)
        expect(tab.locator("#shown")).to_have_text(
            f"{count.split()[0]} of {len(listed.book.entries)}"
        )
        assert len(shown(tab)) == int(count.split()[0]), address


def test_properties_without_a_description_are_counted_and_found(
    visitor: Visitor, tmp_path: Path
) -> None:
    properties = "{mood: string, song_id: {type: string, description: D}, place: integer}"
    plan = f"trackplan: 1\nevents:\n  Song Played: {{properties: {properties}}}\n"
    (tmp_path / "plan.yaml").write_text(plan, encoding="utf-8")
    tab = visitor.open(made(tmp_path, tmp_path / "site"), "index.html")
    row = tab.locator(".health li", has_text="Properties are described")
    expect(row.locator(".figure")).to_have_text("33%")
    row.get_by_role("link", name="2 to do").click()
    expect(tab.locator("#shown")).to_have_text("2 of 3")
    expect(tab.locator("#properties tbody tr:visible th > a")).to_have_text(["mood", "place"])


def test_a_tag_leads_to_the_events_that_have_it(site: SiteOf, visitor: Visitor) -> None:
    texts = site("texts")
    tab = visitor.open(texts, "events/script-window-pwned-1-script-b.html")
    tags = tab.locator("a.tag")
    addresses = [tags.nth(at).get_attribute("href") or "" for at in range(tags.count())]
    assert len(addresses) == 3
    for address in addresses:
        tab.goto(texts.url("events.html"))
        tab.goto(texts.url(address.removeprefix("../")))
        assert shown(tab) == ["<script>window.pwned=1</script> <b>"]


def test_an_address_writes_names_as_forms_do(site: SiteOf, visitor: Visitor) -> None:
    texts = site("texts")
    tag = "a=b&owner=c#d"
    tab = visitor.open(texts, "events.html")
    view(tab, {"tag": tag})
    expect(tab).to_have_url(texts.url("events.html") + "#" + urlencode({"tag": tag}))
