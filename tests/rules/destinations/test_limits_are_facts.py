"""The data says what the collected facts say, value by value, and nothing that nobody confirmed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.rules.destinations.limit_files import KINDS, entries

FACTS = Path(__file__).parents[3].parent / "shared" / "specs" / "naming_limits.yaml"
# Where each figure and list of the data stands in the facts.
SAME = {
    "google-analytics-4/names/event/max_chars": "ga4/event_name/max_chars",
    "google-analytics-4/names/property/max_chars": "ga4/param_name_chars",
    "google-analytics-4/names/trait/max_chars": "ga4/user_properties/name_chars",
    "google-analytics-4/reserved/reserved_events_web/names": "ga4/reserved_events_web",
    "google-analytics-4/reserved/reserved_events_app/names": "ga4/reserved_events_app",
    "google-analytics-4/reserved/reserved_param_prefixes/prefixes": "ga4/reserved_param_prefixes",
    "google-analytics-4/reserved/reserved_user_properties/names": "ga4/reserved_user_properties",
    "google-analytics-4/avoided/reserved_params/names": "ga4/reserved_params",
    "google-analytics-4/counts/properties_per_event/max": "ga4/params_per_event",
    "google-analytics-4/counts/traits/max": "ga4/user_properties/per_property",
    "google-analytics-4/counts/events/max": "ga4/distinct_events/app",
    "google-analytics-4/lengths/property/max_chars": "ga4/param_value_chars",
    "google-analytics-4/lengths/trait/max_chars": "ga4/user_properties/value_chars",
    "google-analytics-4/lengths/user_id/max_chars": "ga4/user_id_chars",
    "firebase/names/event/max_chars": "firebase/names/max_chars",
    "firebase/names/property/max_chars": "firebase/names/max_chars",
    "firebase/names/trait/max_chars": "firebase/names/max_chars",
    "firebase/reserved/reserved_events/names": "ga4/reserved_events_app",
    "firebase/reserved/reserved_param_prefixes/prefixes": "ga4/reserved_param_prefixes",
    "firebase/reserved/reserved_user_properties/names": "ga4/reserved_user_properties",
    "firebase/counts/events/max": "firebase/distinct_events",
    "firebase/counts/traits/max": "firebase/user_properties",
    "firebase/lengths/property/max_chars": "firebase/value_chars_below",
    "firebase/lengths/trait/max_chars": "firebase/value_chars_below",
    "amplitude/reserved/reserved_events/names": "amplitude/reserved_events",
    "amplitude/reserved/streaming_reserved/names": "amplitude/streaming_reserved",
    "amplitude/counts/events/max": "amplitude/event_types_per_project",
    "amplitude/counts/properties/max": "amplitude/event_properties_per_project",
    "amplitude/counts/traits/max": "amplitude/user_properties_per_project",
    "amplitude/lengths/property/max_chars": "amplitude/string_chars",
    "amplitude/lengths/trait/max_chars": "amplitude/string_chars",
    "amplitude/lengths/user_id/min_chars": "amplitude/id_min_chars",
    "mixpanel/names/event/max_chars": "mixpanel/name_chars",
    "mixpanel/names/property/max_chars": "mixpanel/name_chars",
    "mixpanel/avoided/avoid/prefixes": "mixpanel/avoid/prefixes",
    "mixpanel/avoided/avoid/names": "mixpanel/avoid/names",
    "mixpanel/counts/properties_per_event/max": "mixpanel/properties_per_event",
    "mixpanel/counts/events/max": "mixpanel/distinct_events_soft",
    "mixpanel/counts/traits/max": "mixpanel/user_properties",
    "mixpanel/shapes/property/max_keys": "mixpanel/value/object_keys",
    "mixpanel/shapes/property/max_depth": "mixpanel/value/object_depth",
    "mixpanel/lengths/property/max_bytes": "mixpanel/value/string_bytes",
    "facebook-app-events/names/event/min_chars": "facebook/app_event_name/min",
    "facebook-app-events/names/event/max_chars": "facebook/app_event_name/max",
    "facebook-conversions/names/event/max_chars": "facebook/conversion_event_name_max",
    "facebook-pixel/avoided/key_blocklist/names": (
        "segment/pii_matchers/facebook_pixel_key_blocklist/keys"
    ),
    "postgres/names/table/max_bytes": "warehouse/identifiers/postgres/max_bytes",
    "postgres/names/column/max_bytes": "warehouse/identifiers/postgres/max_bytes",
    "redshift/names/table/max_bytes": "warehouse/identifiers/redshift/max_bytes",
    "redshift/names/column/max_bytes": "warehouse/identifiers/redshift/max_bytes",
    "snowflake/names/table/max_chars": "warehouse/identifiers/snowflake/max_chars",
    "snowflake/names/column/max_chars": "warehouse/identifiers/snowflake/max_chars",
}
# Characters: a class of a regex in the data, a pattern or words in the facts.
SAME_CHARACTERS = {
    "google-analytics-4/names/event": "ga4/event_name/pattern",
    "firebase/names/event": "firebase/names/pattern",
    "firebase/names/property": "firebase/names/pattern",
    "firebase/names/trait": "firebase/names/pattern",
    "facebook-app-events/names/event": "facebook/app_event_name/charset",
    "snowflake/names/table": "warehouse/identifiers/snowflake/charset",
    "snowflake/names/column": "warehouse/identifiers/snowflake/charset",
    "bigquery/names/column": "warehouse/identifiers/bigquery/charset",
    "snowplow/names/event": "snowplow_iglu/name",
}
# Facts that differ from the data, and why.
DIFFERENT: dict[str, Callable[[Any], Any]] = {
    "google-analytics-4/avoided/reserved_params/names": lambda facts: [
        name
        for name in facts
        if name != "currency"  # Google's own `purchase` asks for it
    ],
    "firebase/reserved/reserved_events/names": lambda facts: [
        name
        for name in facts
        if name != "ad_impression"  # what Google tells apps to log for other ad networks
    ],
    "firebase/lengths/property/max_chars": lambda below: below - 1,
    "firebase/lengths/trait/max_chars": lambda below: below - 1,
}
# Not in the facts: Segment's own pages say so, or the facts say it in words.
ELSEWHERE = {
    "google-analytics-4/names/property",  # segmentio/segment-docs#2745
    "google-analytics-4/names/trait",  # "dash in field name", "spaces in user-property names"
    "google-analytics-4/shapes/property/flat",
}
NO_FIGURES = ("effect", "source", "of", "platform", "via", "any_language", "cut", "except")


@pytest.fixture(scope="module")
def facts() -> Any:
    if not FACTS.exists():
        pytest.skip("../shared is not here")
    return yaml.safe_load(FACTS.read_text(encoding="utf-8"))


def at(facts: Any, path: str) -> Any:
    for step in path.split("/"):
        facts = facts[step]
    return facts


def data() -> Iterator[tuple[str, Any]]:
    """Every figure and list, with its path."""
    for kind in KINDS:
        for (section, id), entry in entries(kind).items():
            for key, value in entry.items() if section != "via" else ():
                if key not in NO_FIGURES:
                    yield f"{kind}/{section}/{id}/{key}", value


def test_every_figure_of_the_data_is_a_fact() -> None:
    characters = {f"{path}/{key}" for path in SAME_CHARACTERS for key in ("first", "chars")}
    unknown = {path for path, _ in data()} - SAME.keys() - characters
    assert {path for path in unknown if not path.startswith(tuple(ELSEWHERE))} == set()
    assert SAME.keys() <= {path for path, _ in data()}


@pytest.mark.parametrize("path", SAME)
def test_the_figures_are_those_of_the_facts(path: str, facts: Any) -> None:
    stated, fact = dict(data())[path], at(facts, SAME[path])
    expected = DIFFERENT.get(path, lambda fact: fact)(fact)
    assert stated == expected


@pytest.mark.parametrize("path", SAME_CHARACTERS)
def test_the_characters_are_those_of_the_facts(path: str, facts: Any) -> None:
    kind, section, id = path.split("/")
    entry, fact = entries(kind)[section, id], at(facts, SAME_CHARACTERS[path])
    names = [a + b for a in map(chr, range(128)) for b in ("", *map(chr, range(128)))]
    ours = re.compile(f"(?=[{entry.get('first', entry['chars'])}])[{entry['chars']}]+")
    pattern = fact if fact.startswith("^") else f"[{fact}]+"
    of_fact = at(facts, SAME_CHARACTERS[path].rpartition("/")[0])
    begin = "(?=[A-Za-z_])" if of_fact.get("start") == "letter or underscore" else ""
    theirs = re.compile(begin + pattern)
    assert [n for n in names if ours.fullmatch(n)] == [n for n in names if theirs.fullmatch(n)]


def test_nothing_is_carried_over_that_nobody_has_confirmed(facts: Any) -> None:
    unconfirmed = dict(unverified(facts, ""))
    assert unconfirmed.keys() == {"/warehouse/identifiers/bigquery"}
    (bigquery,) = unconfirmed.values()
    assert bigquery["max_chars"] not in [v for p, v in data() if p.startswith("bigquery/")]


def unverified(facts: Any, path: str) -> Iterator[tuple[str, Any]]:
    """What is marked so, with its path."""
    if isinstance(facts, dict):
        if facts.get("verified") is False:
            yield path, facts
        for key, value in facts.items():
            yield from unverified(value, f"{path}/{key}")
