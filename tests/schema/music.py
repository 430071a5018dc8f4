"""A plan that uses everything that schemas are made of."""

from __future__ import annotations

from tests.plan.loading import load_text
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan

MUSIC = """\
trackplan: 1
name: Music
description: What listeners do.
owner: growth
owners: {growth: {name: Growth}}
sources: {web: {language: typescript}, api: {language: python}}
properties:
  song_id:
    {type: string, pattern: "^sng_", description: Identifier of the song., examples: [sng_42]}
  email: {type: string, format: email, pii: direct, description: Address of the listener.}
  plan: {type: string, enum: [free, solo, family], description: What the account pays for.}
  "odd/na~me %x": {type: [integer, boolean], description: A name that needs escapes.}
bundles:
  song:
    description: The song that an event is about.
    properties:
      song_id: {required: true}
      song_title: {type: string, description: Title of the song.}
  listening:
    include: [song]
    properties:
      device: {type: object, properties: {model: string, plan: }}
events:
  "*":
    context:
      groupId: {type: string}
  Song Played:
    description: A listener starts a song.
    why: Which songs bring listeners back?
    sources: {web: live, api: planned}
    include: [listening]
    properties:
      queue_position: {type: integer, minimum: 0, default: 0, deprecated: {since: 2026-01-01}}
      previous_plan: {like: plan}
      next_plan: {like: plan, description: The plan after.}
      plan: {enum: [solo, family], required: true}
      mood: {type: string, nullable: true, enum: [calm, wild]}
      gift: {const: 1, nullable: true}
      anything: any
      started: date
      seen: {type: [date, datetime, integer]}
      up_next: {type: array, maxItems: 3, items: {include: [song]}}
      raw: object
      half_open: {properties: {a: integer}, open: true}
      "odd/na~me %x":
    schema: {dependentRequired: {mood: [queue_position]}}
    examples:
      - {song_id: sng_42, plan: solo, queue_position: 0, mood: calm, up_next: [{song_id: sng_1}]}
      - {song_id: sng_42, plan: family, gift: null, seen: 3, raw: {x: [1]}, "odd/na~me %x": true}
  Song Skipped:
    status: removed
  Song Started:
    status: deprecated
    open: true
    deprecated: {since: 2026-05-01, replaced_by: Song Played, reason: Renamed.}
identify:
  user_id: {pattern: "^usr_"}
  traits: {email: {required: true}}
groups:
  account: {traits: {plan: }}
pages:
  Pricing: {description: The price list.}
"""


def music() -> Plan:
    return plan_of(MUSIC)


def plan_of(text: str) -> Plan:
    """The plan in `text`, which must load."""
    loaded = load_text(text if text.startswith("trackplan") else f"trackplan: 1\n{text}")
    assert loaded.diagnostics == ()
    return loaded.plan


def event_of(text: str) -> tuple[Plan, Event]:
    """The plan whose one event has the properties in `text`, and that event."""
    inside = "".join(f"      {line}\n" for line in text.splitlines())
    plan = plan_of(f"events:\n  Song Played:\n    properties:\n{inside}")
    return plan, plan.events[0]
