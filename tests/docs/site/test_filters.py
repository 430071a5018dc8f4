"""The lists: their filters show what the plan says, and a view is an address."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.docs.site.sites import EVENTS, FOLDERS, ROOT, TODAY, Site
from tests.docs.site.sites import made as site_made
from tests.docs.site.visitor import TELEPHONE, Visitor
from trackplan.docs.book.book import Book
from trackplan.docs.book.events import EventEntry
from trackplan.docs.history import History
from trackplan.docs.known import Known
from trackplan.docs.site.site import site as html
from trackplan.git.commit import Commit
from trackplan.output.files import encoded
from trackplan.plan.load.read_plan import load_folder
from trackplan.report.visible import visible

SiteOf = Callable[[str], Site]
View = dict[str, str]
# How many rows are drawn at once.
FIRST = 20
NAMES = "all => all.map((each) => each.textContent)"
# The choice of rows without any; the first option asks for nothing.
NONE = ""


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
            if said if value == NONE else value not in said:
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
    """Each filter that is shown, with each of its values."""
    for select in tab.locator("#filters select:not([name=sort]):visible").all():
        key = select.get_attribute("name") or ""
        values = "all => all.slice(1).map((each) => each.value)"
        for value in select.locator("option").evaluate_all(values):
            yield key, value


def view(tab: Page, wanted: View) -> None:
    """Choose in the filters, as a person does."""
    clear = tab.get_by_role("button", name="Clear", exact=True)
    if clear.is_visible():
        clear.press("Enter")
    for key, value in wanted.items():
        select = tab.locator(f"#filters [name={key}]")
        values = "each => [...each.options].map((one) => one.value)"
        select.select_option(index=1 + select.evaluate(values)[1:].index(value))


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
        found = expected(made, wanted)
        count = f"{len(found)} of {len(made.book.entries)}"
        if found:
            view(tab, wanted)
        else:  # nobody can choose that, but an address may say it
            tab.evaluate("view => location.replace(view)", f"#{urlencode(wanted)}")
        expect(tab.locator("#shown")).to_have_text(count)
        assert shown(tab) == found, wanted
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
            said = f"{row.text_content()} {row.get_attribute('data-carries')}".lower()
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
    plain = site_made(tmp_path, tmp_path / "site")
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


@pytest.mark.parametrize("name", ["saas", "music", "texts"])
def test_a_choice_says_how_many_events_it_would_leave(
    site: SiteOf, visitor: Visitor, name: str
) -> None:
    made = site(name)
    tab = visitor.open(made, "events.html")
    single = [each for each in choices(tab) if each != ("lacks", "sent")]
    some = random.Random(name)  # noqa: S311 - the same ones in each run
    for key, value in some.sample([each for each in single if expected(made, dict([each]))], 6):
        view(tab, {key: value})
        for other, asked in single:
            option = tab.locator(f"#filters [name={other}] option[value={quoted(asked)}]").last
            count = len(expected(made, {key: value} | {other: asked}))
            text = option.text_content() or ""
            assert text.endswith(f" ({count})"), (key, value, other, asked)
            assert option.is_disabled() == (count == 0), (key, value, other, asked)


def quoted(value: str) -> str:
    """A text in a selector."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def test_clear_is_there_when_something_is_set(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("music"), "events.html")
    clear = tab.get_by_role("button", name="Clear", exact=True)
    expect(clear).to_be_hidden()
    tab.locator("#filters input").fill("song")
    expect(clear).to_be_visible()
    tab.locator("#filters [name=status]").select_option("live")
    clear.press("Enter")
    expect(clear).to_be_hidden()
    expect(tab.locator("#filters input")).to_be_focused()
    expect(tab.locator("#filters [name=status]")).to_have_value("")


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
    for path, content in encoded(html(plan, Known(history=known)).files).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    tab = visitor.open(Site(tmp_path, Book(plan, Known())), "events.html#sort=changed")
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


def test_filters_are_folded_away_on_a_telephone(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("music"), "events.html#owner=growth&status=live", TELEPHONE)
    owner = tab.locator("#filters [name=owner]")
    expect(owner).to_be_hidden()
    expect(tab.locator("#view")).to_have_text("owner: Growth team, status: live")
    tab.get_by_role("button", name="Filters (2)", expanded=False).click()
    owner.select_option("")
    tab.get_by_role("button", name="Filters (1)", expanded=True).click()
    expect(owner).to_be_hidden()


def test_properties_are_found_by_what_is_to_do_about_them(site: SiteOf, visitor: Visitor) -> None:
    texts = site("texts")
    uses, meanings = texts.book.uses, texts.book.meanings
    tab = visitor.open(texts, "properties.html")
    rows = tab.locator("#properties tbody tr")
    for address, fitting in {
        "meanings=several": [name for name, found in meanings.items() if len(found) > 1],
        "sent=nobody": [name for name, found in uses.items() if not found],
        "lacks=description": [n for n, found in meanings.items() if not found[0].whole.description],
        "pii=direct": [
            n for n, found in meanings.items() if "direct" in {f.whole.pii for f in found}
        ],
        "q=zzz": [],
    }.items():
        tab.goto("about:blank")
        tab.goto(texts.url(f"properties.html#{address}"))
        expect(tab.locator("#shown")).to_have_text(f"{len(fitting)} of {len(uses)}")
        expect(rows).to_have_count(len(fitting))
    tab.get_by_role("button", name="Clear all filters").click()
    expect(rows).to_have_count(len(uses))
    tab.locator("#filters [name=sort]").select_option("uses")
    counts = [int(text) for text in tab.locator("#properties td.number").all_text_contents()]
    assert counts == sorted(counts, reverse=True)


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


def test_an_address_writes_names_as_forms_do(site: SiteOf, visitor: Visitor) -> None:
    texts = site("texts")
    tag = "a=b&owner=c#d"
    tab = visitor.open(texts, "events.html")
    view(tab, {"tag": tag})
    expect(tab).to_have_url(texts.url("events.html") + "#" + urlencode({"tag": tag}))
