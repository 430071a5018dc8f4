"""What is answered to the request for a path: a file of the site, news of it, or a refusal."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from html import escape
from http import HTTPStatus
from urllib.parse import unquote

from trackplan.commands.docs.serve.content_types import HTML, JSON, SCRIPT, TEXT, content_type
from trackplan.commands.docs.serve.served_page import NEWS, RELOAD, RELOAD_SCRIPT, served_page
from trackplan.commands.docs.serve.shown_site import Shown, ShownSite

# Seconds; a page asks again after that.
PATIENCE = 20.0
NAMES = frozenset({"127.0.0.1", "localhost"})


@dataclass(frozen=True, slots=True)
class Answer:
    """The status, the content and its type."""

    content: bytes
    type: str
    status: HTTPStatus = HTTPStatus.OK


def is_meant(host: str | None, port: int) -> bool:
    """Whether a request's Host is this server's.

    Any other is the name of a page elsewhere, that was made to lead here: it would read the plan
    (https://owasp.org/www-community/attacks/DNS_Rebinding).
    """
    name, _, given = (host or "").partition(":")
    return name.lower() in NAMES and (given or "80") == str(port)


def refusal(port: int) -> Answer:
    """The answer to a request that was not meant for this server."""
    text = f"This is served at http://127.0.0.1:{port}/ and under no other name.\n"
    return Answer(text.encode(), TEXT, HTTPStatus.FORBIDDEN)


def answer(site: ShownSite, target: str, *, waits: bool) -> Answer:
    """The answer to a request; one for news `waits` until there are some."""
    path, _, query = target.partition("?")
    name = unquote(path).removeprefix("/")
    if name == NEWS:
        return news(site.after(query, PATIENCE if waits else 0))
    if name == RELOAD:
        return Answer(script(), SCRIPT)
    return page(site.now, name)


def news(shown: Shown) -> Answer:
    """What a page is told."""
    told = {"edition": shown.edition, "state": shown.state, "problem": shown.problem}
    return Answer(json.dumps(told).encode(), JSON)


def page(shown: Shown, name: str) -> Answer:
    """A file of the site; a folder stands for the index in it."""
    path = f"{name}index.html" if name == "" or name.endswith("/") else name
    content = shown.files.get(path)
    if content is None:
        return Answer(served_page(not_found(name), shown.edition), HTML, HTTPStatus.NOT_FOUND)
    type = content_type(path)
    return Answer(served_page(content, shown.edition) if type == HTML else content, type)


def not_found(name: str) -> bytes:
    """The page that stands for one that is not there."""
    title = f"There is no page /{escape(name)}"
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title></head>'
        f'<body><h1>{title}</h1><p><a href="/">To the start</a></p></body></html>\n'
    ).encode(errors="replace")


@cache
def script() -> bytes:
    """The script of every page."""
    return RELOAD_SCRIPT.read_bytes()
