"""What programs and language models read of a site."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.docs.book.books import TODAY
from tests.docs.site.sites import NAMES, Site
from trackplan.docs.known import Known
from trackplan.docs.site.site import site as made
from trackplan.git.commit import Commit
from trackplan.output.files import encoded
from trackplan.plan.load.read_plan import load_folder

SiteOf = Callable[[str], Site]
PLAN = """\
trackplan: 1
name: Shop
naming: {properties: {case: snake}}
destinations:
  warehouse: {kind: postgres}
  ga: {kind: ga4}
properties:
  discount: {type: number, schema: {not: {const: 0}}}
events:
  Order Placed:
    properties: {discount: }
    schema: {dependentRequired: {discount: [coupon]}}
  Order Made:
    status: deprecated
    description: "Old [1]\\nname."
    deprecated: {replaced_by: Order Placed}
  "Odd ](x) [name]": {}
"""


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    """The texts of the site of a small plan."""
    (tmp_path / "plan.yaml").write_text(PLAN)
    known = Known(commit=Commit("c0ffee", date(2026, 6, 1), "Begin"), is_changed=True)
    site = made(load_folder(tmp_path, today=TODAY).plan, known)
    return {path: content.decode() for path, content in encoded(site.files).items()}


def test_plan_json_says_what_it_is_of_and_what_a_plan_leaves_to_defaults(
    files: dict[str, str],
) -> None:
    plan = json.loads(files["plan.json"])
    assert plan["format"] == 1
    assert plan["commit"] == {"id": "c0ffee", "day": "2026-06-01", "changed_since": True}
    assert plan["naming"] == {"properties": {"case": "snake"}}
    event = plan["events"][0]
    assert event["destinations"] == ["warehouse", "ga"]
    assert event["stated_schema"] == {"dependentRequired": {"discount": ["coupon"]}}
    assert event["properties"][0]["stated_schema"] == {"not": {"const": 0}}
    assert event["page"] == "events/order-placed.html"


@pytest.mark.parametrize("name", NAMES)
def test_pages_in_plan_json_are_there(site: SiteOf, name: str) -> None:
    of = site(name)
    lists = [
        value for value in json.loads(of.text("plan.json")).values() if isinstance(value, list)
    ]
    named = {each["page"].partition("#")[0] for value in lists for each in value}
    assert {f"{entry.address.page}.html" for entry in of.book.entries} <= named
    assert named <= set(of.pages)


def test_llms_txt_says_what_is_not_to_be_sent_and_what_is_instead(files: dict[str, str]) -> None:
    live, leaving = files["llms.txt"].split("## Deprecated and removed events")
    assert "- [Order Placed](events/order-placed.html): event, live" in live
    assert "- [Odd \\](x) \\[name\\]](events/odd-x-name.html)" in live
    assert (
        "- [Order Made](events/order-made.html): event, deprecated, replaced by Order Placed. "
        "Old [1] name.\n"
    ) in leaving


@pytest.mark.parametrize("name", NAMES)
def test_llms_txt_has_the_form_that_is_proposed(site: SiteOf, name: str) -> None:
    """A title, a quote, text, and sections that are lists of links: https://llmstxt.org."""
    title, quote, text, *sections = re.split(r"\n\n(?=[>T#])", site(name).text("llms.txt").strip())
    assert title.startswith("# ")
    assert quote.startswith("> ")
    assert text.startswith("The whole plan")
    for section in sections:
        head, *links = section.split("\n")
        assert head.startswith("## ")
        assert [each for each in links if each and not re.match(r"- \[.+\]\([^)]+\)", each)] == []
