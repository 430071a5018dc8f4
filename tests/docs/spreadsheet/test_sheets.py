"""What the sheets of a plan say."""

from __future__ import annotations

import pytest

from tests.docs.spreadsheet.plans import MADE_FROM, by_key, shown
from tests.schema.music import plan_of
from trackplan.docs.book.book import Book
from trackplan.docs.known import Known
from trackplan.docs.spreadsheet.made_from import MadeFrom
from trackplan.docs.spreadsheet.read import Row
from trackplan.docs.spreadsheet.sheets import sheets

MUSIC = """\
name: Acme Music
owner: growth
owners: {growth: {name: Growth team}, finance: }
objects: {User: {description: A person., synonyms: [Member, "Listener, paying"]}, Song: }
actions: {Played: Playback began., Signed Up: {object: User}}
sources: {web: {kind: client}, ios: }
destinations: {dwh: postgres, ga: {kind: google-analytics-4, sources: [web]}}
properties:
  song_id: {type: string, description: Identifier., examples: [sng_42, "7"]}
  plan: {type: string, enum: [free, "no"], nullable: true, required: false}
  address: {properties: {city: {type: string, required: true}}}
bundles:
  song: {properties: {song_id: {required: true}}}
events:
  "*": {properties: {app: string}, context: {groupId: string}}
  Song Played:
    description: |
      A listener starts a song.
      Not the next one.
    sources: {web: live, ios: planned}
    include: [song]
    properties:
      address:
      plan:
      previous_plan: {like: plan}
      tags: {type: array, items: string}
      up_next: {type: array, items: {include: [song]}}
      rating: {type: [integer, "null"], minimum: 0, maximum: 5, default: 3}
      scores: {type: array, items: {type: number, minimum: 0}}
    examples: [{song_id: a}, {plan: "no"}]
    names: {ga: song_play}
  Signed Up:
    sources: [ios]
    deprecated: {since: 2026-01-01, replaced_by: Song Played, map: {a: plan}, reason: Renamed.}
  Song Skipped: {status: removed, properties: {gone: string}}
pages: {Pricing: }
identify: {user_id: {pattern: "^usr_"}, traits: {plan: }}
groups: {account: {traits: {size: integer}}}
metrics:
  plays: {ratio: [{event: Song Played}, {page: Pricing}], target: {value: 0.4}, north_star: true}
funnels:
  start: {steps: [{page: Pricing}, Signed Up], core: true}
"""


def row(sheet: str, key: str) -> Row:
    """The cells of a row that are not empty, but for its key."""
    cells = by_key(shown(plan_of(MUSIC))[sheet])[key]
    return {title: cell for title, cell in cells.items() if cell and title != "Key"}


def test_an_event_says_all_that_the_plan_says() -> None:
    assert row("Events", "/events/Song Played") == {
        "Event": "Song Played",
        "Kind": "event",
        "Description": "A listener starts a song.\nNot the next one.\n",
        "Properties": "app, song_id, address, plan, previous_plan, tags, up_next, rating, scores",
        "Owner": "growth",
        "Status": "live",
        "Findings": "0",
        "Sources": "web, ios: planned",
        "Destinations": "dwh, ga",
        "Object": "Song",
        "Action": "Played",
        "Examples": '{"song_id": "a"}\n{"plan": "no"}',
        "Names elsewhere": "ga: song_play",
        "Bundles": "song",
    }


def test_what_is_deprecated_says_until_when_and_what_to_send_instead() -> None:
    assert row("Events", "/events/Signed Up") == {
        "Event": "Signed Up",
        "Kind": "event",
        "Properties": "app",
        "Owner": "growth",
        "Status": "deprecated",
        "Findings": "0",
        "Sources": "ios",
        "Destinations": "dwh",
        "Object": "User",
        "Action": "Signed Up",
        "Deprecated since": "2026-01-01",
        "Replaced by": "Song Played",
        "Reason": "Renamed.",
        "Renamed": "a: plan",
    }


def test_properties_are_listed_as_sent_with_where_they_come_from() -> None:
    rows = shown(plan_of(MUSIC))["Properties"]
    titles = ("Event", "Kind", "Part", "Property", "Type", "Comes from", "Key")
    assert [tuple(row[title] for title in titles[3:6]) for row in rows[:11]] == [
        ("app", "string", "*"),
        ("song_id", "string", "bundle song"),
        ("address", "object", "dictionary"),
        ("address.city", "string", "dictionary"),
        ("plan", "string", "dictionary"),
        ("previous_plan", "string", "like plan"),
        ("tags", "array of string", "own"),
        ("up_next", "array of object", "own"),
        ("up_next[].song_id", "string", "bundle song"),
        ("rating", "integer", "own"),
        ("scores", "array", "own"),
    ]
    assert [tuple(row[title] for title in titles) for row in rows[11:13]] == [
        ("Song Played", "event", "property", "scores[]", "number", "own", f"{SCORES}/items"),
        ("Song Played", "event", "context", "groupId", "string", "*", GROUP_ID),
    ]
    assert [tuple(row[title] for title in titles) for row in rows[-3:]] == [
        ("identify", "identify", "id", "user_id", "", "own", "/identify/user_id"),
        ("identify", "identify", "trait", "plan", "string", "dictionary", "/identify/traits/plan"),
        ("account", "group", "trait", "size", "integer", "own", "/groups/account/traits/size"),
    ]


SCORES = "/events/Song Played/properties/scores"
GROUP_ID = "/events/Song Played/context/groupId"


def test_removed_events_are_listed_but_send_nothing() -> None:
    assert row("Events", "/events/Song Skipped")["Status"] == "removed"
    sent = {row["Event"] for row in shown(plan_of(MUSIC))["Properties"]}
    assert sent == {"Song Played", "Signed Up", "identify", "account"}


def test_values_of_a_property_keep_their_types() -> None:
    place = "/events/Song Played/properties"
    assert row("Properties", f"{place}/rating") == {
        "Event": "Song Played",
        "Property": "rating",
        "Type": "integer",
        "Required": "no",
        "Comes from": "own",
        "Kind": "event",
        "Part": "property",
        "Constraints": "minimum: 0, maximum: 5",
        "Nullable": "yes",
        "Default": "3",
    }
    assert row("Properties", f"{place}/plan")["Allowed values"] == 'free, "no"'
    assert row("Dictionary", "/properties/song_id")["Examples"] == 'sng_42, "7"'


def test_the_dictionary_counts_all_uses_of_a_name() -> None:
    used = {row["Property"]: row["Used by"] for row in shown(plan_of(MUSIC))["Dictionary"]}
    assert used == {"song_id": "2", "plan": "2", "address": "1", "address.city": ""}


def test_what_the_dictionary_does_not_require_events_may() -> None:
    rows = shown(plan_of(MUSIC))["Dictionary"]
    required = {row["Property"]: row["Required"] for row in rows}
    assert required == {"song_id": "", "plan": "no", "address": "", "address.city": "yes"}


def test_bundles_count_what_carries_them_in_whatever_way() -> None:
    found = plan_of("""\
bundles:
  a: {properties: {x: string}}
  b: {include: [a]}
  c: {properties: {y: string}}
  d: {properties: {z: string}}
events:
  "*": {include: [d]}
  One: {include: [a, b]}
  Two: {properties: {items: {type: array, items: {include: [c]}}}}
  Three: {include: [c], status: removed}
pages: {Home: {include: [b]}}
identify: {traits: {t: string}, include: [b]}
""")
    used = {row["Bundle"]: row["Used by"] for row in shown(found)["Bundles"]}
    assert used == {"a": "3", "b": "3", "c": "1", "d": "2"}


def test_the_other_sheets_have_a_row_for_each_element() -> None:
    assert row("Owners", "/owners/growth") == {
        "Owner": "growth",
        "Name": "Growth team",
        "Events": "3",
    }
    assert row("Vocabulary", "/objects/User") == {
        "Term": "User",
        "Kind": "object",
        "Description": "A person.",
        "Synonyms": 'Member, "Listener, paying"',
    }
    assert row("Vocabulary", "/actions/Signed Up")["Object"] == "User"
    assert row("Sources", "/sources/web") == {"Source": "web", "Kind": "client"}
    assert row("Destinations", "/destinations/ga")["Sources"] == "web"
    assert row("Bundles", "/bundles/song") == {
        "Bundle": "song",
        "Properties": "song_id",
        "Used by": "1",
    }
    assert row("Metrics", "/metrics/plays") == {
        "Metric": "plays",
        "Computed as": "ratio",
        "Of": "event: Song Played, page: Pricing",
        "Target": "0.4",
        "North star": "yes",
    }
    assert row("Funnels", "/funnels/start") == {
        "Funnel": "start",
        "Steps": "page: Pricing, Signed Up",
        "Core": "yes",
    }


def test_the_first_sheet_says_which_plan_it_is() -> None:
    said = {row["About"]: row["Text"] for row in shown(plan_of(MUSIC))["About"]}
    assert said["Plan"] == "Acme Music"
    assert said["Made from"] == "4dd4271, with changes that are in no commit"
    assert said["Events"] == "4: one row for each event, page and screen"


@pytest.mark.parametrize(
    ("made_from", "said"),
    [
        (MadeFrom(), "no commit"),
        (MadeFrom("4dd4271"), "4dd4271"),
        (MADE_FROM, "4dd4271, with changes that are in no commit"),
    ],
)
def test_a_commit_is_named_with_what_was_changed_since(made_from: MadeFrom, said: str) -> None:
    assert str(made_from) == said


def test_titles_are_told_apart_and_explained() -> None:
    for sheet in sheets(Book(plan_of(MUSIC), Known()), MADE_FROM):
        titles = [column.title for column in sheet.columns]
        assert len(set(titles)) == len(titles)
        assert all(column.note.endswith(".") for column in sheet.columns)
