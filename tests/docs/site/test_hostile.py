"""Text of a plan is data: nothing in it becomes markup, script, or a link that does something."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Page

from tests.docs.site.html_pages import markup
from tests.docs.site.sites import FOLDERS, ROOT, Site, made
from tests.docs.site.visitor import Visitor
from trackplan.plan.yaml.node import Json
from trackplan.report.visible import visible

SiteOf = Callable[[str], Site]
HARMLESS = re.compile(r"[\w .,:?-]+")
ELEMENTS = """() => [...document.querySelectorAll("*")].flatMap((each) => [each.localName,
  ...each.getAttributeNames().map((name) => `${each.localName} ${name}`)])"""
# Everything that a person could press, hover over or open.
TOUCH = """() => {
  for (const each of document.querySelectorAll("details")) each.open = true;
  for (const each of document.querySelectorAll("body *"))
    for (const type of ["mouseover", "mouseenter", "focus", "pointerdown"])
      each.dispatchEvent(new Event(type, { bubbles: true }));
}"""


def seen(site: Site, tab: Page) -> set[str]:
    """The names of all elements and attributes on all pages, once scripts have run."""
    found: set[str] = set()
    for page in site.pages:
        tab.goto(site.url(page))
        tab.evaluate(TOUCH)
        found.update(tab.evaluate(ELEMENTS))
        assert tab.evaluate("globalThis.pwned") is None, page
    return found


@pytest.fixture
def harmless(tmp_path: Path) -> Site:
    """The site of the same plan with a plain text in place of each odd one."""
    given = (ROOT / FOLDERS["texts"] / "plan.yaml").read_text(encoding="utf-8")
    plain: dict[str, str] = {}

    def mended(value: Json) -> Json:
        if isinstance(value, dict):
            return {str(mended(key)): mended(each) for key, each in value.items()}
        if isinstance(value, list):
            return [mended(each) for each in value]
        if not isinstance(value, str) or (HARMLESS.fullmatch(value) and value.isascii()):
            return value
        if "https://" in value:
            return plain.setdefault(value, f"https://safe.example/{len(plain)}")
        return plain.setdefault(value, f"text {len(plain)}")

    text = yaml.safe_dump(mended(yaml.safe_load(given)), sort_keys=False)
    assert len(plain) > 60
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    return made(tmp_path, tmp_path / "site")


def test_odd_texts_make_no_element_that_plain_ones_do_not(
    site: SiteOf, visitor: Visitor, harmless: Site
) -> None:
    odd, plain = site("texts"), harmless
    assert seen(odd, visitor.tab(odd)) <= seen(plain, visitor.tab(plain))


@pytest.mark.parametrize("name", ["texts", "names"])
def test_links_open_pages_or_write_mail_and_do_nothing_else(site: SiteOf, name: str) -> None:
    schemes = {
        urlsplit(known["href"]).scheme
        for page in site(name).some
        for _, known in markup(site(name).folder / page).elements
        if "href" in known
    }
    assert schemes <= {"", "https", "mailto"}


def said(site: Site) -> Iterator[tuple[str, str, str]]:
    """What pages say of events: the page, where on it, and the text that stands there."""
    for entry in site.book.entries:
        page, event = f"{entry.address.page}.html", entry.event
        yield page, "h1", event.name
        if event.description:
            yield page, ".lead", event.description.value
        if event.why:
            yield page, ".why > div:first-child dd", event.why.value
    for metric in site.book.plan.metrics:
        page = f"{site.book.addresses.elements[metric.subject].page}.html"
        yield page, "h1", metric.name
        assert metric.description
        yield page, ".lead", metric.description.value


@pytest.mark.parametrize("name", ["texts", "names"])
def test_pages_say_what_the_plan_says(site: SiteOf, visitor: Visitor, name: str) -> None:
    """Apart from blanks."""
    made_of = site(name)
    tab = visitor.tab(made_of, java_script_enabled=False)
    texts = list(said(made_of))
    for page, where, text in texts[:: len(texts) // 40 + 1]:
        tab.goto(made_of.url(page))
        shown = tab.locator(f"main {where}").first.text_content() or ""
        wanted = visible(text.strip(), keep="\n\t\u200e\u200f\u00a0\u202f")
        if where == "h1":
            wanted = visible(text)
        assert without_blanks(shown) == without_blanks(wanted), (page, where)


def without_blanks(text: str) -> str:
    """A text by its letters and signs: a page breaks lines where it likes."""
    return "".join(text.split())


def test_no_character_on_a_page_turns_the_text_around_it(site: SiteOf) -> None:
    for name in ("texts", "names"):
        for page in [*site(name).some, "llms.txt", "assets/search.js"]:
            text = site(name).text(page)
            assert not re.search("[\u202a-\u202e\u2066-\u2069\u2028\u2029\0\x07\x1b]", text), page


def test_the_plan_for_programs_has_each_text_byte_for_byte(site: SiteOf) -> None:
    found = json.loads(site("texts").text("plan.json"))
    names = [event["name"] for event in found["events"]]
    assert names == [event.name for event in site("texts").book.plan.events]
