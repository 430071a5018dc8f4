"""What is looked for in the code, and what is said to be nowhere."""

from __future__ import annotations

import pytest

from tests.rules.code.coding import code, said, track
from trackplan.code.found import Code
from trackplan.code.usage import Usage
from trackplan.rules.code.coverage.untracked_event import UntrackedEvent
from trackplan.rules.examples import load

PLAN = """\
sources:
  api: {language: Python, paths: [api/**]}
  jobs: {language: python, paths: [jobs/**]}
  tools: {paths: [tools/**, api/**]}
  any: {}
  web: {language: typescript}
events:
  Song Liked:
  Song Played: %s
"""
NOWHERE = "the event `Song Played` is sent nowhere in the code"


@pytest.mark.parametrize(
    ("event", "message"),
    [
        ("{}", NOWHERE),
        ("{status: planned}", None),
        ("{status: deprecated}", None),
        ("{sources: [api]}", NOWHERE),
        ("{sources: [api, web]}", f"{NOWHERE} of `api`"),
        ("{sources: {api: planned, web: live}}", None),
        ("{status: planned, sources: {api: live, web: planned}}", NOWHERE),
        # Nothing was read where its code lies.
        ("{sources: [jobs]}", None),
        ("{sources: [web]}", None),
        # No language is stated: something else is sent from there, or nobody knows.
        ("{sources: [tools]}", NOWHERE),
        ("{sources: [any]}", None),
    ],
)
def test_only_live_events_of_sources_that_were_read(event: str, message: str | None) -> None:
    text = PLAN % event + code(track("Song Liked"), path="api/app.py")
    assert said(UntrackedEvent, text) == ([message] if message else [])


def test_a_marker_and_a_member_of_a_closed_set_are_calls() -> None:
    text = PLAN % "{}" + code(
        '# trackplan: event "Song Played"',
        "send_all()",
        "def on(x):",
        "    analytics.track('u1', 'Song Liked' if x else 'Song Played')",
    )
    assert said(UntrackedEvent, text) == []


@pytest.mark.parametrize(("name", "silent"), [('f"Song {text}"', True), ('f"Plan {text}"', False)])
def test_a_composed_name_may_be_the_event_where_it_fits(name: str, silent: bool) -> None:
    text = PLAN % "{}" + code("text = open('a').read()", f"analytics.track('u1', {name})")
    assert (said(UntrackedEvent, text) == []) == silent


def test_many_events_and_not_one_call_have_one_cause() -> None:
    names = ", ".join(f"Song {number}: " for number in range(9))
    assert len(said(UntrackedEvent, f"events: {{{names}}}\n--- app.py\n")) == 1
    assert len(said(UntrackedEvent, f"events: {{{names}}}\n" + code(track("Song 1")))) == 8


def test_of_a_part_of_the_code_nothing_is_said() -> None:
    plan = load("events: {Song Played: }\n").plan
    assert len(list(UntrackedEvent().check(Usage(plan, Code())))) == 1
    assert list(UntrackedEvent().check(Usage(plan, Code(whole=False)))) == []
