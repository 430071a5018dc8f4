"""One browser and each site once for all tests; what a page does beside being shown fails them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.docs.site.sites import Site, made_of
from tests.docs.site.visitor import Visitor
from tests.tools import program

FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Site]:
    """The site of a plan by its name."""
    home = tmp_path_factory.mktemp("sites")
    return cache(lambda name: made_of(name, home))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium; Playwright's own is not installed."""
    path = program("chromium", "chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visitor(chromium: Browser) -> Iterator[Visitor]:
    """Who opens pages; fails the test where one sent a request elsewhere, or complained."""
    visitor = Visitor(chromium)
    yield visitor
    visitor.leave()
    assert visitor.noticed == []
