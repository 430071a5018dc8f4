"""A plan as data: all that it says, as short as the format allows."""

from __future__ import annotations

from textwrap import dedent

import pytest
import yaml

from tests.plan.loading import load_text, load_texts
from trackplan.plan.write.as_data import as_data
from trackplan.plan.yaml.node import Json


def data_of(text: str) -> Json:
    """The data of a plan; its text need not say `trackplan: 1`."""
    data = as_data(load_text("trackplan: 1\n" + dedent(text)).plan)
    assert data.pop("trackplan") == 1
    return data


EVERYTHING = """\
    trackplan: 1
    name: Acme
    description: All of it.
    owner: growth
    naming:
      events: {order: object-action, case: title, tense: past, separator: ":"}
      values: {case: snake}
      acronyms: [API]
      small_words: [to]
    owners:
      growth: {name: Growth, contact: g@acme.example, reviewers: ["@g"], paths: [src/**]}
      finance:
    objects:
      Song: A recording.
      User: {description: A person., synonyms: [Member]}
    actions:
      Signed Up: {description: A login was made., synonyms: [Joined], object: User}
    sources:
      web: {language: typescript, sdk: segment, kind: client, paths: [apps/**]}
    destinations:
      warehouse: postgres
      ga: {kind: google-analytics-4, via: segment, sources: [web], pii: none}
    properties:
      song_id: {type: string, description: Which., examples: [a, 1, null, {b: [1.5]}]}
      seconds: {type: [integer, null], minimum: 0, unit: seconds, default: null, const: 3, enum: []}
      old: {like: song_id, deprecated: {replaced_by: song_id, reason: Renamed.}, tags: [x]}
      price: {type: number, currency: code, multipleOf: 0.01, required: false, nullable: true}
      name: {type: string, pii: direct, purpose: To greet., origin: first-party}
      list:
        type: array
        minItems: 1
        uniqueItems: true
        items: {type: object, open: true, include: [song], properties: {a: string, b: null}}
      any_list: {type: array, items: null}
      ruled: {type: string, schema: {minLength: 1}}
    bundles:
      song: {description: The song., include: [other], properties: {song_id: {required: true}}}
      other: {}
    events:
      "*": {context: {groupId: string}, properties: {song_id: null}}
      Song Played:
        description: It plays.
        trigger: Sound.
        why: What for?
        owner: finance
        stakeholders: [growth]
        status: planned
        sources: {web: live, ios: planned}
        destinations: []
        tags: [a]
        links: [b]
        version: 2
        expires: "2027-01-01"
        deprecated: {since: "2026-01-01", remove_after: "2026-02-01", map: {a: b}}
        include: [song]
        properties: {mood: string, song_id: null}
        context: {ip: string}
        open: true
        schema: false
        examples: [{mood: blue}]
        names: {ga: play}
        sets: {groups.account: [plan]}
      Song Paused: {}
    identify:
      description: Who.
      user_id: {pattern: ^usr_}
      when: [Song Played]
      include: [other]
      open: false
      traits: {name: null}
    groups:
      account: {group_id: string, traits: {plan: string}}
      team: {}
    pages:
      Pricing: {description: Prices.}
    screens:
      "*": {owner: growth}
    metrics:
      plays:
        description: How many.
        owner: growth
        kind: leading
        count: {event: Song Played, where: {mood: blue}}
        within: 7d
        by: [mood]
        target: {value: 0.4, by: "2027-01-01"}
        north_star: true
      share: {ratio: [{page: Pricing}, {screen: Home}]}
      sold: {sum: {event: Song Played, property: price}}
    funnels:
      buy:
        description: From the price list.
        owner: growth
        core: true
        steps: [Song Played, {page: Pricing}]
        within: 1d
        metric: plays
"""


def test_nothing_that_the_format_knows_is_lost() -> None:
    text = dedent(EVERYTHING)
    loaded = load_text(text)
    assert loaded.diagnostics == ()
    assert as_data(loaded.plan) == yaml.safe_load(text)


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [
        ("properties: {a: {type: string}}", "properties: {a: string}"),
        ("properties: {a: {type: [string]}}", "properties: {a: string}"),
        ("properties: {a: {}}", "properties: {a: }"),
        ('properties: {a: {type: [string, "null"]}}', "properties: {a: {type: [string, null]}}"),
        ('properties: {a: {type: ["null"]}}', 'properties: {a: "null"}'),
        ("objects: {A: {description: b}}", "objects: {A: b}"),
        ("destinations: {ga: {kind: postgres}}", "destinations: {ga: postgres}"),
        ("destinations: {ga: ga}", "destinations: [ga]"),
        ("events: {A: , B: {tags: [], sources: []}}", "events: {A: {}, B: {}}"),
        ("funnels: {a: {steps: [{event: A}]}}", "funnels: {a: {steps: [A]}}"),
        ("pages: {}\nowners:\nnaming: {}", ""),
        ("x-own: 1\nevents: {A: {x-own: 1}}", "events: {A: {}}"),
    ],
)
def test_the_same_is_said_as_shortly_as_possible(longer: str, shorter: str) -> None:
    assert data_of(longer) == (yaml.safe_load(shorter) or {})
    assert data_of(shorter) == (yaml.safe_load(shorter) or {})


def test_what_an_event_has_from_the_defaults_of_its_file_stands_on_the_event() -> None:
    plan = load_texts(
        {
            "plan.yaml": "trackplan: 1\nowner: growth\nevents: {Song Liked: {}}\n",
            "music.yaml": dedent("""\
                defaults:
                  {owner: music, status: planned, sources: [web], destinations: [], tags: [m]}
                events:
                  Song Played: {tags: [n, m]}
                  Song Paused: {owner: growth, status: live, sources: [ios], destinations: [dwh]}
                  Song Started: {deprecated: {}}
                """),
        }
    ).plan
    assert as_data(plan)["events"] == {
        "Song Liked": {},
        "Song Played": {
            "owner": "music",
            "status": "planned",
            "sources": ["web"],
            "destinations": [],
            "tags": ["n", "m"],
        },
        "Song Paused": {
            "owner": "growth",
            "status": "live",
            "sources": ["ios"],
            "destinations": ["dwh"],
            "tags": ["m"],
        },
        "Song Started": {
            "owner": "music",
            "status": "planned",
            "sources": ["web"],
            "destinations": [],
            "tags": ["m"],
            "deprecated": {},
        },
    }


def test_a_live_event_that_is_deprecated_says_so() -> None:
    text = "events: {A: {status: live, deprecated: {}}, B: {deprecated: {}}}"
    assert data_of(text) == yaml.safe_load(text)


def test_a_whole_number_may_be_written_with_a_point() -> None:
    assert data_of("events: {A: {version: 2.0}}") == {"events": {"A": {"version": 2}}}
