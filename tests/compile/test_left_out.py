"""What a format has no place for is said in few sentences, and only where something is lost."""

from __future__ import annotations

import pytest

from tests.schema.music import music, plan_of
from trackplan.compile.arrivals import arrivals
from trackplan.compile.left_out import WORDS, Fact, Loss, left_out, sentences
from trackplan.plan.model.plan import Plan

PLAN = """\
owner: growth
owners: {growth: {name: Growth}}
sources: {web: {}}
properties: {plan: {type: string}}
events:
  "*": {context: {groupId: string}}
  Song Played:
    description: A song is played.
    trigger: Playback began.
    why: Because.
    stakeholders: [growth]
    status: planned
    sources: [web]
    tags: [x]
    links: ["https://acme.example"]
    version: 2
    expires: 2027-01-01
    sets: {user: [plan]}
    examples: [{}]
    deprecated: {reason: Old.}
    schema: {minProperties: 1}
    properties:
      whole:
        description: Everything.
        type: object
        pii: direct
        purpose: To know.
        origin: third-party
        unit: kg
        currency: code
        examples: [{}]
        default: {}
        deprecated: {reason: Old.}
        tags: [x]
        schema: {minProperties: 1}
        nullable: true
        properties: {code: {type: string, pattern: a}}
      code: string
identify: {user_id: {pattern: a}, traits: {plan: }}
groups: {account: {traits: {plan: }}}
pages: {Home: {}}
screens: {Start: {}}
metrics: {plays: {count: {event: Song Played}}}
funnels: {way: {steps: [Song Played]}}
"""


def lost(plan: Plan, held: frozenset[Fact] = frozenset()) -> tuple[str, ...]:
    return sentences(left_out(plan, plan.events, plan.trait_sets, held))


@pytest.mark.parametrize("fact", WORDS)
def test_every_fact_of_a_plan_is_said_unless_it_is_held(fact: Fact) -> None:
    plan = plan_of(PLAN)
    said = lost(plan)
    held = lost(plan, frozenset({fact}))
    (gone,) = set(said) - set(held)
    assert gone.startswith(f"no place for {WORDS[fact]}: `")
    assert len(held) == len(said) - 1 == len(WORDS) - 1


def test_a_plan_that_says_nothing_loses_nothing() -> None:
    assert lost(plan_of("events: {A: {properties: {x: string}}}\n")) == ()


def test_names_are_sorted_counted_and_said_once() -> None:
    losses = [Loss("gone", f"{number}") for number in (5, 4, 3, 2, 1, 1)]
    assert sentences(losses) == ("gone: `1`, `2`, `3` and 2 more",)


def test_where_no_destination_is_declared_all_events_arrive_under_their_names() -> None:
    found = arrivals(music(), music().events, "amplitude")
    assert list(found.events) == ["Song Played", "Song Started"]  # Song Skipped is removed


def test_events_arrive_under_the_name_that_they_have_there() -> None:
    plan = plan_of(
        "destinations: {amp: {kind: Amplitude}, own: {kind: rudderstack}, ga: {kind: ga4}}\n"
        "events:\n"
        "  A: {names: {amp: Ay, own: Aye}}\n"
        "  B: {destinations: [ga]}\n"
        "  C: {destinations: [amp], names: {amp: Ay}}\n"
        "  D: {status: removed}\n"
    )
    there = arrivals(plan, plan.events, "amplitude")
    assert {name: event.name for name, event in there.events.items()} == {"Ay": "A"}
    assert sentences(there.losses) == (
        "the plan sends them elsewhere, so they are left out: `B`",
        "another has the same name there, so only that is held: `C`",
    )
    assert list(arrivals(plan, plan.events, "rudderstack").events) == ["Aye"]
