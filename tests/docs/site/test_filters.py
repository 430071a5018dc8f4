"""The lists: their filters show what the plan says."""

from __future__ import annotations

import random
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.docs.site.lists import choices, expected, quoted, shown, view
from tests.docs.site.sites import Site
from tests.docs.site.visitor import TELEPHONE, Visitor

SiteOf = Callable[[str], Site]


def is_of_plan(key: str, value: str) -> bool:
    """Whether a choice is about what the plan says, not what the code does or rules find."""
    return key != "found" and (key, value) != ("lacks", "sent")


@pytest.mark.parametrize("name", ["saas", "music", "texts"])
def test_each_filter_and_any_two_show_what_the_plan_says(
    site: SiteOf, visitor: Visitor, name: str
) -> None:
    made = site(name)
    tab = visitor.open(made, "events.html")
    single = [each for each in choices(tab) if is_of_plan(*each)]
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


@pytest.mark.parametrize("name", ["saas", "music", "texts"])
def test_a_choice_says_how_many_events_it_would_leave(
    site: SiteOf, visitor: Visitor, name: str
) -> None:
    made = site(name)
    tab = visitor.open(made, "events.html")
    single = [each for each in choices(tab) if is_of_plan(*each)]
    some = random.Random(name)  # noqa: S311 - the same ones in each run
    for key, value in some.sample([each for each in single if expected(made, dict([each]))], 6):
        view(tab, {key: value})
        for other, asked in single:
            option = tab.locator(f"#filters [name={other}] option[value={quoted(asked)}]").last
            count = len(expected(made, {key: value} | {other: asked}))
            text = option.text_content() or ""
            assert text.endswith(f" ({count})"), (key, value, other, asked)
            assert option.is_disabled() == (count == 0), (key, value, other, asked)


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
