"""The index of events: its filters show what the plan says, and a view is an address."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.docs.site.sites import EVENTS, Site
from tests.docs.site.visitor import Visitor
from trackplan.docs.book.events import EventEntry
from trackplan.report.visible import visible

SiteOf = Callable[[str], Site]
View = dict[str, str]
NAMES = "all => all.map((each) => each.textContent)"


def values(site: Site, entry: EventEntry, key: str) -> set[str]:
    """What the plan says of an event, for one filter."""
    event, plan = entry.event, site.book.plan
    properties = (*event.all_properties, *event.all_context)
    lacking = {
        "description": event.description,
        "owner": event.owner,
        "why": event.why,
        "example": event.examples,
    }
    sources = {use.source.name for use in event.sources}
    stated = {each.name for each in event.destinations or ()}
    known: dict[str, set[str]] = {
        "object": {entry.object} - {""},
        "action": {entry.action} - {""},
        "owner": {event.owner.name} if event.owner else set(),
        "source": sources,
        "destination": {
            each.name
            for each in plan.destinations
            if each.name in stated
            or (event.destinations is None and not (each.sources and sources))
            or (event.destinations is None and sources & {s.name for s in each.sources or ()})
        },
        "status": {event.status} | ({"standing"} if event.status != "removed" else set()),
        "tag": {tag.value for tag in event.tags},
        "pii": {str(each.pii) for each in properties if each.pii} - {"none"},
        "kind": {event.kind},
        "lacks": {what for what, is_there in lacking.items() if not is_there},
    }
    return {visible(value) for value in known[key]}


def expected(site: Site, view: View) -> list[str]:
    """The events that fit, as the plan has them."""
    fitting = []
    for entry in site.book.entries:
        for key, value in view.items():
            said = values(site, entry, key)
            if said if value == "-" else value not in said:
                break
            if key == "lacks" and entry.event.is_removed:
                break
        else:
            fitting.append(visible(entry.name))
    return fitting


def shown(tab: Page) -> list[str]:
    """The events that the page shows, all of them drawn."""
    more = tab.locator("#more")
    if more.is_visible():
        more.evaluate("button => button.click()")  # a mouse scrolls there, which draws more, too
    names: list[str] = tab.locator("#events tbody th > a").evaluate_all(NAMES)
    return names


def choices(tab: Page) -> Iterator[tuple[str, str]]:
    """Each filter with each of its values."""
    for select in tab.locator("#filters select").all():
        key = select.get_attribute("name") or ""
        values = "all => all.map((each) => each.value)"
        for value in select.locator("option").evaluate_all(values):
            if value:
                yield key, value


def view(tab: Page, wanted: View) -> None:
    """Choose in the filters, as a person does."""
    tab.get_by_role("button", name="Clear", exact=True).press("Enter")
    for key, value in wanted.items():
        tab.locator(f"#filters [name={key}]").select_option(value)


@pytest.mark.parametrize("name", ["saas", "music", "texts"])
def test_each_filter_and_any_two_show_what_the_plan_says(
    site: SiteOf, visitor: Visitor, name: str
) -> None:
    made = site(name)
    tab = visitor.open(made, "events.html")
    single = [each for each in choices(tab) if each != ("lacks", "sent")]
    assert len({key for key, _ in single}) >= 5
    some = random.Random(name)  # noqa: S311 - the same pairs in each run
    pairs = [dict(some.sample(single, 2)) for _ in range(8)]
    for wanted in [*({key: value} for key, value in single), *pairs]:
        view(tab, wanted)
        found = expected(made, wanted)
        assert shown(tab) == found, wanted
        count = f"{len(found)} of {len(made.book.entries)}"
        assert tab.locator("#shown").text_content() == count
        assert tab.locator("#none").is_visible() == (not found)
        assert tab.locator("#events").is_visible() == bool(found)


def test_events_that_the_code_does_not_send_can_be_found(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("music"), "events.html#lacks=sent")
    assert shown(tab) == ["Playlist Shared"]


def test_words_are_looked_for_in_names_descriptions_and_properties(
    site: SiteOf, visitor: Visitor
) -> None:
    tab = visitor.open(site("music"), "events.html")
    for words, names in {
        "song": {"Song Played", "Song Liked", "Song Skipped", "Song Started", "Song Heard"},
        "play SONG": {"Song Played"},
        "nightly copy": {"Backup Made"},
        "queue_position": {"Song Played", "Song Started"},
        "zzz": set(),
    }.items():
        tab.locator("#filters input").fill(words)
        assert names <= set(shown(tab)), words
        for row in tab.locator("#events tbody tr").all():
            said = f"{row.text_content()} {row.get_attribute('data-words')}".lower()
            assert all(word in said for word in words.lower().split())
    assert tab.locator("#none").is_visible()
    tab.get_by_role("button", name="Clear all filters").click()
    assert len(shown(tab)) == len(site("music").book.entries)


def test_a_view_is_an_address_that_others_can_open(site: SiteOf, visitor: Visitor) -> None:
    music = site("music")
    tab = visitor.open(music, "events.html")
    view(tab, {"owner": "growth", "status": "live"})
    tab.locator("#filters input").fill("song library")
    names = shown(tab)
    assert names == ["Song Liked"]
    assert tab.url == music.url("events.html#q=song+library&owner=growth&status=live")
    other = visitor.tab(music)
    other.goto(tab.url)
    assert shown(other) == names
    expect(other.locator("#filters input")).to_have_value("song library")
    expect(other.locator("#filters [name=owner]")).to_have_value("growth")


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
    tab = visitor.open(site("large"), "events.html")
    tab.locator("#more").press("Enter")
    far = tab.locator("#events tbody th a").nth(700)
    far.click()
    tab.wait_for_url("**/events/*.html")
    tab.go_back()
    expect(far).to_be_in_viewport()


def test_an_address_with_what_the_plan_does_not_have_shows_all(
    site: SiteOf, visitor: Visitor
) -> None:
    tab = visitor.open(site("music"), "events.html#owner=nobody&colour=red&__proto__=1")
    assert len(shown(tab)) == len(site("music").book.entries)


@pytest.mark.parametrize("name", ["music", "mobile", "texts", "names"])
def test_a_count_leads_to_as_many_events(site: SiteOf, visitor: Visitor, name: str) -> None:
    made = site(name)
    tab = visitor.open(made, "index.html")
    counts: list[tuple[str, str]] = []
    for row in tab.locator("main .bars li", has=tab.locator("a[href*='events.html#']")).all():
        link = row.locator("a")
        is_health = "to do" in (link.text_content() or "")
        figure = link if is_health else row.locator(".figure")
        counts.append((link.get_attribute("href") or "", figure.text_content() or ""))
    tab.goto(made.url("sources.html"))
    counts += [
        (link.get_attribute("href") or "", link.text_content() or "")
        for link in tab.locator("td.number a").all()
    ]
    assert len(counts) > 5
    tab.goto(made.url("events.html"))
    for address, count in counts:
        tab.evaluate("address => location.replace(address)", address)
        expect(tab.locator("#shown")).to_have_text(
            f"{count.split()[0]} of {len(made.book.entries)}"
        )
        assert len(shown(tab)) == int(count.split()[0]), address


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


def test_a_large_plan_is_drawn_as_far_as_it_is_read(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("large"), "events.html")
    rows = tab.locator("#events tbody tr")
    expect(rows).to_have_count(30)
    for _ in range(3):
        before = rows.count()
        rows.last.scroll_into_view_if_needed()
        expect(rows).not_to_have_count(before)
    seen = rows.count()
    tab.locator("#filters input").fill("a")
    expect(rows).to_have_count(30)
    tab.get_by_role("button", name="Clear", exact=True).click()
    tab.get_by_role("button", name=f"Show all {EVENTS:,}").press("Enter")
    expect(rows).to_have_count(EVENTS)
    assert 30 < seen < EVENTS
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
        assert tab.evaluate("touched") <= 60 * typed


def test_an_address_writes_names_as_forms_do(site: SiteOf, visitor: Visitor) -> None:
    texts = site("texts")
    tag = "a=b&owner=c#d"
    tab = visitor.open(texts, "events.html")
    view(tab, {"tag": tag})
    assert tab.url.partition("#")[2] == urlencode({"tag": tag})
