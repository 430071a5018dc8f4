"""What the sheet of events says beside the plan: calls in the code, and findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from tests.commands.sites import call, dynamic, span
from tests.docs.spreadsheet.plans import shown_of
from trackplan.code.call_site import CallSite
from trackplan.code.found import Code, Unparsable
from trackplan.code.judge.standing import standings
from trackplan.code.usage import Usage
from trackplan.diagnostic import Diagnostic, Severity, Subject
from trackplan.docs.book.book import Book
from trackplan.docs.known import Known
from trackplan.plan.load.read_plan import load_files

PLAN = """\
trackplan: 1
sources: {ios: {language: swift}, api: {language: python}}
events:
  Song Played: {sources: [api]}
  Song Skipped: {sources: [api]}
  Song Seen: {sources: [ios]}
  Song Heard: {status: removed}
"""
LOADED = load_files("plan", {"plan/plan.yaml": PLAN.encode()}, today=date(2026, 6, 1)).plan
NOTHING_LOOKED_AT = Book(LOADED, Known())


def looked_at(
    *calls: CallSite,
    unparsable: Iterable[Unparsable] = (),
    in_code: Iterable[Diagnostic] = (),
    findings: Iterable[Diagnostic] = (),
) -> Book:
    """The plan above with these calls in the code, and what is found there and in itself."""
    found = standings(Usage(LOADED, Code(calls, unparsable=tuple(unparsable))))
    by_event = {each.event.subject: each for each in found}
    return Book(LOADED, Known(tuple(findings), standings=by_event, in_code=tuple(in_code)))


def below(title: str, book: Book) -> Mapping[str, str]:
    return {row["Event"]: row[title] for row in shown_of(book)["Events"]}


def sent(book: Book) -> Mapping[str, str]:
    return below("Sent in code", book)


def found(subject: Subject, path: str = "app.py", line: int = 1) -> Diagnostic:
    return Diagnostic("some-rule", Severity.WARNING, span(path, line), "It is odd.", subject)


def test_places_are_counted_and_what_was_not_looked_for_says_nothing() -> None:
    assert sent(looked_at(call("Song Played", line=3), call("Song Played", line=9))) == {
        "Song Played": "2",
        "Song Skipped": "no",
        "Song Seen": "",
        "Song Heard": "",
    }


def test_where_no_code_was_looked_at_the_column_is_there_and_empty() -> None:
    assert set(sent(NOTHING_LOOKED_AT).values()) == {""}


def test_what_is_removed_is_counted_where_it_is_still_sent() -> None:
    assert sent(looked_at(call("Song Heard")))["Song Heard"] == "1"


def test_a_composed_name_and_a_file_that_cannot_be_read_settle_nothing() -> None:
    assert sent(looked_at(dynamic("Song P*")))["Song Played"] == "perhaps"
    assert sent(looked_at(dynamic("Song P*")))["Song Skipped"] == "no"
    broken = Unparsable(span("broken.py"), "it ends too early")
    assert sent(looked_at(unparsable=[broken]))["Song Skipped"] == "perhaps"


def test_findings_of_plan_and_code_are_counted_together() -> None:
    event = ("events", "Song Played")
    in_plan = [found(event), found((*event, "properties", "mood")), found(("objects", "Song"))]
    code = found(("code", "app.py", "", "Song Played"), line=3)
    book = looked_at(call("Song Played", line=3), findings=in_plan, in_code=[code])
    assert below("Findings", book) == {
        "Song Played": "3",
        "Song Skipped": "0",
        "Song Seen": "0",
        "Song Heard": "0",
    }


def test_a_finding_that_several_calls_share_counts_once() -> None:
    composed = [dynamic("Song P*", line=7), dynamic("Song P*", line=7)]
    code = found(("code", "app.py", "", "Song P*"), line=7)
    assert below("Findings", looked_at(*composed, in_code=[code]))["Song Played"] == "1"
