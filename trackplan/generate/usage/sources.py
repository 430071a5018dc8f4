"""The language and the SDK of a plan's source, however people write them."""

from __future__ import annotations

from collections.abc import Mapping

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
    "objc": "objective-c",
    "objectivec": "objective-c",
    "golang": "go",
    "rb": "ruby",
    "c#": "csharp",
    "cs": "csharp",
    ".net": "csharp",
    "dotnet": "csharp",
    "flutter": "dart",
}
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
    sdks = language(name).sdks
    stated = NONE if source.sdk is None else source.sdk.value.strip().casefold()
    in_browser = f"{stated}{BROWSER}"
    if source.kind == "client" and in_browser in sdks:
        return name, in_browser
    return name, stated if stated in sdks else NONE
