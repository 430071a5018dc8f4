"""Metrics and funnels at a glance: who answers for them, and what they go through."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from tests.docs.site.sites import Site
from tests.docs.site.visitor import Visitor

SiteOf = Callable[[str], Site]


def test_cards_name_owners_and_the_steps_of_funnels(site: SiteOf, visitor: Visitor) -> None:
    saas = site("saas")
    plan = saas.book.plan
    tab = visitor.open(saas, "metrics.html")
    for metric in plan.metrics:
        card = tab.locator(".cards > li", has=tab.get_by_role("heading", name=metric.name))
        owner = metric.owner
        assert owner is not None
        called = saas.book.owner_called(owner.name)
        expect(card.locator(".about").get_by_role("link", name=called)).to_have_count(1)
    for funnel in plan.funnels:
        card = tab.locator(".cards > li", has=tab.get_by_role("heading", name=funnel.name))
        expect(card.locator(".path li a")).to_have_text([step.name for step in funnel.steps])


def test_each_bundle_can_be_gone_to_from_the_top(site: SiteOf, visitor: Visitor) -> None:
    shop = site("ecommerce")
    tab = visitor.open(shop, "properties.html")
    tab.get_by_role("link", name="bundles").click()
    last = shop.book.plan.bundles[-1].name
    tab.get_by_role("list", name="Bundles").get_by_role("link", name=last).click()
    expect(tab.get_by_role("heading", name=last, exact=True)).to_be_in_viewport()


def test_an_event_says_what_it_takes_the_place_of(site: SiteOf, visitor: Visitor) -> None:
    tab = visitor.open(site("music"), "events/song-played.html")
    fact = tab.locator(".facts div", has=tab.locator("dt", has_text="Replaces"))
    expect(fact).to_contain_text("deprecated")
    fact.get_by_role("link", name="Song Started").click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Song Started")
