"""Each site once for all tests; what a page does beside being shown fails them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from playwright.sync_api import Browser

from tests.docs.site.sites import Site, made_of
from tests.docs.site.visitor import Visitor


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Site]:
    """The site of a plan by its name."""
    home = tmp_path_factory.mktemp("sites")
    return cache(lambda name: made_of(name, home))


@pytest.fixture
def visitor(chromium: Browser) -> Iterator[Visitor]:
    """Who opens pages; fails the test where one sent a request elsewhere, or complained."""
    visitor = Visitor(chromium)
    yield visitor
    visitor.leave()
    assert visitor.noticed == []
