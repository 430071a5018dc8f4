"""Somebody who opens pages, and notices what they do beside being shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypedDict, Unpack

from playwright.sync_api import Browser, BrowserContext, Page, Request

from tests.docs.site.sites import Site

# The last is the width at which WCAG asks that nobody has to scroll sideways.
WIDE, TABLET, TELEPHONE = 1280, 768, 320
HEIGHT = 900


class Circumstances(TypedDict, total=False):
    """How a page is looked at."""

    color_scheme: Literal["dark", "light"]
    java_script_enabled: bool
    bypass_csp: bool
    has_touch: bool


@dataclass(slots=True)
class Visitor:
    """Opens pages; `noticed` is what they ask for elsewhere, and what they complain of."""

    browser: Browser
    noticed: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def tab(self, site: Site, width: int = WIDE, **how: Unpack[Circumstances]) -> Page:
        """An empty tab of a browser of its own, without history and storage."""
        context = self.browser.new_context(viewport={"width": width, "height": HEIGHT}, **how)
        self.contexts.append(context)
        context.set_default_timeout(10_000)
        context.on("request", lambda request: self._asked(site, request))
        context.on("console", lambda message: self._noticed(message.page, message.text))
        context.on("weberror", lambda error: self._noticed(error.page, str(error.error)))
        context.on("dialog", lambda dialog: self._noticed(dialog.page, dialog.message))
        return context.new_page()

    def open(self, site: Site, page: str, width: int = WIDE, **how: Unpack[Circumstances]) -> Page:
        """A page in a tab of its own."""
        tab = self.tab(site, width, **how)
        tab.goto(site.url(page))
        return tab

    def leave(self) -> None:
        """Close everything."""
        for context in self.contexts:
            context.close()

    def _asked(self, site: Site, request: Request) -> None:
        if not request.url.startswith(f"{site.folder.as_uri()}/"):
            self.noticed.append(f"asks for {request.url}")

    def _noticed(self, page: Page | None, what: str) -> None:
        self.noticed.append(f"{page.url if page else 'somewhere'}: {what}")
