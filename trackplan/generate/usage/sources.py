"""The language and the SDK of a plan's source, however people write them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from trackplan.generate.languages import LANGUAGES, language
from trackplan.plan.model.people import Source

ALIASES: Mapping[str, str] = {
    "py": "python",
    "ts": "typescript",
    "tsx": "typescript",
    "js": "javascript",
    "jsx": "javascript",
    "node": "javascript",
    "nodejs": "javascript",
    "node.js": "javascript",
    "kt": "kotlin",
    "obj-c": "objective-c",
    "objc": "objective-c",
    "objectivec": "objective-c",
    "golang": "go",
    "rb": "ruby",
    "c#": "csharp",
    "c-sharp": "csharp",
    "cs": "csharp",
    ".net": "csharp",
    "dotnet": "csharp",
    "flutter": "dart",
}
OTHER_NAMES: Mapping[str, str] = {"rudderstack": "rudder", "rudder-stack": "rudder"}
BROWSER = "-browser"
NONE = "none"


def sdk_for(source: Source) -> tuple[str, str] | None:
    """The language and the SDK that a source sends by; None for a language without clients.

    A client in a language of browsers sends by the SDK for those. An SDK that the language has no
    client for is none.
    """
    if source.language is None:
        return None
    written = source.language.value.strip().casefold().replace("_", "-").replace(" ", "-")
    name = ALIASES.get(written, written)
    if name not in LANGUAGES:
        return None
    stated = NONE if source.sdk is None else source.sdk.value.strip().casefold()
    return name, _sdk(name, stated, in_browser=source.kind == "client")


@cache
def _sdk(name: str, stated: str, *, in_browser: bool) -> str:
    """The SDK of a language by its name, another name of it, or the package that it needs."""
    sdks = language(name).sdks
    by_package = {package.casefold(): sdk for sdk, package in sdks.items() if package}
    found = by_package.get(stated, OTHER_NAMES.get(stated, stated))
    if in_browser and f"{found}{BROWSER}" in sdks:
        return f"{found}{BROWSER}"
    return found if found in sdks else NONE
