"""On CI a skipped test is a failed one, unless its reason is one of the few below."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.tools import program

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# What a reason may begin with. Whoever skips a test for another reason adds it here, with a why.
ALLOWED = (
    "../shared",  # material that lies beside some checkouts and in no clone
    "root reads every file",  # permissions cannot be tested as root, as containers run
)
# No test asserts a time, and Hypothesis shall not either: its deadline is one.
settings.register_profile("patient", parent=settings.default, deadline=None)
settings.load_profile("patient")
# What a browser does not need to show a page, and would ask others for.
BROWSER_FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
ON_CI = bool(os.environ.get("TRACKPLAN_CI"))


def reason_of(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Why `report` was skipped, in the words of its `pytest.skip`."""
    words = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longreprtext
    return words.removeprefix("Skipped: ")


def fail_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip into a failure on CI; an expected failure is none of its business."""
    if not ON_CI or not report.skipped or hasattr(report, "wasxfail"):
        return
    reason = reason_of(report)
    if not reason.startswith(ALLOWED):
        report.outcome = "failed"
        report.longrepr = f"skipped on CI: {reason}"


@pytest.fixture(scope="session", autouse=True)
def _no_configuration_from_above(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A trackplan.toml that somebody left in /tmp must not count for plans in `tmp_path`."""
    (tmp_path_factory.getbasetemp() / "trackplan.toml").touch()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, once for all tests; Playwright's own is not installed."""
    from playwright.sync_api import sync_playwright  # few tests need a browser

    path = program("chromium", "chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=BROWSER_FLAGS)
        yield browser
        browser.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    fail_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    fail_if_skipped(report)
    return report
