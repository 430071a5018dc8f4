"""What a list says of each event: what replaces it, and what personal data it carries."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.docs.site.sites import Site, made
from tests.docs.site.visitor import TELEPHONE, Visitor

PLAN = """
trackplan: 1
name: Shop
owner: growth
owners: {growth: {name: Growth team}}
objects: {Checkout: Paying.}
events:
  Checkout Started:
    properties: {email: {type: string, pii: direct}, age: {type: integer, pii: indirect}}
  Checkout Begun: {deprecated: {replaced_by: Checkout Started, remove_after: 2027-06-01}}
  Checkout Opened: {deprecated: {remove_after: 2027-07-01}}
  Checkout Entered:
    status: removed
    deprecated: {replaced_by: Checkout Begun, remove_after: 2026-01-01}
  Checkout Left: {}
funnels: {pay: {steps: [Checkout Begun, Checkout Left]}}
"""


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A plan whose events are in all stages of their lives."""
    home = tmp_path_factory.mktemp("shop")
    (home / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return made(home, home / "site")


@pytest.mark.parametrize("page", ["events.html", "objects/checkout.html", "owners/growth.html"])
def test_a_row_says_what_replaces_an_event_and_when_it_goes(
    shop: Site, visitor: Visitor, page: str
) -> None:
    tab = visitor.open(shop, page)
    rows = tab.locator(".events tbody tr")
    expect(rows.filter(has_text="Begun").first.locator(".ends")).to_have_text(
        "→ Checkout Started, goes after 2027-06-01"
    )
    expect(rows.filter(has_text="Opened").locator(".ends")).to_have_text("Goes after 2027-07-01")
    expect(rows.filter(has_text="Left").locator(".ends")).to_have_count(0)
    tab.locator(".ends").first.get_by_role("link", name="Checkout Started").click()
    tab.wait_for_url("**/checkout-started.html")


def test_a_removed_event_goes_no_more(shop: Site, visitor: Visitor) -> None:
    row = visitor.open(shop, "events.html").locator("tbody tr").filter(has_text="Entered")
    expect(row.locator(".ends")).to_have_text("→ Checkout Begun deprecated")


def test_where_no_column_says_so_an_event_that_leaves_is_marked(
    shop: Site, visitor: Visitor
) -> None:
    tab = visitor.open(shop, "funnels/pay.html")
    steps = tab.locator(".steps li")
    expect(steps).to_contain_text(["Checkout Begun deprecated", "Checkout Left"])
    expect(steps.nth(1).locator(".badge")).to_have_count(0)


@pytest.mark.parametrize("page", ["events.html", "objects/checkout.html"])
def test_personal_data_has_a_column_of_its_own(shop: Site, visitor: Visitor, page: str) -> None:
    tab = visitor.open(shop, page)
    heads = tab.locator(".events thead th").all_text_contents()
    cells = tab.locator(".events tbody tr").first.locator("th, td")
    at = heads.index("Personal data")
    expect(cells.nth(at)).to_have_text("direct indirect ")
    expect(cells.nth(heads.index("Status"))).to_have_text("live")


def test_cells_have_labels_on_a_telephone(shop: Site, visitor: Visitor) -> None:
    tab = visitor.open(shop, "events.html", TELEPHONE)
    heads = tab.locator("#events thead th").all_text_contents()[1:]
    labels = "all => all.map((each) => getComputedStyle(each, '::before').content)"
    cells = tab.locator("#events tbody tr").first.locator("td")
    assert cells.evaluate_all(labels) == [f'"{head} "' for head in heads]
