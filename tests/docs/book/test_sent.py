"""How an event stands in the code, in words, with what `check` finds beside each call."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from tests.commands.sites import call, dynamic, span
from trackplan.code.call_site import CallSite
from trackplan.code.found import Code, Unparsable
from trackplan.code.judge.standing import standings
from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Severity, Subject
from trackplan.docs.book.book import Book
from trackplan.docs.book.overview import overview
from trackplan.docs.book.sent import Sent
from trackplan.docs.known import Known
from trackplan.docs.repository import Repository
from trackplan.plan.load.read_plan import load_files

PLAN = """\
trackplan: 1
owners:
  player: {name: Player team}
  sales: {name: Sales team}
sources:
  web: {language: typescript}
  ios: {language: swift}
  api: {language: python}
events:
  Song Played: {sources: [api], owner: sales}
  Song Skipped: {sources: [web, ios, api]}
  Song Seen: {sources: [web]}
  Song Felt: {sources: [web, ios]}
  Song Rated: {sources: [api], status: planned}
  Song Shared: {sources: {api: live, web: planned}, status: planned}
  Song Started: {sources: [api], status: deprecated}
  Song Kept: {sources: [api], status: live, deprecated: {reason: Nobody looks.}}
  Song Heard: {status: removed, owner: player}
"""


def book(calls: Iterable[CallSite] = (), found: Iterable[Diagnostic] = ()) -> Book:
    """The plan above with these calls and findings in code below `services`."""
    plan = load_files("plan", {"plan/plan.yaml": PLAN.encode()}, today=date(2026, 6, 1)).plan
    usage = Usage(plan, Code(tuple(calls)))
    known = Known(
        standings={each.event.subject: each for each in standings(usage)},
        in_code=tuple(found),
        code_base="services",
        repository=Repository("https://git.example/a", "gitea", None, "c0ffee", Path.cwd()),
    )
    return Book(plan, known)


def sent(name: str, calls: Iterable[CallSite] = (), found: Iterable[Diagnostic] = ()) -> Sent:
    standing = book(calls, found).by_subject["events", name].sent
    assert standing is not None
    return standing


def finding(subject: Subject, line: int, severity: Severity = Severity.ERROR) -> Diagnostic:
    path = subject[1] if subject[0] == "code" else "plan/plan.yaml"
    return Diagnostic("some-rule", severity, span(path, line), f"line {line}", subject)


IN_ONE = "sent in 1 place of the code"


@pytest.mark.parametrize(
    ("name", "verdict", "words"),
    [
        ("Song Played", "fine", IN_ONE.capitalize()),
        ("Song Rated", "doubtful", f"Already {IN_ONE}, although the plan does not call it live"),
        ("Song Shared", "fine", IN_ONE.capitalize()),
        ("Song Started", "doubtful", f"Still {IN_ONE}, although it is deprecated"),
        ("Song Kept", "doubtful", f"Still {IN_ONE}, although it is deprecated"),
        ("Song Heard", "bad", f"Still {IN_ONE}, although it is removed"),
    ],
)
def test_whether_it_is_well_that_it_is_sent_depends_on_its_status(
    name: str, verdict: str, words: str
) -> None:
    found = sent(name, [call(name)])
    assert (found.verdict, found.words, found.is_missing) == (verdict, words, False)


@pytest.mark.parametrize(
    ("name", "verdict", "words"),
    [
        ("Song Played", "doubtful", "Not found in the code"),
        ("Song Shared", "doubtful", "Not found in the code"),
        ("Song Rated", "open", "Not found in the code yet"),
        ("Song Started", "open", "No longer found in the code"),
        ("Song Seen", "open", "Not looked for: its source is written in typescript"),
        ("Song Felt", "open", "Not looked for: its sources are written in typescript and swift"),
    ],
)
def test_nothing_is_missing_that_is_not_to_be_sent(name: str, verdict: str, words: str) -> None:
    found = sent(name)
    assert (found.verdict, found.words) == (verdict, words)
    assert found.is_missing == (verdict == "doubtful")


def test_a_removed_event_that_nobody_sends_is_not_spoken_of() -> None:
    assert book().by_subject["events", "Song Heard"].sent is None


def test_a_composed_name_settles_nothing() -> None:
    found = sent("Song Played", [dynamic("Song P*")])
    assert (found.verdict, found.is_missing) == ("open", True)
    assert found.words.startswith("Perhaps sent: a name that is composed in 1 place of the code")


def test_sources_that_were_not_looked_at_are_named_beside_those_that_were() -> None:
    assert sent("Song Skipped", [call("Song Skipped")]).unread == (
        "web is written in typescript and was not looked at",
        "ios is written in swift and was not looked at",
    )
    assert sent("Song Felt").unread == ()


@pytest.mark.parametrize(
    ("severity", "verdict", "words"),
    [
        (Severity.ERROR, "bad", "Sent in 1 place of the code, with 1 error"),
        (Severity.WARNING, "doubtful", "Sent in 1 place of the code, with 1 warning"),
        (Severity.INFO, "fine", "Sent in 1 place of the code"),
    ],
)
def test_what_is_sent_otherwise_than_planned_is_no_good_news(
    severity: Severity, verdict: str, words: str
) -> None:
    one = call("Song Played", line=3)
    found = sent("Song Played", [one], [finding(subject_of(one, "Song Played"), 3, severity)])
    assert (found.verdict, found.words) == (verdict, words)


def test_findings_stand_at_the_call_that_they_lie_in() -> None:
    calls = [call("Song Played", path="services/app.py", line=line) for line in (3, 9)]
    subject = subject_of(calls[0], "Song Played", "properties", "mood")
    found = sent("Song Played", calls, [finding(subject, 9), finding(subject, 3)])
    places = [(p.at.path, p.at.line, [r.found.message for r in p.remarks]) for p in found.places]
    assert places == [("app.py", 3, ["line 3"]), ("app.py", 9, ["line 9"])]
    assert found.remarks == ()


def test_a_value_that_is_written_elsewhere_belongs_to_the_call_or_to_the_event() -> None:
    one, other = call("Song Played", line=3), call("Song Played", line=9)
    outside = finding(subject_of(one, "Song Played"), 20)
    alone = sent("Song Played", [one], [outside])
    assert [r.found for r in alone.places[0].remarks] == [outside]
    two = sent("Song Played", [one, other], [outside])
    assert [place.remarks for place in two.places] == [(), ()]
    assert [(r.found, r.at.line) for r in two.remarks] == [(outside, 20)]


def test_what_is_found_at_a_line_of_the_plan_is_about_its_event() -> None:
    unsent = finding(("events", "Song Played", "properties", "mood"), 5)
    found = sent("Song Played", [call("Song Played")], [unsent])
    assert [(r.found, r.at.path) for r in found.remarks] == [(unsent, "plan.yaml")]


def test_of_a_call_that_sends_one_of_several_each_has_its_own() -> None:
    both = call("Song Played", "Song Skipped", "Song Playd")
    played, skipped, unplanned = (
        finding(subject_of(both, name), 1) for name in ("Song Played", "Song Skipped", "Song Playd")
    )
    made = book([both], [played, skipped, unplanned])
    assert [r.found for r in made.remarks.of(made.plan.events[0])] == [played]
    assert [r.found for r in made.remarks.of(made.plan.events[1])] == [skipped]
    named = {r.found.subject[3]: r.event and r.event.name for r in made.remarks.all}
    assert named == {
        "Song Played": "Song Played",
        "Song Skipped": "Song Skipped",
        "Song Playd": None,
    }


def test_what_is_wrong_with_a_composed_name_stands_where_it_may_be_sent() -> None:
    composed = dynamic("Song P*", line=7)
    found = sent("Song Played", [composed], [finding(subject_of(composed, "Song P*"), 7)])
    assert [len(place.remarks) for place in found.places] == [1]
    assert found.verdict == "open"


def test_all_are_told_the_worst_first_with_links_to_their_lines() -> None:
    one = call("Song Played", path="services/app.py", line=4)
    old = ("code", "services/old.py")
    unread = finding(old, 2, Severity.WARNING)
    made = book([one], [unread, finding(subject_of(one, "Song Played"), 4)]).remarks
    top = "https://git.example/a/src/commit/c0ffee/services/"
    assert [(r.at.path, r.at.line, r.at.url) for r in made.all] == [
        ("app.py", 4, f"{top}app.py#L4"),
        ("old.py", 2, f"{top}old.py#L2"),
    ]
    assert made.tally == "1 error and 1 warning"


def test_what_was_not_looked_for_is_not_called_done() -> None:
    shares = overview(book([call("Song Played")])).health
    (share,) = (share for share in shares if share.what == "sent")
    # Song Skipped and Song Shared are missing; what is planned or deprecated need not be there.
    assert (share.what, share.having, share.lacking, share.unknown, share.of) == (
        "sent", 1, 2, 2, 5,
    )  # fmt: skip
    assert share.words == "1 of 5 found, 2 not looked for"
    assert share.percent == 20


def test_files_that_could_not_be_read_may_send_it_too() -> None:
    plan = load_files("plan", {"plan/plan.yaml": PLAN.encode()}, today=date(2026, 6, 1)).plan
    code = Code((), unparsable=(Unparsable(span("app.py", 0), "it ends too early"),))
    known = Known(standings={each.event.subject: each for each in standings(Usage(plan, code))})
    found = Book(plan, known).by_subject["events", "Song Played"].sent
    assert found is not None
    assert found.words == "Not found in the code; 1 file could not be read"
