"""What `lint` finds stands on the page of what it is about."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.docs.book.books import ROOT, TODAY
from tests.docs.site.lists import shown
from tests.docs.site.sites import known_as
from tests.docs.site.visitor import Visitor
from trackplan.diagnostic import Subject, in_order
from trackplan.docs.book.book import Book
from trackplan.docs.known import Known
from trackplan.docs.site.site import site
from trackplan.docs.site.text import line
from trackplan.engine import run
from trackplan.output.files import encoded
from trackplan.plan.load.read_plan import load_folder
from trackplan.plan.model.plan import Plan
from trackplan.rules.plan.documentation.missing_description import MissingDescription
from trackplan.rules.registry import PLAN_RULES

PLANS = ("charity", "news-games", "podcasts", "hotel-booking", "mobile-bank")


@cache
def found(name: str) -> tuple[set[str], set[Subject]]:
    """The sections that anything is found in, and what its page says nothing of."""
    plan = load_folder(ROOT / "tests/cases/lint" / name, today=TODAY).plan
    known = Known(findings=tuple(in_order(run([rule() for rule in PLAN_RULES], plan))))
    pages, addresses = encoded(site(plan, known).files), Book(plan, known).addresses
    sections, unsaid = set[str](), set[Subject]()
    for each in known.findings:
        address = addresses.of(each.subject)
        if address is not None:
            sections.add(each.subject[0])
            if str(line(each.message)) not in pages[f"{address.page}.html"].decode():
                unsaid.add(each.subject)
    return sections, unsaid


def undescribed(folder: Path) -> tuple[Plan, Known]:
    """The plan in a folder, and each description that it lacks as a finding."""
    plan = load_folder(folder, today=TODAY).plan
    return plan, Known(findings=tuple(in_order(run([MissingDescription()], plan))))


@pytest.mark.parametrize("name", PLANS)
def test_it_stands_on_the_page_of_what_it_is_about(name: str) -> None:
    _, unsaid = found(name)
    assert unsaid == set()


def test_most_sections_are_among_these() -> None:
    sections = set[str]().union(*(found(name)[0] for name in PLANS))
    assert sections >= {"events", "properties", "metrics", "owners", "bundles", "destinations"}


def test_an_owner_that_the_plan_does_not_have_is_named_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(
        "trackplan: 1\nevents:\n  Song Played: {owner: nobody_yet}\n"
    )
    pages = encoded(site(load_folder(tmp_path, today=TODAY).plan, Known()).files)
    page = pages["events/song-played.html"].decode()
    assert 'nobody_yet <span class="missing">not among the owners</span>' in page


def test_events_are_listed_by_what_is_found_of_them(visitor: Visitor, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(
        "trackplan: 1\n"
        "events:\n"
        "  Song Played: {description: One is played., properties: {song.id: {type: string}}}\n"
        "  Song Liked: {description: One is liked.}\n"
        "  Song Shared:\n"
    )
    plan, known = undescribed(tmp_path)
    tab = visitor.open(known_as(known, plan, tmp_path), "events.html")
    tab.locator("#filters [name=found]").select_option("warning")
    assert shown(tab) == ["Song Played", "Song Shared"]
    tab.get_by_role("link", name="Song Played").click()
    tab.locator(".facts").get_by_role("link", name="song.id").click()
    expect(tab.locator("tr:target .finding")).to_have_count(1)


def test_of_many_findings_of_a_rule_the_first_are_shown_and_all_are_there(tmp_path: Path) -> None:
    events = "".join(f"  Song {at} Played:\n" for at in range(40))
    (tmp_path / "plan.yaml").write_text(f"trackplan: 1\nevents:\n{events}")
    page = encoded(site(*undescribed(tmp_path)).files)["findings.html"].decode()
    shown, _, rest = page.partition("<summary>35 more</summary>")
    assert (shown.count("has no description"), rest.count("has no description")) == (5, 35)
    assert str(line(MissingDescription.summary())) in shown
    assert '<h3 id="rule-missing-description">' in shown


def test_an_owner_sees_what_is_found_of_all_it_answers_for(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(
        "trackplan: 1\n"
        "owners: {growth: {name: Growth team}, sales: }\n"
        "events:\n  Song Played: {owner: growth}\n"
        "  Song Liked: {owner: sales, stakeholders: [growth]}\n"
        "metrics:\n  plays: {owner: growth, count: {event: Song Played}}\n"
    )
    pages = encoded(site(*undescribed(tmp_path)).files)
    assert pages["owners/growth.html"].decode().count("has no description") == 2
    assert pages["owners/sales.html"].decode().count("has no description") == 1
    counts = pages["owners.html"].decode()
    assert '<a href="owners/growth.html#findings">2</a>' in counts
    assert '<a href="owners/sales.html#findings">1</a>' in counts
    assert "Growth team" in pages["events/song-liked.html"].decode()
