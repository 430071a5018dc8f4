"""Which names are judged, in which spelling, and where it is said."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.plan.destinations.known_kinds import file_names, limits_in, limits_of
from trackplan.plan.destinations.limits import NameLimit
from trackplan.plan.destinations.wrong_names import is_taken, name_like, wrong_with
from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.examples import findings
from trackplan.rules.plan.destinations import RULES
from trackplan.rules.plan.destinations.destination_avoided_name import DestinationAvoidedName
from trackplan.rules.plan.destinations.destination_event_name import DestinationEventName
from trackplan.rules.plan.destinations.destination_limit import DestinationLimit
from trackplan.rules.plan.destinations.destination_name_collision import DestinationNameCollision
from trackplan.rules.plan.destinations.destination_property_name import DestinationPropertyName
from trackplan.rules.plan.destinations.destination_reserved_name import DestinationReservedName
from trackplan.rules.plan.destinations.destination_value import DestinationValue
from trackplan.rules.plan.destinations.warehouse_identifier import WarehouseIdentifier

LONG = "a" * 62
LIMITS = [
    limit for file in sorted(set(file_names().values())) for limit in limits_in(file).names.values()
]


def messages(rule: type[Rule[Plan]], text: str) -> list[str]:
    return [found.message for found in findings(rule, dedent(text), {})]


@pytest.mark.parametrize(
    "kind",
    [
        "GA4",
        "Google Analytics 4",
        "google_analytics_4",
        "ga4",
        "GoogleAnalytics 4",
        " googleanalytics4 ",
    ],
)
def test_a_kind_may_be_written_in_many_ways(kind: str) -> None:
    limits = limits_of(kind)
    assert limits is not None
    assert limits.name == "Google Analytics 4"


def test_a_kind_that_nobody_knows_has_no_limits() -> None:
    assert limits_of("homegrown") is None


def test_every_way_to_write_a_kind_leads_to_a_file() -> None:
    for file in file_names().values():
        assert limits_in(file).kind == file


def test_a_plan_without_destinations_hears_nothing() -> None:
    text = """
        identify: {traits: {first_open_time: string}}
        events:
          click: {properties: {_a: {type: array, items: string}}}
          Click | Now: {properties: {length: string}}
        """
    for rule in RULES:
        assert messages(rule, text) == []


def test_a_destination_without_a_kind_is_known_by_its_name() -> None:
    text = "destinations: {firebase: {}}\nevents: {Song Played: {}}\n"
    assert len(messages(DestinationEventName, text)) == 1


def test_a_name_given_for_another_destination_makes_no_difference() -> None:
    text = """
        destinations: {ga: {kind: ga4}, app: {kind: firebase}}
        events:
          Song Played: {names: {app: song_played}}
        """
    assert messages(DestinationEventName, text) == [
        "Google Analytics 4 takes no event called `Song Played`: it holds a space"
    ]


@pytest.mark.parametrize(
    ("name", "like"),
    [
        ("Song Played", "song_played"),
        ("song-played", "song_played"),
        ("Home | Profile Opened", "home_profile_opened"),
        ("2fa_enabled", None),
        ("a_name_that_is_far_longer_than_what_it_may_be", "a_name_that_is_far_longer_than_what_it"),
        ("_", None),
    ],
)
def test_the_help_names_one_that_would_do(name: str, like: str | None) -> None:
    limit = limits_in("google-analytics-4").names["event"]
    assert wrong_with(limit, name)
    assert name_like(limit, name) == like
    assert like is None or is_taken(limit, like)


@pytest.mark.parametrize(
    ("name", "like"),
    [
        ("Café Opened", "cafe opened"),
        ("Cafe\u0301 Opened", "cafe opened"),
        ("🎵 Song Played 🎵", "song played"),
        ("تم تشغيل", None),
        ("曲 再生", None),
        (" ", None),
    ],
)
def test_the_help_names_no_blanks_and_no_lone_lines(name: str, like: str | None) -> None:
    assert name_like(limits_in("facebook-app-events").names["event"], name) == like


def test_a_name_that_is_empty_is_said_to_be() -> None:
    text = 'destinations: {ga: {kind: ga4}}\nevents: {"": {}}\n'
    assert messages(DestinationEventName, text) == [
        "Google Analytics 4 takes no event called ``: it is empty"
    ]


def test_a_property_that_many_events_carry_is_said_where_it_is_defined_with_one_of_them() -> None:
    text = """
        destinations: {ga: {kind: ga4}}
        bundles: {song: {properties: {song-id: string}}}
        events: {song_played: {include: [song]}, song_liked: {include: [song]}}
        pages: {Pricing: {include: [song]}}
        """
    (found,) = findings(DestinationPropertyName, dedent(text), {})
    assert found.subject == ("bundles", "song", "properties", "song-id")
    assert [note.message for note in found.notes] == ["`song_played` carries it to `ga`"]


@pytest.mark.parametrize("status", ["removed", "deprecated"])
def test_what_will_go_anyway_is_left_alone(status: str) -> None:
    text = f"""
        destinations: [google-analytics-4, mixpanel]
        events:
          session_start: {{status: {status}, properties: {{song-id: string, length: [x]}}}}
        """.replace("[x]", "{type: array, items: string}")
    for rule in RULES:
        assert messages(rule, text) == []


@pytest.mark.parametrize(
    ("sources", "spoken"),
    [
        ("{web: {language: typescript, kind: client}}", 1),
        ("{web: {language: typescript, sdk: react-native, kind: client}}", 0),
        ("{api: {language: typescript, kind: server}}", 0),
        ("{app: {language: kotlin, kind: client}}", 0),
        ("{app: {language: kotlin, kind: client}, web: {language: javascript, kind: client}}", 1),
    ],
)
def test_the_sources_tell_which_names_are_kept(sources: str, spoken: int) -> None:
    text = f"sources: {sources}\ndestinations: [ga4]\nevents: {{click: {{}}}}\n"
    assert len(messages(DestinationReservedName, text)) == spoken


def test_only_sources_that_a_destination_takes_count() -> None:
    text = """
        sources:
          web: {language: typescript, kind: client}
          app: {language: swift, kind: client}
        destinations: {ga: {kind: ga4, sources: [app]}}
        events:
          click: {}
          scroll: {sources: [web, app]}
          ad_click: {sources: [web, app]}
        """
    assert messages(DestinationReservedName, text) == [
        "Google Analytics 4 keeps the event `ad_click` for itself"
    ]


def test_the_blocklist_of_segment_holds_only_where_segment_is_on_the_way() -> None:
    text = "destinations: {p: {kind: facebook-pixel}}\nevents: {E: {properties: {zip: string}}}\n"
    assert messages(DestinationAvoidedName, text) == []
    assert (
        len(messages(DestinationAvoidedName, text.replace("pixel}", "pixel, via: Segment}"))) == 1
    )


def test_properties_that_are_one_after_the_rewrite_collide() -> None:
    text = """
        destinations: {ga: {kind: ga4, via: segment}}
        bundles: {song: {properties: {song id: string}}}
        events:
          Song Played: {include: [song], properties: {song_id: string}}
          Song Liked: {properties: {song_id: string}}
        """
    assert messages(DestinationNameCollision, text) == [
        "`song id` and `song_id` both arrive in Google Analytics 4 as `song_id`"
    ]


def test_an_event_name_that_segment_cuts_off_for_facebook_may_meet_another() -> None:
    text = f"""
        destinations: {{ads: {{kind: facebook-app-events, via: segment}}}}
        events: {{{LONG[:40]}: , {LONG[:41]}: , {LONG[:39]}: }}
        """
    assert len(messages(DestinationNameCollision, text)) == 1
    assert messages(DestinationEventName, text) == []


@pytest.mark.parametrize(("kind", "spoken"), [("postgres", 1), ("redshift", 0), ("snowflake", 0)])
def test_only_where_names_are_cut_off_do_long_ones_collide(kind: str, spoken: int) -> None:
    text = f"destinations: [{kind}]\nevents: {{{LONG}bc: , {LONG}bd: }}\n"
    assert len(messages(DestinationNameCollision, text)) == spoken


def test_a_name_of_just_the_length_that_is_kept_collides_with_a_longer_one() -> None:
    text = f"destinations: [postgres]\nevents: {{{LONG}b: , {LONG}bd: }}\n"
    assert len(messages(DestinationNameCollision, text)) == 1


def test_traits_have_columns_too() -> None:
    text = f"destinations: [postgres]\nidentify: {{traits: {{{LONG}bc: string}}}}\n"
    assert len(messages(WarehouseIdentifier, text)) == 1


def test_the_same_array_is_said_for_each_definition_and_not_for_each_event() -> None:
    text = """
        destinations: [ga4]
        properties: {moods: {type: array, items: string}}
        events:
          a: {properties: {moods: , items: {type: array, items: string}}}
          b: {properties: {moods: }}
          c: {properties: {moods: {type: array, items: integer}}}
        """
    assert len(messages(DestinationValue, text)) == 2


def test_events_under_one_name_there_are_one_event() -> None:
    names = "".join(f"  e{n}: {{names: {{f: e}}}}\n" for n in range(501))
    assert (
        messages(DestinationLimit, f"destinations: {{f: {{kind: firebase}}}}\nevents:\n{names}")
        == []
    )


@given(
    st.sampled_from(LIMITS),
    st.text("aZ1é_- .|$", max_size=12) | st.text(max_size=12) | st.just("a " * 40),
)
def test_something_is_wrong_with_a_name_exactly_where_it_is_not_taken(
    limit: NameLimit, name: str
) -> None:
    if name:
        assert bool(wrong_with(limit, name)) != is_taken(limit, name)
        like = name_like(limit, name)
        assert like is None or is_taken(limit, like)
