"""Light and dark: as the system says, until somebody chooses."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from tests.docs.site.sites import Site
from tests.docs.site.visitor import Visitor

SiteOf = Callable[[str], Site]


def ground(tab: Page) -> str:
    """The colour behind everything."""
    return str(tab.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_light_and_dark_follow_the_system_until_somebody_chooses(
    site: SiteOf, visitor: Visitor
) -> None:
    tab = visitor.open(site("music"), "index.html", color_scheme="light")
    light = ground(tab)
    tab.emulate_media(color_scheme="dark")
    dark = ground(tab)
    assert light != dark
    tab.get_by_role("button", name="Light or dark").click()
    assert ground(tab) == light
    tab.get_by_role("navigation").get_by_role("link", name="Events").click()
    tab.wait_for_url("**/events.html")
    assert ground(tab) == light
    tab.get_by_role("button", name="Light or dark").press("Enter")
    assert ground(tab) == dark
    tab.emulate_media(color_scheme="light")
    tab.reload()
    assert ground(tab) == dark
