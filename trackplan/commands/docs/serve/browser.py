"""Open the browser, where somebody sits at a screen."""

from __future__ import annotations

import os
import sys

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")


def has_screen() -> bool:
    """Whether a browser has a screen to open on; a text browser would take the terminal."""
    if os.environ.get("CI"):
        return False
    return sys.platform in ("darwin", "win32") or any(map(os.environ.get, DISPLAYS))


def open_browser(url: str) -> None:
    """Open it, if there is any."""
    import webbrowser

    webbrowser.open(url)
