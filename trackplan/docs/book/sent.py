"""Where an event is sent in the code, and how to send it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from trackplan.code.judge.standing import Standing, State
from trackplan.diagnostic import Severity
from trackplan.docs.book.findings import tally
from trackplan.docs.book.lines import Line, Lines
from trackplan.docs.book.remarks import Remark
from trackplan.generate.usage.usage import Snippet
from trackplan.listing import counted, in_a_row
from trackplan.plan.model.people import Source
from trackplan.source import Span

# As the plan has it; somebody should look; the plan or the code is wrong; nobody can tell.
Verdict = Literal["fine", "doubtful", "bad", "open"]


@dataclass(frozen=True, slots=True)
class Place:
    """A call in the code, with what `check` finds there."""

    at: Line
    function: str
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class SentFrom:
    """Sources that send an event alike: one language, one SDK."""

    sources: tuple[str, ...]
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Sent:
    """How an event stands in the code, in words, with the calls that send it, or may send it.

    `unread` says which of its sources were not looked at where others were; `remarks` are what
    `check` finds at no single call. `is_missing` says that it should be sent and was not found.
    """

    state: State
    verdict: Verdict
    words: str
    places: tuple[Place, ...]
    unread: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    is_missing: bool = False


def sent(standing: Standing, remarks: Sequence[Remark], lines: Lines) -> Sent:
    """What is known of an event in the code that was looked at, with what `check` finds of it."""
    at_calls: defaultdict[Span | None, list[Remark]] = defaultdict(list)
    for each in remarks:
        at_calls[None if each.call is None else each.call.span].append(each)
    worst = max((each.found.severity for each in remarks), default=Severity.INFO)
    is_unfound = standing.state in ("not-sent", "perhaps-sent")
    return Sent(
        standing.state,
        _verdict(standing, worst),
        _words(standing, remarks),
        tuple(
            Place(lines.of(call.span), call.function, tuple(at_calls[call.span]))
            for call in standing.calls
        ),
        tuple(_unread(standing.unread)) if standing.state != "not-checked" else (),
        tuple(at_calls[None]),
        is_unfound and standing.is_awaited,
    )


def _verdict(standing: Standing, worst: Severity) -> Verdict:
    match standing.state:
        case "sent" if standing.event.is_removed or worst is Severity.ERROR:
            return "bad"
        case "sent" if standing.event.is_leaving or standing.is_early:
            return "doubtful"
        case "sent":
            return "fine" if worst is Severity.INFO else "doubtful"
        case "not-sent" if standing.is_awaited:
            return "doubtful"
        case "not-sent" | "perhaps-sent" | "not-checked":
            return "open"


def _words(standing: Standing, remarks: Sequence[Remark]) -> str:
    places = f"in {counted(len(standing.calls), 'place')} of the code"
    match standing.state:
        case "sent" if standing.event.is_removed:
            return f"Still sent {places}, although it is removed"
        case "sent" if standing.event.is_leaving:
            return f"Still sent {places}, although it is deprecated"
        case "sent" if standing.is_early:
            return f"Already sent {places}, although the plan does not call it live"
        case "sent":
            wrong = [each.found for each in remarks if each.found.severity > Severity.INFO]
            return f"Sent {places}" + (f", with {tally(wrong)}" if wrong else "")
        case "perhaps-sent":
            return f"Perhaps sent: a name that is composed {places} may turn out to be this one"
        case "not-sent":
            found = "No longer found" if standing.event.is_leaving else "Not found"
            yet = "" if standing.event.is_leaving or standing.is_awaited else " yet"
            files = counted(standing.unparsed, "file") if standing.unparsed else ""
            return f"{found} in the code{yet}" + (f"; {files} could not be read" if files else "")
        case "not-checked":
            sources = "source is" if len(standing.unread) == 1 else "sources are"
            languages = in_a_row(dict.fromkeys(map(_language, standing.unread)))
            return f"Not looked for: its {sources} written in {languages}"


def _unread(sources: Sequence[Source]) -> Iterator[str]:
    """A sentence for each language that is not read."""
    by_language: defaultdict[str, list[str]] = defaultdict(list)
    for each in sources:
        by_language[_language(each)].append(each.name)
    for language, names in by_language.items():
        are, were = ("is", "was") if len(names) == 1 else ("are", "were")
        yield f"{in_a_row(names)} {are} written in {language} and {were} not looked at"


def _language(source: Source) -> str:
    return "another language" if source.language is None else source.language.value
