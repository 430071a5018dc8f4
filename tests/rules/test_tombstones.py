"""Of what is removed only a tombstone is left: its name, its dates and what replaced it count."""

from __future__ import annotations

from trackplan.diagnostic import Diagnostic
from trackplan.engine import run
from trackplan.rules.examples import load
from trackplan.rules.registry import PLAN_RULES

# What goes on counting: the name, which nobody may take for something else, dates, replacements.
STILL_ASKED = {
    "ambiguous-scalar",  # the whole file is read by others, whatever the events in it
    "cyclic-reference",
    "duplicate-event",
    "event-name-similar",
    "identifier-collision",
    "inconsistent-dates",
    "replacement-missing",
}
PLAN = """\
naming:
  events: {order: object-action, case: title, tense: past}
  pages: {case: title}
  screens: {case: title}
  properties: {case: snake}
  values: {case: snake}
owners: {growth: {contact: growth@acme.example, paths: [apps/**]}}
owner: growth
objects: {Song: A recording., Plan: {description: What is paid for., synonyms: [Tariff]}}
actions: {Played: Playback began., Upgraded: {description: It got dearer., synonyms: [Upsold]}}
sources: {web: {language: typescript, sdk: segment, kind: client, paths: [apps/**]}}
destinations:
  ga: {kind: google-analytics-4, sources: [web], pii: none}
  warehouse: {kind: postgres, pii: none}
properties:
  song_id: {type: string, description: Identifier of the song.}
  plan: {type: string, enum: [free, solo], description: What is paid for.}
events:
  Song Played:
    description: A listener starts a song.
    why: Which songs bring listeners back?
    sources: [web]
    properties: {song_id: {required: true}, plan: }
  tariff-upsells ${id}: &wrong
    STATUS
    description: TODO
    owner: nobody
    stakeholders: [no one]
    sources: [fax]
    destinations: [ga, telegraph]
    tags: [Old, old]
    links: [not a link]
    expires: 2020-01-01
    deprecated: {since: 2025-01-01, remove_after: 2025-06-01, map: {no: song_id, or: song_id}}
    include: [no_bundle]
    properties:
      songId: {required: true}
      email: string
      password: {type: string, examples: [hunter2]}
      Phone Number: {type: [string, integer], enum: [no, yes, 12:30, no], pattern: "(a+)+$"}
      plan: {type: integer, enum: [Free, 5, 5], default: team, minimum: 9, maximum: 1}
      amount: {type: number, currency: currency, unit: "", pattern: "["}
      utm_source: {like: nothing}
      timestamp: string
      user_id: string
      date: {type: string, examples: [1]}
      items1: {type: array}
      items2: {type: array}
      data: object
      is_not_paid: string
      position: {type: string, minLength: 5, maxLength: 2, const: 1}
      title: {required: true, deprecated: {since: 2025-01-01, remove_after: 2024-01-01}}
      name: {type: string, pii: sensitive, deprecated: {replaced_by: full_name}}
      a_name_that_goes_on_for_far_longer_than_any_destination_takes_it: string
    context: {ip: string, Ip: integer}
    examples: [{songId: 7, unknown: x}]
    names: {ga: ga_session_start, telegraph: x}
    sets: {identify: [plan], groups.fax: [plan]}
    schema: {type: 5}
  Song Faxed:
    STATUS
pages:
  pricing page: *wrong
screens:
  player_screen: *wrong
"""


def about_the_old_ones(status: str) -> list[Diagnostic]:
    """What all rules say about all elements but one, which have this status."""
    plan = load(PLAN.replace("STATUS", f"status: {status}")).plan
    old = {event.subject for event in plan.event_likes if event.name != "Song Played"}
    # The header is line 0.
    first = 1 + PLAN[: PLAN.index("  tariff")].count("\n")
    return [
        found
        for found in run([rule() for rule in PLAN_RULES], plan)
        if found.subject[:2] in old or found.span.start.line >= first
    ]


def test_rules_say_nothing_about_what_is_removed_but_for_name_dates_and_replacement() -> None:
    found = about_the_old_ones("removed")
    assert [f"{d.rule}: {d.message}" for d in found if d.rule not in STILL_ASKED] == []


def test_the_same_elements_would_be_told_much_if_they_were_live() -> None:
    rules = {found.rule for found in about_the_old_ones("live")}
    assert len(rules) > 12
    assert rules > {"missing-why", "pii-unclassified", "unknown-reference"}
