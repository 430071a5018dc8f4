"""Which names measure something without saying the unit, and what says it for them."""

from __future__ import annotations

import pytest

from trackplan.plan.naming.measures import measured, settles_unit

MEASURED = [
    ("duration", "a duration"),
    ("videoDuration", "a duration"),
    ("total_duration", "a duration"),
    ("duration_avg", "a duration"),
    ("latency", "a duration"),
    ("request_timeout", "a duration"),
    ("time_spent", "a duration"),
    ("video_length", "a duration"),
    ("load_time", "a moment or a duration"),
    ("time_to_first_byte", "a moment or a duration"),
    ("time_on_page", "a moment or a duration"),
    ("created_at", "a moment or a duration"),
    ("eventTimestamp", "a moment or a duration"),
    ("file_size", "an amount of data"),
    ("bitrate", "a data rate"),
    ("distance", "a distance"),
    ("package_weight", "a weight"),
    ("room_temperature", "a temperature"),
    ("wind_speed", "a speed"),
]
UNMEASURED = [
    "duration_ms",
    "lengthInSeconds",
    "sizeKb",
    "load_time_millis",
    "timeoutSecs",
    "distance_km",
    "days_elapsed",
    "length",
    "list_length",
    "queue_size",
    "page_size",
    "team_size",
    "batch_size",
    "company_size",
    "sample_size",
    "font_size",
    "password_length",
    "pod_length",
    "size",
    "at",
    "weight",
    "temperature",
    "speed",
    "age",
    "count",
    "duration_filter",
    "times",
    "time_zone",
    "timezone",
    "timeline",
    "meantime",
    "real_time",
    "first_time",
    "last_time",
    "font_weight",
    "variant_weight",
    "playback_speed",
    "model_temperature",
    "edit_distance",
    "percent_time",
    "num_timeouts",
    "time_of_day",
    "estimate",
    "durations_shown",
]


@pytest.mark.parametrize(("name", "what"), MEASURED)
def test_these_are_measured(name: str, what: str) -> None:
    assert measured(name) == what


@pytest.mark.parametrize("name", UNMEASURED)
def test_these_are_not_or_say_their_unit(name: str) -> None:
    assert measured(name) is None


@pytest.mark.parametrize(
    ("description", "settled"),
    [
        ("Length in seconds.", True),
        ("Duration (ms)", True),
        ("How many minutes it took.", True),
        ("Kilometres from home.", True),
        ("Unix timestamp of the login.", True),
        ("Number of ads in the pod.", True),
        ("Share of the video that was seen, in percent.", True),
        ("The second time that it took.", False),
        ("How long it lasts.", False),
        ("Minimum time.", False),
    ],
)
def test_a_description_may_say_the_unit_or_that_it_is_counted(
    description: str, settled: bool
) -> None:
    assert settles_unit(description) is settled
