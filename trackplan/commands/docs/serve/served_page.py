"""A page of the site as it is served: with a script that hears of changes."""

from __future__ import annotations

import re
from html import escape, unescape
from pathlib import Path

# No file of the site can have such a name: some system forbids the colon.
RELOAD = ":trackplan/reload.js"
NEWS = ":trackplan/news"
RELOAD_SCRIPT = Path(__file__).with_name("reload.js")
END_OF_HEAD = "</head>"
_POLICY = re.compile(
    r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)', re.IGNORECASE
)


def served_page(page: bytes, edition: str) -> bytes:
    """An HTML page that asks for news and knows of which edition of the site it is."""
    script = f'<script src="/{RELOAD}" data-edition="{edition}" defer></script>'
    text = _POLICY.sub(_allowing, page.decode(errors="surrogateescape"), count=1)
    head, end, rest = text.partition(END_OF_HEAD)
    return f"{head}{script}{end}{rest}".encode(errors="surrogateescape")


def _allowing(policy: re.Match[str]) -> str:
    return policy[1] + escape(allowing(unescape(policy[2])))


def allowing(policy: str) -> str:
    """A content security policy that lets this server's script run, and ask this server.

    https://www.w3.org/TR/CSP3/
    """
    directives: dict[str, list[str]] = {}
    for name, *values in filter(None, map(str.split, policy.split(";"))):
        directives.setdefault(name.lower(), values)
    usual = directives.get("default-src", [])
    for name in ("script-src", "connect-src"):
        sources = [each for each in directives.get(name, usual) if each.lower() != "'none'"]
        directives[name] = [*dict.fromkeys([*sources, "'self'"])]
    return "; ".join(" ".join([name, *values]) for name, values in directives.items())
