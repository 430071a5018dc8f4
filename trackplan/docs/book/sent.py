"""Where an event is sent in the code, and how to send it."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.code.call_site import CallSite
from trackplan.code.judge.standing import Standing, State
from trackplan.docs.relative import relative
from trackplan.docs.repository import Repository
from trackplan.generate.usage.usage import Snippet
from trackplan.listing import in_a_row


@dataclass(frozen=True, slots=True)
class Place:
    """A call in the code; `url` leads to its line on the repository's host, None without one."""

    path: str
    line: int
    function: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class SentFrom:
    """Sources that send an event alike: one language, one SDK."""

    sources: tuple[str, ...]
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Sent:
    """How an event stands in the code, in words, with the calls that send it, or may send it."""

    state: State
    words: str
    places: tuple[Place, ...]


def sent(standing: Standing, base: str, repository: Repository | None) -> Sent:
    """What is known of an event in the code that was looked at, the files as seen from its base."""
    places = tuple(_place(call, base, repository) for call in standing.calls)
    return Sent(standing.state, _words(standing), places)


def _place(call: CallSite, base: str, repository: Repository | None) -> Place:
    line = call.span.start.line
    url = None if repository is None else repository.line(call.path, line)
    return Place(relative(call.path, base), line + 1, call.function, url)


def _words(standing: Standing) -> str:
    languages = in_a_row(
        dict.fromkeys(each.language.value for each in standing.unread if each.language)
        or ["another language"]
    )
    match standing.state:
        case "sent":
            return "Sent in the code"
        case "perhaps-sent":
            return "Perhaps sent: a name that is composed in the code may turn out to be this one"
        case "not-sent":
            return "Not found in the code"
        case "not-checked":
            return f"Not looked for: its sources are written in {languages}"
